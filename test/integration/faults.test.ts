import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBareServer, startFault } from '../support/bare-servers.ts'
import type { Fault } from '../support/bare-servers.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import { startHouse } from '../support/house/house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let test: TestHost

beforeEach(async () => {
  test = await startTestHost()
})

afterEach(() => test.stop())

async function connected(url: string): Promise<string> {
  const { serverId } = valueOf(await test.host.commands.addServer({ url }))
  await test.until(serverId, isConnected)
  return serverId
}

const call = (serverId: string, tool: string) =>
  test.host.commands.callTool({ serverId, tool, arguments: {}, callId: `call-${tool}` })

describe.each(['2026-07-28', '2025-11-25', 'sse'] as const)(
  'a server killed in a call (%s)',
  (wire) => {
    it('D9 is told within 2 s, and other servers notice nothing', async () => {
      const hanging = [{ name: 'hang', inputSchema: { type: 'object' } }]
      const doomed = await startBareServer(wire, hanging)
      const other = await startBareServer(wire)
      const [doomedId, otherId] = [await connected(doomed.url), await connected(other.url)]
      const before = test.host.snapshot().servers.find(({ id }) => id === otherId)?.state
      const hangs = call(doomedId, 'hang')
      await test.until(doomedId, ({ calls }) => calls.length === 1)
      await doomed.kill()
      const told = await Promise.race([hangs, wait(2_000).then(() => 'too late')])
      expect(told).toMatchObject({ ok: false, failure: { code: 'connection_refused' } })
      await test.until(doomedId, ({ state }) => state.kind === 'offline')
      expect((await call(otherId, 'greet')).ok).toBe(true)
      expect(test.host.snapshot().servers.find(({ id }) => id === otherId)?.state).toEqual(before)
      await other.kill()
    })
  },
)

describe('a start into a broken network', () => {
  const faults: Fault[] = ['500', '502', '503', '429', 'page', 'reset']

  it.each(['Notes', 'Archive'])(
    'D6 R33 keeps the grant of %s, opens no browser, tries again',
    async (name) => {
      const house = await startHouse()
      const url = house.urlOf(name)
      const serverId = await signIn(test, url, ['notes:read', 'offline_access'])
      await house.stop()
      test.opened.length = 0
      const files = () =>
        test.vaultFiles().map((file) => readFileSync(join(test.folder, 'vaults', file), 'base64'))
      const before = files()
      for (const fault of faults) {
        const broken = await startFault(Number(new URL(url).port), fault)
        await test.restart()
        const server = await test.until(serverId, ({ state }) => state.kind === 'offline')
        expect(server.grant, fault).not.toBeNull()
        expect(server.state, fault).toMatchObject({ retryAtMs: expect.any(Number) })
        const told = server.state.kind === 'offline' ? server.state.failure.code : 'none'
        expect(told === 'captive_portal', fault).toBe(fault === 'page')
        await broken.stop()
      }
      expect(files()).toEqual(before)
      expect(test.opened).toEqual([])
    },
  )

  it('D6 shows the list while a server keeps silent, and connects the others', async () => {
    const good = await startBareServer('2026-07-28')
    const mute = await startBareServer('2026-07-28')
    const [goodId, muteId] = [await connected(good.url), await connected(mute.url)]
    await mute.kill()
    const silence = await startFault(Number(new URL(mute.url).port), 'silence')
    await test.restart()
    await test.until(goodId, isConnected)
    const states = test.host.snapshot().servers.map(({ id, state }) => [id, state.kind])
    expect(states).toEqual([
      [goodId, 'connected'],
      [muteId, 'connecting'],
    ])
    await silence.stop()
    await good.kill()
  })
})

describe('a history that is none any more', () => {
  it('D2 is kept aside with its bytes, and the window is told where', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatelaine-damaged-'))
    const bytes = 'no database at all, but bytes that somebody may want back'
    writeFileSync(join(folder, 'ledger.sqlite'), bytes)
    const damaged = await startTestHost({ ports: { dataFolder: folder } })
    const { ledger } = damaged.host.snapshot()
    expect(ledger.setAside).toMatch(/ledger\.sqlite\.damaged-\d+$/)
    expect(readFileSync(ledger.setAside ?? '', 'utf8')).toBe(bytes)
    valueOf(await damaged.host.commands.verifyLedger())
    expect(damaged.host.snapshot().ledger).toMatchObject({ state: 'verified', records: 0 })
    await damaged.stop()
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('a keyring that is locked at the start', () => {
  it('D10 R31 leaves every byte as it is, and goes on by itself within 5 s of being unlocked', async () => {
    const encryptor = createMemoryEncryptor()
    const locked = await startTestHost({ ports: { encryptor } })
    const house = await startHouse()
    const { commands } = locked.host
    const { serverId } = valueOf(await commands.addServer({ url: house.servers[0]?.url ?? '' }))
    await locked.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: ['notes:read'] }))
    await locked.until(serverId, isConnected)
    const bytes = () =>
      locked.vaultFiles().map((file) => readFileSync(join(locked.folder, 'vaults', file), 'base64'))
    const before = bytes()
    locked.opened.length = 0
    encryptor.setState({ kind: 'locked' })
    await locked.restart()
    const { state } = await locked.until(serverId, (server) => server.state.kind === 'offline')
    expect(state).toMatchObject({ failure: { code: 'vault_locked' } })
    expect(locked.host.snapshot().vault.state).toBe('locked')
    encryptor.setState({ kind: 'ready' })
    const back = locked.until(serverId, isConnected).then(() => 'back')
    expect(await Promise.race([back, wait(5_000).then(() => 'too late')])).toBe('back')
    expect(bytes()).toEqual(before)
    expect(locked.opened).toEqual([])
    await locked.stop()
    await house.stop()
  })
})
