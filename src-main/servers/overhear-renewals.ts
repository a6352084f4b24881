import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { endedBy } from '../oauth/oauth-ports.ts'
import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { TokenSet } from '../oauth/token-set.ts'
import type { GrantRecord } from './grant.ts'
import { createQuirkNotes } from './quirk-notes.ts'
import type { QuirkNote } from './quirk-notes.ts'

interface Renewing {
  ports: OAuthPorts
}

/** The renewals of one grant, and what is odd in how the other side does them. */
export interface Renewals {
  /** The signal ends the request. */
  refresh: (record: GrantRecord, signal: AbortSignal) => Promise<TokenSet>
  noted: () => QuirkNote[]
  onQuirk: NonNullable<OAuthPorts['onQuirk']>
}

export function overhearRenewals<Deps extends Renewing>(
  deps: Deps,
  renew: (record: GrantRecord, deps: Deps) => Promise<TokenSet>,
): Renewals {
  const notes = createQuirkNotes()
  const ports = notes.overhear(deps.ports)
  const onQuirk: Renewals['onQuirk'] = (id, subject) => ports.onQuirk?.(id, subject)
  /** The refresh token whose answer never came: the server may have given another one for it. */
  let unanswered: string | null = null
  return {
    noted: notes.all,
    onQuirk,
    async refresh(record, signal) {
      const sent = record.tokenSet.refreshToken ?? null
      try {
        const tokenSet = await renew(record, { ...deps, ports: endedBy(ports, signal) })
        const again = sent !== null && unanswered === sent && tokenSet.refreshToken !== sent
        if (again) onQuirk('refresh-token-grace', tokenSet.issuer)
        return tokenSet
      } catch (error) {
        if (isLost(error)) unanswered = sent
        throw error
      }
    },
  }
}

const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|tls|dns)$/

/** Whether a request may have arrived and only its answer did not. */
function isLost(error: unknown): boolean {
  if (!(error instanceof OAuthFlowError) || error.code !== 'network') return false
  if (error.details?.status !== undefined) return false
  for (let e: unknown = error.cause; e instanceof Error; e = e.cause) {
    if (NEVER_SENT.test(String((e as { code?: unknown }).code))) return false
  }
  return true
}
