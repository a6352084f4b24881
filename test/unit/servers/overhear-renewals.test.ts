import { describe, expect, it } from 'vitest'
import { NetworkError } from '../../../src-main/network/network-error.ts'
import { OAuthFlowError } from '../../../src-main/oauth/oauth-error.ts'
import type { TokenSet } from '../../../src-main/oauth/token-set.ts'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import { overhearRenewals } from '../../../src-main/servers/overhear-renewals.ts'
import { AS, CLIENT, ISSUER, NOW_MS, documents } from '../../support/scripted-fetch.ts'

const tokenSet: TokenSet = {
  accessToken: 'access',
  refreshToken: 'first',
  tokenType: 'Bearer',
  expiresAtMs: null,
  scopesGranted: [],
  scopesRequested: [],
  issuedAtMs: NOW_MS,
  issuer: ISSUER,
  resource: 'https://mcp.example/mcp',
}
const record: GrantRecord = {
  tokenSet,
  registration: CLIENT,
  authorizationServer: AS,
  resource: tokenSet.resource,
  account: null,
  how: 'browser',
  grantedAtMs: NOW_MS,
}

/** A fault of the network, with the word of the socket for it. */
function fault(code: string, status?: number) {
  const socket = Object.assign(new Error(code), { code })
  const cause = new NetworkError('unreachable', 'No answer.', { cause: socket })
  return new OAuthFlowError('network', 'No answer.', status === undefined ? { cause } : { status })
}

/** What is noted when a try ends so, and the next one brings this refresh token. */
async function notedAfter(first: Error, refreshToken: string): Promise<string[]> {
  const ports = documents({})
  const withoutPerson = {
    ports,
    identities: { assertion: async () => '' },
    readAssertion: async () => '',
  }
  let tries = 0
  const renewals = overhearRenewals({ ports, withoutPerson }, async () => {
    if (tries++ === 0) throw first
    return { ...tokenSet, refreshToken }
  })
  const { signal } = new AbortController()
  await expect(renewals.refresh(record, signal)).rejects.toBe(first)
  await renewals.refresh(record, signal)
  return renewals.noted().map(({ id }) => id)
}

describe('a renewal whose answer did not come', () => {
  it('D4 shows a time of grace when the same token brings another one', async () => {
    expect(await notedAfter(fault('ECONNRESET'), 'second')).toEqual(['refresh-token-grace'])
  })

  it.each([
    ['the request was never sent', fault('ECONNREFUSED'), 'second'],
    ['the name was not found', fault('ENOTFOUND'), 'second'],
    ['the server said that it cannot now', fault('', 503), 'second'],
    ['the token was refused', new OAuthFlowError('invalid_grant', 'Over.'), 'second'],
    ['the server does not rotate', fault('ECONNRESET'), 'first'],
  ])('D4 shows none when %s', async (_why, first, refreshToken) => {
    expect(await notedAfter(first, refreshToken)).toEqual([])
  })
})
