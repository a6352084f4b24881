import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Commands } from '../../src-preload/contract/commands.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import { startAskingServer } from '../support/asking-server.ts'
import { startBareServer, startFault } from '../support/bare-servers.ts'
import { createFakePower } from '../support/fake-power.ts'
import type { FakePower } from '../support/fake-power.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { createManualClock } from '../support/manual-clock.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const RIGHT = { passphrase: 'four words of my own' }
const WRONG = { passphrase: 'five words of another' }
const SCOPES = ['notes:read', 'notes:write', 'offline_access']

let house: House
let power: FakePower
let test: TestHost

beforeEach(async () => {
  house = await startHouse({ countStepMs: 200 })
  power = createFakePower()
  test = await startTestHost({ ports: { power } })
})

afterEach(async () => {
  await test.stop()
  await house.stop()
})

const commands = () => test.host.commands
const vault = () => test.host.snapshot().vault
const call = (serverId: string, tool = 'list_notes') =>
  commands().callTool({ serverId, tool, arguments: {}, callId: `call-${tool}` })

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code
}

const bytes = () =>
  test.vaultFiles().map((file) => readFileSync(join(test.folder, 'vaults', file), 'base64'))

async function untilPauseIsOver() {
  const isOver = () => Date.now() >= (vault().nextTryAtMs ?? 0)
  await expect.poll(isOver, { timeout: 5_000 }).toBe(true)
}

async function untilLocked() {
  await expect.poll(() => vault().state, { timeout: 5_000 }).toBe('passphrase-locked')
}

