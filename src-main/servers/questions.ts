// Threat: a server that asks the person for what is not its business, in the app's own window, or sends them to an
// address that is not what it seems (A1, R48). So: who asks is told by the session and never by the server, a page is
// opened only by the person's word and through the gate for foreign addresses, and a flood is turned away unseen.
import type { ElicitRequest, ElicitResult } from '@modelcontextprotocol/client'
import { ServerError } from './server-error.ts'
import type { UserAgent } from './user-agent.ts'

/** What a server asks of the person, in the middle of something (elicitation). */
export type Question =
  | { id: string; mode: 'form'; message: string; schema: Record<string, unknown> }
  | { id: string; mode: 'page'; message: string; url: string }

export type QuestionAnswer =
  | { action: 'accept'; content: Record<string, ElicitValue> }
  | { action: 'decline' | 'cancel' }

/** What a form may hold: one level, plain values. */
export type ElicitValue = string | number | boolean | string[]

export interface Questions {
  open(): Question[]
  /** Waits for the person; `cancel` when the server takes it back or is left. */
  ask(request: ElicitRequest, signal: AbortSignal): Promise<ElicitResult>
  /** @throws ServerError `not_possible_now` when it is not asked any more, `browser_unavailable` */
  answer(id: string, answer: QuestionAnswer): Promise<void>
}

const MOST_OPEN = 5

export function createQuestions(deps: {
  newId: () => string
  userAgent: UserAgent
  onChanged: () => void
}): Questions {
  const open = new Map<string, { question: Question; settle: (answer: QuestionAnswer) => void }>()

  return {
    open: () => [...open.values()].map(({ question }) => question),
    async ask({ params }, signal) {
      if (open.size >= MOST_OPEN) return { action: 'cancel' }
      const id = deps.newId()
      const { message } = params
      const question: Question =
        params.mode === 'url'
          ? { id, mode: 'page', message, url: params.url }
          : { id, mode: 'form', message, schema: params.requestedSchema }
      const answer = await new Promise<QuestionAnswer>((settle) => {
        open.set(id, { question, settle })
        signal.addEventListener('abort', () => settle({ action: 'cancel' }), { once: true })
        deps.onChanged()
      })
      open.delete(id)
      deps.onChanged()
      if (answer.action !== 'accept') return { action: answer.action }
      // A page takes its answers itself.
      return question.mode === 'page' ? { action: 'accept' } : answer
    },
    async answer(id, answer) {
      const asked = open.get(id)
      if (asked === undefined)
        throw new ServerError('not_possible_now', 'It is not asked any more.')
      if (asked.question.mode === 'page' && answer.action === 'accept') {
        await deps.userAgent.open(asked.question.url).catch((cause: unknown) => {
          throw new ServerError('browser_unavailable', 'The page could not be opened.', { cause })
        })
      }
      asked.settle(answer)
    },
  }
}
