import type { JsonObject } from './metadata.ts'
import { withoutQuery } from './metadata.ts'
import type { OAuthPorts } from './oauth-ports.ts'
import type { ClientRegistration } from './registration.ts'
import { clockOffMs } from './server-clock.ts'

/** A secret that ends sooner ends before most grants do. */
const SHORT_MS = 30 * 86_400_000

/** Tells what is odd in a registration that was taken, and counts the end of its secret by our own clock. */
export function noteRegistration(
  ports: OAuthPorts,
  answer: { endpoint: string; response: Response; body: JsonObject },
  registration: ClientRegistration,
): ClientRegistration {
  const { endpoint, response, body } = answer
  const nowMs = ports.nowMs()
  const subject = withoutQuery(endpoint)
  const { clientSecret, clientSecretExpiresAtMs: endsAt } = registration
  if (response.status === 200) ports.onQuirk?.('registration-status-200', subject)
  if (clientSecret !== undefined && (body['client_secret_expires_at'] ?? null) === null) {
    ports.onQuirk?.('secret-without-expiry', subject)
  }
  const aheadMs = clockOffMs({ nowMs, onQuirk: ports.onQuirk }, response, endpoint)
  if (endsAt === undefined) return registration
  const endsHereAtMs = endsAt - aheadMs
  if (endsHereAtMs - nowMs < SHORT_MS) ports.onQuirk?.('registration-short-lived', subject)
  return { ...registration, clientSecretExpiresAtMs: endsHereAtMs }
}
