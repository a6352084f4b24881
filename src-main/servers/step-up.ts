import type { ServerChallenge } from './server-error.ts'
import { ServerError, scopesNeeded } from './server-error.ts'

/** Something a server would do only with more than the grant covers. */
export interface PermissionRequest {
  /** The tool's name, or `CONNECTING`. */
  operation: string
  /** What the challenge names beyond what was granted. */
  scopes: string[]
}

/** Not asked again for this operation until the person lifts it. */
export interface RefusedPermission extends PermissionRequest {
  atMs: number
}

export type PermissionAnswer = 'grant' | 'not-now' | 'never'

/** Consents that did not help, before an operation is given up (R37). */
const MOST_TRIES = 3

export interface StepUpDeps {
  /** Scopes of the grant; null while there is none. */
  granted: () => string[] | null
  refused: () => RefusedPermission[]
  /** Told of each answer; durable when it returns. */
  onAnswer: (request: PermissionRequest, answer: PermissionAnswer) => void
  /** Brings a grant that was asked for these scopes as well. @throws when the person or the server refuses */
  widen: (challenge: ServerChallenge, request: PermissionRequest) => Promise<void>
  onChanged: () => void
}

/** The person's part when a server answers 403 in the middle of something: one question at a time (R36, R37). */
export interface StepUp {
  pending(): PermissionRequest | null
  /** False when nothing is asked. */
  answer(answer: PermissionAnswer): boolean
  /**
   * Does the work, and does it again after each consent that its refusal asks for.
   * @throws ServerError `insufficient_scope` when the person says no, or it is of no use; else what `work` throws
   */
  run<T>(operation: string, work: () => Promise<T>, signal: AbortSignal): Promise<T>
  /** Resolves after a consent. @throws ServerError `insufficient_scope`; else what `widen` throws */
  ask(operation: string, challenge: ServerChallenge, signal: AbortSignal): Promise<void>
  /** The operation works now: what it took to get there counts no more. */
  succeeded(operation: string): void
}

interface Question {
  request: PermissionRequest
  /** False from the answer on, while the sign-in that follows from it runs. */
  open: boolean
  answered: (answer: PermissionAnswer) => void
  /** Settles, and never rejects, when the question and what followed from it are over. */
  over: Promise<unknown>
}

export function createStepUp(deps: StepUpDeps): StepUp {
  let question: Question | null = null
  /** Grows with every consent, so that a refusal from before it is simply tried again. */
  let consents = 0
  const tries = new Map<string, number>()

  async function ask(operation: string, challenge: ServerChallenge, signal: AbortSignal) {
    const asked = consents
    while (question !== null) await unlessAborted(question.over, signal)
    if (consents !== asked) return
    const request = requestFor(operation, challenge)
    let answered: Question['answered'] = () => undefined
    const answer = new Promise<PermissionAnswer>((resolve) => {
      answered = resolve
    })
    const cancelled = () => answered('not-now')
    signal.addEventListener('abort', cancelled, { once: true })
    const following = answer.then((given) => follow(request, challenge, given, signal))
    const over = following.catch(() => undefined)
    question = { request, open: true, answered, over }
    deps.onChanged()
    try {
      await following
    } finally {
      signal.removeEventListener('abort', cancelled)
      question = null
      deps.onChanged()
    }
  }

  /** What to ask for, if asking is of any use. @throws ServerError `insufficient_scope` */
  function requestFor(operation: string, challenge: ServerChallenge): PermissionRequest {
    const granted = deps.granted() ?? []
    const scopes = (challenge.scopes ?? []).filter((scope) => !granted.includes(scope))
    const refused = deps.refused().some((one) => one.operation === operation)
    const tried = (tries.get(operation) ?? 0) >= MOST_TRIES
    if (scopes.length === 0 || refused || tried) throw refusal(challenge)
    return { operation, scopes }
  }

  async function follow(
    request: PermissionRequest,
    challenge: ServerChallenge,
    answer: PermissionAnswer,
    signal: AbortSignal,
  ) {
    if (question !== null) question.open = false
    deps.onChanged()
    signal.throwIfAborted()
    deps.onAnswer(request, answer)
    if (answer !== 'grant') throw refusal(challenge)
    tries.set(request.operation, (tries.get(request.operation) ?? 0) + 1)
    await deps.widen(challenge, request)
    consents++
  }

  return {
    pending: () => (question?.open === true ? question.request : null),
    answer(answer) {
      if (question?.open !== true) return false
      question.answered(answer)
      return true
    },
    async run(operation, work, signal) {
      for (;;) {
        const before = consents
        try {
          const done = await work()
          tries.delete(operation)
          return done
        } catch (error) {
          const challenge = scopesNeeded(error)
          if (challenge === null) throw error
          if (before === consents) await ask(operation, challenge, signal)
        }
      }
    },
    ask,
    succeeded: (operation) => void tries.delete(operation),
  }
}

/** The end of it, in the words of the server: no `ScopesNeeded`, because nobody is to be asked again. */
function refusal({ scopes }: ServerChallenge): ServerError {
  const options = scopes === null ? {} : { said: scopes.join(' ') }
  return new ServerError('insufficient_scope', 'The grant does not cover this.', options)
}

function unlessAborted(work: Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted()
  const aborted = new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  return Promise.race([work, aborted])
}
