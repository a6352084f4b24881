import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { OAuthFlowError } from '../../src-main/oauth/oauth-error.ts'
import type { TokenSet } from '../../src-main/oauth/token-set.ts'
import { sealedRecord } from '../../src-main/servers/grant.ts'
import type { GrantRecord } from '../../src-main/servers/grant.ts'
import { createTokenKeeper } from '../../src-main/servers/token-keeper.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import { AS, CLIENT, ISSUER, NOW_MS } from '../support/scripted-fetch.ts'

const RESOURCE = 'https://mcp.example/mcp'
const folder = mkdtempSync(join(tmpdir(), 'chatelaine-storm-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Rotates refresh tokens, and ends the whole family when an old one comes back (RFC 9700 §4.14.2). */
function createRotatingServer() {
  let current: string = randomUUID()
  let ended = false
  let refreshes = 0
  return {
    first: current,
    refreshes: () => refreshes,
    ended: () => ended,
    async refresh(token: string | undefined): Promise<string> {
      refreshes++
      await new Promise((resolve) => setImmediate(resolve))
      ended ||= token !== current
      if (ended) throw new OAuthFlowError('invalid_grant', 'The family is over.')
      current = randomUUID()
      return current
    },
  }
}

function tokens(refreshToken: string, nowMs: number): TokenSet {
  return {
    accessToken: randomUUID(),
    tokenType: 'Bearer',
    refreshToken,
    expiresAtMs: nowMs + 600_000,
    scopesGranted: [],
    scopesRequested: [],
    issuedAtMs: nowMs,
    issuer: ISSUER,
    resource: RESOURCE,
  }
}

describe('a hundred callers at each of fifty expiries', () => {
  it('D3 R32 make one refresh each time, lose no family, and leave the newest token sealed', async () => {
    const clock = createManualClock(NOW_MS)
    const server = createRotatingServer()
    const vaults = createVaults({ folder, encryptor: createMemoryEncryptor(), nowMs: clock.nowMs })
    const reference = { vaultId: 'v', resource: RESOURCE, issuer: ISSUER }
    const sealed = sealedRecord<GrantRecord>(vaults, 's', reference, 'grant')
    const record: GrantRecord = {
      tokenSet: tokens(server.first, clock.nowMs()),
      registration: CLIENT,
      authorizationServer: AS,
      resource: RESOURCE,
      account: null,
      how: 'browser',
      grantedAtMs: NOW_MS,
    }
    const keeper = createTokenKeeper(record, {
      clock,
      sealed,
      refresh: async ({ tokenSet }) =>
        tokens(await server.refresh(tokenSet.refreshToken), clock.nowMs()),
      onRefreshed: () => undefined,
      onRefreshFailed: () => undefined,
    })
    for (let expiry = 1; expiry <= 50; expiry++) {
      await clock.advance(700_000)
      const given = await Promise.all(Array.from({ length: 100 }, async () => keeper.bearer()))
      expect(new Set(given).size).toBe(1)
      expect(server.refreshes()).toBe(expiry)
      expect((await sealed.read())?.tokenSet.accessToken).toBe(given[0])
    }
    expect(server.ended()).toBe(false)
  })
})