describe('a lock', () => {
  it.each(['Notes', 'Archive'])(
    'R31 ends calls and connections of %s; a wrong passphrase costs time; the right one goes on without a browser',
    async (name) => {
      const serverId = await signIn(test, house.urlOf(name), SCOPES)
      valueOf(await commands().setPassphrase(RIGHT))
      expect(vault()).toMatchObject({ state: 'ready', passphrase: 'set', nextTryAtMs: null })
      expect((await call(serverId)).ok).toBe(true)

      const running = commands().callTool({
        serverId,
        tool: 'slow_count',
        arguments: { to: 100 },
        callId: 'slow',
      })
      await test.until(serverId, ({ calls }) => calls.length === 1)
      valueOf(await commands().lock())
      expect(codeOf(await running)).toBe('app_locked')
      const locked = test.host.snapshot()
      expect(locked.vault.state).toBe('passphrase-locked')
      expect(locked).toMatchObject({ servers: [], pendingRevocations: [], identityProviders: [] })
      expect(JSON.stringify(locked)).not.toContain(new URL(house.urlOf(name)).host)
      const before = bytes()

      expect(codeOf(await commands().unlock(WRONG))).toBe('passphrase_wrong')
      expect(vault().nextTryAtMs).toBeGreaterThan(Date.now())
      const requests = house.requests.length
      expect(codeOf(await commands().unlock(RIGHT))).toBe('passphrase_too_soon')
      expect(vault().state).toBe('passphrase-locked')
      await untilPauseIsOver()
      expect(house.requests.slice(requests)).toEqual([])
      expect(bytes()).toEqual(before)

      const opened = test.opened.length
      valueOf(await commands().unlock(RIGHT))
      await test.until(serverId, isConnected)
      expect((await call(serverId)).ok).toBe(true)
      expect(test.opened).toHaveLength(opened)
      expect(vault()).toMatchObject({ state: 'ready', nextTryAtMs: null })
    },
  )

  it.each(['2026-07-28', '2025-11-25', 'sse'] as const)(
    'leaves no connection open to a server (%s)',
    async (wire) => {
      const bare = await startBareServer(wire)
      const sockets = new Set<Socket>()
      const relay = createServer((from) => {
        const to = connect(Number(new URL(bare.url).port), '127.0.0.1')
        sockets.add(from)
        from.on('close', () => sockets.delete(from) && to.destroy())
        for (const one of [from, to]) one.on('error', () => undefined)
        from.pipe(to).pipe(from)
      })
      await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve))
      const url = new URL(bare.url)
      url.port = String((relay.address() as AddressInfo).port)
      const { serverId } = valueOf(await commands().addServer({ url: url.href }))
      await test.until(serverId, isConnected)
      valueOf(await commands().setPassphrase(RIGHT))
      expect(sockets.size).toBeGreaterThan(0)
      valueOf(await commands().lock())
      await expect.poll(() => sockets.size).toBe(0)
      relay.close()
      await bare.kill()
    },
  )

  it('answers no command but those that unlock', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    valueOf(await commands().setPassphrase(RIGHT))
    valueOf(await commands().lock())
    const open = new Set(['getSnapshot', 'lock', 'unlock', 'startOver', 'setTheme', 'setLanguage'])
    const before = bytes()
    for (const name of Object.keys(commands()) as (keyof Commands)[]) {
      if (open.has(name)) continue
      const run = commands()[name] as (input: unknown) => Promise<Result<unknown>>
      const ids = { serverId, callId: 'c', providerId: 'p', url: 'https://a.example' }
      const input = { ...ids, limit: 1, minutes: 60, text: 'copied' }
      expect(codeOf(await run({ ...input, ...RIGHT, next: 'x' })), name).toBe('app_locked')
    }
    expect(bytes()).toEqual(before)
    expect(test.ports.settings.servers()).toHaveLength(1)
    expect([test.ports.settings.idleLockMinutes(), test.copied]).toEqual([15, []])
  })

  it('makes each pause longer than the one before, up to 30 seconds, and forgets them after', async () => {
    valueOf(await commands().setPassphrase(RIGHT))
    valueOf(await commands().lock())
    const pause = async () => {
      expect(codeOf(await commands().unlock(WRONG))).toBe('passphrase_wrong')
      return (vault().nextTryAtMs ?? 0) - Date.now()
    }
    expect(await pause()).toBeLessThanOrEqual(1_000)
    await untilPauseIsOver()
    expect(await pause()).toBeGreaterThan(1_000)
    await untilPauseIsOver()
    // Two at once are one try.
    const both = await Promise.all([commands().unlock(RIGHT), commands().unlock(RIGHT)])
    expect(both.map(codeOf).toSorted()).toEqual(['ok', 'passphrase_too_soon'])
    valueOf(await commands().lock())
    expect(await pause()).toBeLessThanOrEqual(1_000)
  })

  it('comes with the computer’s sleep or its locked screen, and leaves what was left alone', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    power.goAway()
    // Without a passphrase there is nothing to lock.
    expect(vault().state).toBe('ready')
    valueOf(await commands().setPassphrase(RIGHT))
    valueOf(await commands().disconnect({ serverId }))
    power.goAway()
    await untilLocked()
    valueOf(await commands().unlock(RIGHT))
    expect(test.host.snapshot().servers.map(({ state }) => state.kind)).toEqual(['disconnected'])
  })

  it('comes with the idle time that was set, and with none when that is off', async () => {
    power.setIdleSeconds(4_000)
    valueOf(await commands().setIdleLock({ minutes: 0 }))
    valueOf(await commands().setPassphrase(RIGHT))
    expect(vault()).toMatchObject({ state: 'ready', idleLockMinutes: 0 })
    await commands().setIdleLock({ minutes: 60 })
    await untilLocked()
    power.setIdleSeconds(0)
    valueOf(await commands().unlock(RIGHT))
    valueOf(await commands().removePassphrase(RIGHT))
    power.setIdleSeconds(4_000)
    valueOf(await commands().setIdleLock({ minutes: 5 }))
    expect(vault()).toMatchObject({ state: 'ready', passphrase: 'none' })
    await test.restart()
    expect(power.listeners()).toBe(1)
  })

  it('waits anew for whom it sees at work, where the desktop tells nothing', async () => {
    const clock = createManualClock()
    const other = await startTestHost({ ports: { power: createFakePower(), clock } })
    const state = () => other.host.snapshot().vault.state
    valueOf(await other.host.commands.setPassphrase(RIGHT))
    for (let minutes = 0; minutes < 60; minutes += 10) {
      await clock.advance(10 * 60_000)
      other.host.used()
    }
    expect(state()).toBe('ready')
    await clock.advance(16 * 60_000)
    await expect.poll(state).toBe('passphrase-locked')
    await other.stop()
  })

  it('R48 cancels what a server asks and what a sign-in waits for', async () => {
    const asking = await startAskingServer('2026-07-28', 'https://forms.example/')
    const { serverId } = valueOf(await commands().addServer({ url: `${asking.origin}/mcp` }))
    await test.until(serverId, isConnected)
    const waiting = valueOf(await commands().addServer({ url: house.urlOf('Notes') })).serverId
    await test.until(waiting, isReviewing)
    valueOf(await commands().setPassphrase(RIGHT))
    const asks = call(serverId, 'form')
    const { questions } = await test.until(serverId, (one) => one.questions.length > 0)
    valueOf(await commands().lock())
    expect(codeOf(await asks)).toBe('app_locked')
    valueOf(await commands().unlock(RIGHT))
    const { questions: none } = await test.until(serverId, isConnected)
    expect(none).toEqual([])
    const questionId = questions[0]?.id ?? ''
    const answered = { serverId, questionId, answer: { action: 'decline' as const } }
    expect(codeOf(await commands().answerQuestion(answered))).toBe('not_possible_now')
    // It is still there, and still wants a person.
    await test.until(waiting, ({ state }) => state.kind === 'needs-sign-in')
    expect(test.opened).toEqual([])
    await asking.stop()
  })

  it('B1 keeps an entered key for the time after it', async () => {
    const seen: unknown[] = []
    const bare = await startBareServer('2025-11-25', undefined, (headers) => {
      seen.push(headers['x-api-key'])
      return headers['x-api-key'] === 'KEY'
    })
    const headers = [{ name: 'X-API-Key', value: 'KEY' }]
    const { serverId } = valueOf(await commands().addServer({ url: bare.url, headers }))
    await test.until(serverId, isConnected)
    valueOf(await commands().setPassphrase(RIGHT))
    const before = seen.length
    // A connect that has just begun does not go on behind the lock.
    void commands().connect({ serverId })
    const isConnecting = () => test.host.snapshot().servers[0]?.state.kind === 'connecting'
    while (!isConnecting()) await Promise.resolve()
    valueOf(await commands().lock())
    expect(codeOf(await commands().unlock(WRONG))).toBe('passphrase_wrong')
    expect(seen.slice(before)).toEqual([])
    await untilPauseIsOver()
    valueOf(await commands().unlock(RIGHT))
    await test.until(serverId, isConnected)
    expect((await call(serverId, 'greet')).ok).toBe(true)
    await bare.kill()
  })

  it('R42 lets a revocation wait, and delivers it afterwards', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    valueOf(await commands().setPassphrase(RIGHT))
    const port = Number(new URL(house.issuer).port)
    await house.stop()
    expect(valueOf(await commands().revokeGrant({ serverId })).complete).toBe(false)
    valueOf(await commands().lock())
    const fault = await startFault(port, '503')
    expect(codeOf(await commands().revokeGrant({ serverId }))).toBe('app_locked')
    expect(test.ports.settings.revocations()).toHaveLength(1)
    expect(test.host.snapshot().pendingRevocations).toEqual([])
    const { tries } = test.ports.settings.revocations()[0] ?? { tries: -1 }
    valueOf(await commands().unlock(RIGHT))
    await expect
      .poll(() => test.ports.settings.revocations()[0]?.tries, { timeout: 10_000 })
      .toBeGreaterThan(tries)
    expect(test.host.snapshot().pendingRevocations).toHaveLength(1)
    await fault.stop()
    house = await startHouse()
  }, 40_000)
})

