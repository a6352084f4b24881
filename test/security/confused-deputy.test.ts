import { randomInt } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../src-main/clock.ts'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'
import { createAuthorizedFetch } from '../../src-main/servers/authorized-fetch.ts'
import { sealedRecord } from '../../src-main/servers/grant.ts'
import type { GrantRecord } from '../../src-main/servers/grant.ts'
import { createTokenKeeper } from '../../src-main/servers/token-keeper.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
import { startHouse } from '../support/house/house.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import { AS, CLIENT } from '../support/scripted-fetch.ts'
import { noRefusals } from '../support/silent-tracer.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import { listenOnLoopback } from '../support/loopback.ts'

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-deputy-'))
  cleanUp.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const SERVERS = 20
const OPERATIONS = 10_000

/** A server with a canary of its own, which writes down every credential that reaches it. */
async function startParty(at: number, vaults: ReturnType<typeof createVaults>) {
  const seen: string[] = []
  const { origin, stop } = await listenOnLoopback((request, response) => {
    seen.push(JSON.stringify(request.headers))
    response.writeHead(request.url === '/refuse' ? 401 : 200).end()
  })
  const url = new URL(`${origin}/mcp`)
  const canary = `canary-${at}-`
  let count = 0
  const tokenSet = () => ({
    accessToken: `${canary}access-${++count}`,
    tokenType: 'Bearer' as const,
    refreshToken: `${canary}refresh-${count}`,
    expiresAtMs: Date.now() + 3_600_000,
    scopesGranted: [],
    scopesRequested: [],
    issuedAtMs: Date.now(),
    issuer: AS.issuer,
    resource: url.href,
  })
  const record: GrantRecord = {
    tokenSet: tokenSet(),
    registration: CLIENT,
    authorizationServer: AS,
    resource: url.href,
    account: null,
    how: 'browser',
    grantedAtMs: 0,
  }
  const reference = { vaultId: `vault-${at}`, resource: url.href, issuer: AS.issuer }
  const sealed = sealedRecord<GrantRecord>(vaults, `server-${at}`, reference, 'grant')
  await sealed.write(record)
  const keeper = createTokenKeeper(record, {
    clock: systemClock,
    sealed,
    refresh: async () => tokenSet(),
    onRefreshed: () => undefined,
    onRefreshFailed: () => undefined,
  })
  const door = createServerFetch({ serverUrl: url.href, allowLoopback: true })
  const fetch = createAuthorizedFetch({
    serverUrl: url,
    trace: noRefusals,
    send: door.fetch,
    keeper: () => keeper,
    onSignInNeeded: () => undefined,
    onScopesNeeded: () => undefined,
    nowMs: Date.now,
    entered: () => [],
  })
  cleanUp.push(async () => {
    keeper.stop()
    await door.close()
    await stop()
  })
  return { url, canary, seen, fetch, keeper, reference }
}

describe('twenty servers side by side', () => {
  it('A9 R02 gives each only its own token in 10,000 random operations', async () => {
    const vaults = createVaults({
      folder: newFolder(),
      encryptor: createMemoryEncryptor(),
      nowMs: Date.now,
    })
    const parties = await Promise.all(
      Array.from({ length: SERVERS }, (_, at) => startParty(at, vaults)),
    )
    const any = () => randomInt(SERVERS)
    const done = { own: 0, foreign: 0, refreshed: 0, refused: 0, opened: 0 }
    const operations = [
      async (at: number) => {
        await parties[at]?.fetch(parties[at]?.url ?? '')
        done.own++
      },
      async (at: number) => {
        const other = parties[(at + 1 + randomInt(SERVERS - 1)) % SERVERS]
        const work = parties[at]?.fetch(other?.url ?? '')
        await expect(work).rejects.toMatchObject({ code: 'server_refused' })
        done.foreign++
      },
      async (at: number) => {
        await parties[at]?.keeper.refreshNow()
        done.refreshed++
      },
      async (at: number) => {
        const refused = new URL('/refuse', parties[at]?.url)
        await expect(parties[at]?.fetch(refused)).rejects.toThrow()
        done.refused++
      },
      async (at: number) => {
        const wrong = { ...parties[at]?.reference, vaultId: `vault-${(at + 1) % SERVERS}` }
        const foreign = sealedRecord(vaults, `server-${at}`, wrong as never, 'grant')
        await expect(foreign.read()).rejects.toMatchObject({ code: 'tampered' })
        done.opened++
      },
    ]
    for (let batch = 0; batch < OPERATIONS / 100; batch++) {
      await Promise.all(
        Array.from({ length: 100 }, async () => operations[randomInt(operations.length)]?.(any())),
      )
    }
    expect(Object.values(done).reduce((sum, one) => sum + one)).toBe(OPERATIONS)
    for (const { canary, seen } of parties) {
      expect(seen.length).toBeGreaterThan(0)
      const foreign = seen.filter((headers) => headers.replaceAll(canary, '').includes('canary-'))
      expect(foreign).toEqual([])
      expect(seen.some((headers) => headers.includes(`Bearer ${canary}access-`))).toBe(true)
      expect(seen.some((headers) => headers.includes('refresh-'))).toBe(false)
    }
  }, 120_000)
})

describe('a copy of the data folder', () => {
  it('B1 opens no grant on another account, and shows none to whoever reads the files', async () => {
    const house = await startHouse()
    const test = await startTestHost()
    cleanUp.push(
      () => house.stop(),
      () => test.stop(),
    )
    for (const { url } of house.servers) {
      const { serverId } = valueOf(await test.host.commands.addServer({ url }))
      await test.until(serverId, isReviewing)
      const scopes = ['notes:read', 'offline_access']
      valueOf(await test.host.commands.continueInBrowser({ serverId, scopes }))
      await test.until(serverId, isConnected)
    }
    const folder = newFolder()
    cpSync(test.folder, folder, { recursive: true })
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
    expect(files.length).toBeGreaterThan(2)
    const secrets = house.issued().map(({ value }) => value)
    expect(secrets.length).toBeGreaterThan(3)
    const readable = files.filter((path) => {
      const text = readFileSync(path, 'latin1')
      return secrets.some((secret) => text.includes(secret))
    })
    expect(readable).toEqual([])

    // The same list of servers and the same files, under another account's keyring.
    const copy = await startTestHost({
      browser: null,
      ports: {
        dataFolder: folder,
        settings: test.ports.settings,
        encryptor: createMemoryEncryptor(),
      },
    })
    cleanUp.push(() => copy.stop())
    for (const { id } of copy.host.snapshot().servers) {
      const server = await copy.until(id, ({ state }) => state.kind === 'failed')
      expect(server.grant).toBeNull()
      expect(server.state).toMatchObject({ failure: { code: 'vault_undecryptable' } })
    }
    expect(copy.host.snapshot().servers).toHaveLength(2)
    expect(copy.opened).toEqual([])
  })
})
