import { CONNECTING } from './server.ts'
import type { PermissionRequest } from './step-up.ts'

/** Why a person is asked for a grant; kept in the history, so it is a code and no sentence. */
export type WhyAsked = 'sign-in' | 'more-to-connect' | { tool: string }

/** Why a grant is to be widened. */
export function whyMore({ operation }: PermissionRequest): WhyAsked {
  return operation === CONNECTING ? 'more-to-connect' : { tool: operation }
}
