import type { ClientRegistration } from '../oauth/registration.ts'
import { deleteRegistration } from '../oauth/registration-management.ts'
import { revokeToken } from '../oauth/revocation.ts'
import type { AuthorizationServer } from '../oauth/authorization-server.ts'
import type { GrantRecord } from './grant.ts'
import type { EarlierToken } from './replaced-grant.ts'
import type { RequestName } from './trace/sign-in-trace.ts'
import type { Tracer } from './trace/tracer.ts'

/** Only what revoking needs, sealed until it is delivered (R42). A part that is done is taken out. */
export interface RevocationOrder {
  authorizationServer: AuthorizationServer
  registration: ClientRegistration
  refreshToken: string | null
  accessToken: string | null
  /** OPTIONAL as in what was sealed before. */
  earlier?: EarlierToken[]
  registrationToDelete: boolean
}

export type RemoteOutcome = 'done' | 'not-offered' | 'pending' | 'given-up' | 'none'

/** What became of each remote part. `none`: there was nothing to do; `given-up`: nobody was told, and nobody will be. */
export interface RemoteReceipt {
  refreshToken: RemoteOutcome
  accessToken: RemoteOutcome
  registration: RemoteOutcome
}

export function revocationOrder(record: GrantRecord): RevocationOrder {
  return {
    authorizationServer: record.authorizationServer,
    registration: record.registration,
    earlier: record.earlier ?? [],
    ...(record.registrationLivesOn === true
      ? // Ended already, and a server may take the end of one token for the end of all of a client.
        { refreshToken: null, accessToken: null, registrationToDelete: false }
      : {
          refreshToken: record.tokenSet.refreshToken ?? null,
          accessToken: record.tokenSet.accessToken,
          registrationToDelete: record.registration.how === 'dynamic',
        }),
  }
}

/**
 * Delivers what is left of an order: refresh tokens, then the access token, each on its own, then the registration
 * (R41). Never throws for a remote fault: the part stays in the order and is reported as pending.
 * @see RFC 7009, RFC 7592 §2.3
 */
export async function deliverRevocation(
  tracer: Pick<Tracer, 'ports' | 'failed'>,
  order: RevocationOrder,
): Promise<{ receipt: RemoteReceipt; left: RevocationOrder | null }> {
  const { authorizationServer: as, registration } = order
  const offered = as.revocationEndpoint !== undefined
  const revoke = async (token: string | null, hint: EarlierToken['hint']) => {
    if (token === null) return 'none'
    if (!offered) return 'not-offered'
    const name: RequestName =
      hint === 'refresh_token' ? 'revoke-refresh-token' : 'revoke-access-token'
    return attempt(tracer, () => revokeToken(tracer.ports(name), as, registration, token, hint))
  }
  const earlier: EarlierToken[] = []
  for (const one of order.earlier ?? []) {
    if ((await revoke(one.token, one.hint)) === 'pending') earlier.push(one)
  }
  const latest = await revoke(order.refreshToken, 'refresh_token')
  // Of those before nothing may be left either, before it is said to be done.
  const refreshToken = earlier.length > 0 ? 'pending' : latest
  const accessToken = await revoke(order.accessToken, 'access_token')
  // Deleting the client first would leave tokens that nobody may revoke any more.
  const tokensDone = refreshToken !== 'pending' && accessToken !== 'pending'
  const deletion = order.registrationToDelete
    ? tokensDone
      ? await deleteOr(tracer, registration)
      : 'pending'
    : 'none'
  const receipt: RemoteReceipt = { refreshToken, accessToken, registration: deletion }
  const left: RevocationOrder = {
    ...order,
    refreshToken: latest === 'pending' ? order.refreshToken : null,
    earlier,
    accessToken: accessToken === 'pending' ? order.accessToken : null,
    registrationToDelete: deletion === 'pending',
  }
  const tokensLeft = left.refreshToken !== null || left.accessToken !== null || earlier.length > 0
  const nothingLeft = !tokensLeft && !left.registrationToDelete
  return { receipt, left: nothingLeft ? null : left }
}

async function attempt(
  tracer: Pick<Tracer, 'failed'>,
  action: () => Promise<unknown>,
): Promise<RemoteOutcome> {
  try {
    await action()
    return 'done'
  } catch (error) {
    tracer.failed(error)
    return 'pending'
  }
}

async function deleteOr(
  tracer: Pick<Tracer, 'ports' | 'failed'>,
  registration: ClientRegistration,
): Promise<RemoteOutcome> {
  try {
    const ports = tracer.ports('registration-deleted')
    return (await deleteRegistration(ports, registration)) === 'deleted' ? 'done' : 'not-offered'
  } catch (error) {
    tracer.failed(error)
    return 'pending'
  }
}
