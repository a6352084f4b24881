import type { ClientAuthMethod, RegistrationAccess } from '../oauth/registration.ts'
import type { EnteredRedirect } from './authorization-deps.ts'
import type { Override } from './overrides.ts'

/** What a person can say while a sign-in is under way. */
export type PersonAction =
  | { kind: 'issuer'; issuer: string }
  | {
      kind: 'client'
      clientId: string
      clientSecret: string | null
      privateKey: string | null
      /** It proves itself by the key that was made here. */
      keyMadeHere: boolean
      authMethod: ClientAuthMethod
      withoutPerson: boolean
      assertionFile: string | null
      redirect: EnteredRedirect
    }
  /** To enter a client, and to go back from there. */
  | { kind: 'client-form' }
  | { kind: 'leave-form' }
  | { kind: 'make-key' }
  | { kind: 'access'; access: RegistrationAccess }
  /** In the review, the tick before a scope is taken away or set again. */
  | { kind: 'leave-out'; scope: string; left: boolean }
  | { kind: 'browser'; scopes: string[] | null }
  | { kind: 'device'; scopes: string[] | null }
  | { kind: 'identity'; providerId: string; scopes: string[] | null }
  | { kind: 'as-client'; scopes: string[] | null }
  | { kind: 'paste'; address: string }
  | { kind: 'reopen' }
  | { kind: 'accept'; override: Override }

type Kind = PersonAction['kind']
type ActionOf<K extends Kind> = Extract<PersonAction, { kind: K }>

/** Hands a person's actions to whichever step waits for them. An action nobody waits for is refused, not kept. */
export interface PersonInbox {
  /** True when a step took it. */
  offer(action: PersonAction): boolean
  /** @throws the signal's reason when the sign-in is cancelled */
  next<K extends Kind>(kinds: readonly K[], signal: AbortSignal): Promise<ActionOf<K>>
}

export function createPersonInbox(): PersonInbox {
  let waiting: { kinds: readonly Kind[]; take: (action: PersonAction) => void }[] = []
  return {
    offer(action) {
      const taker = waiting.find((one) => one.kinds.includes(action.kind))
      taker?.take(action)
      return taker !== undefined
    },
    next<K extends Kind>(kinds: readonly K[], signal: AbortSignal) {
      return new Promise<ActionOf<K>>((resolve, reject) => {
        const leave = () => {
          waiting = waiting.filter((one) => one !== entry)
          signal.removeEventListener('abort', onAbort)
        }
        const onAbort = () => {
          leave()
          reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
        }
        const entry = {
          kinds,
          take: (action: PersonAction) => {
            leave()
            resolve(action as ActionOf<K>)
          },
        }
        if (signal.aborted) {
          onAbort()
          return
        }
        waiting.push(entry)
        signal.addEventListener('abort', onAbort)
      })
    },
  }
}
