import type { GrantHolder } from './grant-holder.ts'
import type { GrantRecord } from './grant.ts'
import { deliverRevocation, revocationOrder } from './revoke-grant.ts'
import type { StoredServer } from './server-list.ts'
import type { SessionDeps } from './session-deps.ts'
import { createSignIn } from './sign-in.ts'
import type { SignIn, SignInInput } from './sign-in.ts'
import type { SignInPhase } from './sign-in-phase.ts'

export interface GrantSeekerDeps extends SessionDeps {
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
  holder: GrantHolder
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
}

export function createGrantSeeker(deps: GrantSeekerDeps): GrantSeeker {
  let signIn: SignIn | null = null

  function takeBack(record: GrantRecord) {
    const { resource, authorizationServer } = record
    const reference = { vaultId: deps.newId(), resource, issuer: authorizationServer.issuer }
    deps.onReplaced(deps.stored(), reference, record)
  }

  /** A grant that cannot be kept is of no use to the person, and must not live on over there. */
  async function acceptOrEnd(record: GrantRecord) {
    try {
      await deps.holder.accept(record)
    } catch (error) {
      // Not by a sealed order: what could not seal the grant cannot seal that either.
      const kept = deps.holder.record()?.tokenSet === record.tokenSet
      if (!kept) await deliverRevocation(deps.ports, revocationOrder(record))
      throw error
    }
  }

  return {
    signIn: () => signIn,
    async seek(serverUrl, { live, ...input }) {
      const current = createSignIn({
        ...deps,
        takeBack,
        former: deps.holder.former,
        show: (phase) => {
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
        await acceptOrEnd(record)
        return true
      } catch (error) {
        if (!live()) return false
        throw error
      } finally {
        if (signIn === current) signIn = null
      }
    },
    cancel() {
      const current = signIn
      signIn = null
      current?.cancel()
    },
  }
}
