// Threat A1: the only place that opens an address outside the app, behind the only gate.
import type { UserAgent } from '../servers/user-agent.ts'
import { checkExternalUrl } from './external-url.ts'

export type SystemBrowserErrorCode = 'address_refused' | 'browser_unavailable'

export class SystemBrowserError extends Error {
  readonly code: SystemBrowserErrorCode
  constructor(code: SystemBrowserErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SystemBrowserError'
    this.code = code
  }
}

/** @throws SystemBrowserError `address_refused` | `browser_unavailable`; the message never holds the address */
export function createSystemBrowser(openExternal: (href: string) => Promise<void>): UserAgent {
  return {
    async open(url) {
      const verdict = checkExternalUrl(url)
      if (!verdict.ok) {
        throw new SystemBrowserError('address_refused', `address refused: ${verdict.reason}`)
      }
      try {
        await openExternal(verdict.href)
      } catch (cause) {
        throw new SystemBrowserError('browser_unavailable', 'no browser could be started', {
          cause,
        })
      }
    },
  }
}