describe('a passphrase', () => {
  it('is asked for at the start, and until then nothing is asked of anybody', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    valueOf(await commands().setPassphrase(RIGHT))
    valueOf(await commands().disconnect({ serverId }))
    let asked = 0
    const open = await startBareServer('2026-07-28', undefined, () => ++asked > 0)
    const added = valueOf(await commands().addServer({ url: open.url }))
    await test.until(added.serverId, isConnected)
    expect(asked).toBeGreaterThan(0)
    const [before, askedBefore] = [house.requests.length, asked]
    await test.restart()
    expect(test.host.snapshot()).toMatchObject({
      vault: { state: 'passphrase-locked', passphrase: 'set' },
      servers: [],
    })
    expect(house.requests.slice(before + 1)).toEqual([])
    expect(codeOf(await commands().unlock(WRONG))).toBe('passphrase_wrong')
    expect(asked).toBe(askedBefore)
    await untilPauseIsOver()
    valueOf(await commands().unlock(RIGHT))
    await test.until(serverId, isConnected)
    await test.until(added.serverId, isConnected)
    await open.kill()
    expect(test.opened).toHaveLength(1)
  })

  it('is changed and removed by whoever knows it', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    const next = 'quite another sentence'
    valueOf(await commands().setPassphrase(RIGHT))
    expect(codeOf(await commands().setPassphrase(RIGHT))).toBe('not_possible_now')
    expect(codeOf(await commands().changePassphrase({ ...WRONG, next }))).toBe('passphrase_wrong')
    await untilPauseIsOver()
    expect(codeOf(await commands().changePassphrase({ ...RIGHT, next: 'short' }))).toBe(
      'passphrase_too_weak',
    )
    valueOf(await commands().changePassphrase({ ...RIGHT, next }))
    expect((await call(serverId)).ok).toBe(true)
    valueOf(await commands().lock())
    expect(codeOf(await commands().unlock(RIGHT))).toBe('passphrase_wrong')
    await untilPauseIsOver()
    valueOf(await commands().unlock({ passphrase: next }))
    valueOf(await commands().removePassphrase({ passphrase: next }))
    expect(codeOf(await commands().lock())).toBe('not_possible_now')
    await test.restart()
    await test.until(serverId, isConnected)
  })

  it('keeps on disk what was in memory only, where there is no keyring', async () => {
    const encryptor = createMemoryEncryptor()
    encryptor.setState({ kind: 'unusable', reason: 'none' })
    const bare = await startTestHost({ ports: { encryptor } })
    const serverId = await signIn(bare, house.urlOf('Notes'), SCOPES)
    expect(bare.vaultFiles()).toEqual([])
    valueOf(await bare.host.commands.setPassphrase(RIGHT))
    const { grant } = await bare.until(serverId, isConnected)
    expect(grant?.keptOnDisk).toBe(true)
    expect(bare.vaultFiles()).toHaveLength(1)
    expect(codeOf(await bare.host.commands.removePassphrase(RIGHT))).toBe('passphrase_needed')
    await bare.restart()
    valueOf(await bare.host.commands.unlock(RIGHT))
    await bare.until(serverId, isConnected)
    expect(bare.opened).toHaveLength(1)
    await bare.stop()
  })
})

