import type { GrantHolder } from './grant-holder.ts'
import type { GrantRecord } from './grant.ts'
import { keptLeftOut, leftOutAt } from './left-out.ts'
import type { LeftOutMemory } from './left-out.ts'
import { deliverRevocation, revocationOrder } from './revoke-grant.ts'
import type { StoredServer } from './server-list.ts'
import type { SessionDeps } from './session-deps.ts'
import { createSignIn } from './sign-in.ts'
import type { SignIn, SignInInput } from './sign-in.ts'
import type { SignInPhase } from './sign-in-phase.ts'
import type { ConnectionTrace } from './trace/connection-trace.ts'
import { noteGranted } from './trace/decisions.ts'
import type { OpenTrace } from './trace/traces.ts'

export interface GrantSeekerDeps extends SessionDeps {
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
  holder: GrantHolder
  trace: ConnectionTrace
  show: (phase: SignInPhase) => void
}

export interface Seeking extends Omit<SignInInput, 'serverUrl'> {
  /** False when the person has turned away: what comes then is taken back. */
  live: () => boolean
}

/** Gets grants for one server, one at a time, and has them kept. */
export interface GrantSeeker {
  signIn(): SignIn | null
  /** True when there is a new grant, kept; false when the person turned away. @throws OAuthFlowError, VaultError */
  seek(serverUrl: string, input: Seeking): Promise<boolean>
  /** Ends the sign-in under way, if there is one. */
  cancel(): void
  /** The same, and settles once tokens that were on their way are kept, or taken back. */
  rest(): Promise<unknown>
}

export function createGrantSeeker(deps: GrantSeekerDeps): GrantSeeker {
  let signIn: SignIn | null = null
  /** While tokens are exchanged for what the person agreed to. */
  let exchange: Promise<unknown> | null = null

  const leftOut: LeftOutMemory = {
    known: () => leftOutAt(deps.stored(), deps.holder.record()),
    keep(scopes) {
      const next = keptLeftOut(scopes)
      const before = keptLeftOut(leftOut.known())
      if (next.length === before.length && next.every((scope) => before.includes(scope))) return
      try {
        deps.updateStored({ leftOut: next })
      } catch {
        // The list on disk gets it with its next change; a sign-in does not fail for a box without its tick.
      }
    },
  }

  function takeBack(record: GrantRecord) {
    const { resource, authorizationServer } = record
    const reference = { vaultId: deps.newId(), resource, issuer: authorizationServer.issuer }
    deps.onReplaced(deps.stored(), reference, record)
  }

  /** A grant that cannot be kept is of no use to the person, and must not live on over there. */
  async function acceptOrEnd(record: GrantRecord, trace: OpenTrace, widens: boolean) {
    try {
      await deps.holder.accept(record, { widens })
      const inMemory = deps.vaults.state().kind === 'memory-only'
      trace.decided('kept', inMemory ? 'in-memory' : 'sealed')
    } catch (error) {
      // Not by a sealed order: what could not seal the grant cannot seal that either.
      const kept = deps.holder.record()?.tokenSet === record.tokenSet
      if (!kept) await deliverRevocation(trace, revocationOrder(record))
      throw error
    }
  }

  function cancel() {
    const current = signIn
    signIn = null
    if (current !== null) deps.trace.cancelled()
    current?.cancel()
  }

  return {
    signIn: () => signIn,
    async seek(serverUrl, { live, ...input }) {
      const trigger = input.approved === null ? 'sign-in' : 'step-up'
      const trace = deps.trace.signIn(trigger)
      let end: () => void = () => undefined
      const ended = new Promise<void>((resolve) => (end = resolve))
      const current = createSignIn({
        ...deps,
        tracer: trace,
        takeBack,
        former: deps.holder.former,
        leftOut,
        show: (phase) => {
          exchange = phase.phase === 'exchanging' ? ended : null
          if (live()) deps.show(phase)
        },
      })
      signIn = current
      try {
        const record = await current.run({ ...input, serverUrl })
        if (!live()) {
          // Cancelled while the code was exchanged: the grant exists over there, so it is taken back.
          takeBack(record)
          return false
        }
        noteGranted(trace, record)
        await acceptOrEnd(record, trace, trigger === 'step-up')
        // A sign-in goes on with connecting; more for a connection that is there has all it wanted.
        if (trigger === 'step-up') trace.end('succeeded')
        return true
      } catch (error) {
        if (!live()) return false
        trace.end('failed', error)
        throw error
      } finally {
        if (signIn === current) signIn = null
        if (exchange === ended) exchange = null
        end()
      }
    },
    cancel,
    async rest() {
      cancel()
      await exchange
    },
  }
}