describe('the history', () => {
  it('R41 tells what became of the passphrase, not what it was, and puts it among no server’s', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    const next = 'quite another sentence'
    valueOf(await commands().setPassphrase(RIGHT))
    valueOf(await commands().changePassphrase({ ...RIGHT, next }))
    valueOf(await commands().removePassphrase({ passphrase: next }))
    const { records } = valueOf(await commands().listConsent({ kinds: ['passphrase'], limit: 9 }))
    expect(records.map(({ details, origin }) => ({ ...details, origin }))).toEqual(
      ['removed', 'changed', 'set'].map((became) => ({ became, origin: 'this computer' })),
    )
    const ofServer = valueOf(await commands().listConsent({ serverId, limit: 9 })).records
    expect(ofServer.map(({ kind }) => kind)).toEqual(['granted', 'server-added', 'asked'])
    const [story] = valueOf(await commands().listGrantStories({ serverId }))
    expect(story?.steps.map(({ kind }) => kind)).toEqual(['asked', 'granted'])
    const ledger = readFileSync(join(test.folder, 'ledger.sqlite-wal'), 'latin1')
    for (const secret of [RIGHT.passphrase, next]) expect(ledger).not.toContain(secret)
  })
})

describe('a forgotten passphrase', () => {
  it('R42 erases what it locked, with a receipt for each key that says where it can be ended', async () => {
    const [notes, archive] = [house.urlOf('Notes'), house.urlOf('Archive')]
    const serverId = await signIn(test, notes, SCOPES)
    await signIn(test, archive, SCOPES)
    expect(codeOf(await commands().startOver({ typed: 'erase' }))).toBe('not_possible_now')
    valueOf(await commands().setPassphrase(RIGHT))
    valueOf(await commands().lock())
    const receipts = valueOf(await commands().startOver({ typed: 'erase' }))
    expect(receipts).toHaveLength(2)
    for (const { lines } of receipts) {
      expect(lines.map(({ mark }) => mark)).toEqual(['failed', 'done', 'note'])
      expect(lines.at(-1)?.sentence).toContain(new URL(house.issuer).origin)
    }
    expect(test.vaultFiles()).toEqual([])
    expect(vault()).toMatchObject({ state: 'ready', passphrase: 'none' })
    // The servers are still known, and want a new key.
    await test.until(serverId, ({ state }) => state.kind === 'needs-sign-in')
    expect(test.host.snapshot().servers).toHaveLength(2)
    const { records } = valueOf(await commands().listConsent({ limit: 50, kinds: ['revoked'] }))
    expect(records).toHaveLength(2)
    const passphrase = await commands().listConsent({ limit: 1, kinds: ['passphrase'] })
    expect(valueOf(passphrase).records[0]?.details).toEqual({ became: 'given up' })
    await test.restart()
    expect(vault().passphrase).toBe('none')
  })
})
