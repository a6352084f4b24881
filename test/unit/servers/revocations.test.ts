import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Clock } from '../../../src-main/clock.ts'
import { assertWithoutSecrets } from '../../../src-main/consent/consent-record.ts'
import type { ConsentEvent } from '../../../src-main/consent/consent-record.ts'
import { createMemorySettings, randomId } from '../../../src-main/headless/memory-ports.ts'
import { completed } from '../../../src-main/servers/revocation-receipt.ts'
import { createRevocations } from '../../../src-main/servers/revocations.ts'
import type { RevocationEnd } from '../../../src-main/servers/revocations.ts'
import type { RemoteReceipt } from '../../../src-main/servers/revoke-grant.ts'
import { createTraces } from '../../../src-main/servers/trace/traces.ts'
import { describeReceipt } from '../../../src-main/state/receipt-words.ts'
import { createVaults } from '../../../src-main/vault/vault.ts'
import { createMemoryEncryptor } from '../../support/memory-encryptor.ts'
import { AS, CLIENT, ISSUER, NOW_MS, json, scriptedPorts } from '../../support/scripted-fetch.ts'
import { grantRecord, serverFacts } from '../../support/server-facts.ts'

const DAY_MS = 86_400_000
const RESOURCE = 'https://mcp.example/mcp'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'revocations-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Revocations whose every try the test starts, at the time it says. */
function house() {
  let nowMs = NOW_MS
  const sleepers: (() => void)[] = []
  const clock: Clock = {
    nowMs: () => nowMs,
    random: () => 0,
    sleep: (_ms, signal) =>
      new Promise((resolve, reject) => {
        sleepers.push(resolve)
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  }
  const encryptor = createMemoryEncryptor()
  const settings = createMemorySettings()
  const vaults = createVaults({ folder: join(folder, 'vaults'), encryptor, nowMs: clock.nowMs })
  const provider = { status: 503 }
  const ports = scriptedPorts(() => json({}, provider.status))
  const events: ConsentEvent[] = []
  const ends: RevocationEnd[] = []
  const revocations = createRevocations({
    clock,
    vaults,
    settings,
    traces: createTraces({
      clock,
      newId: randomId,
      codeOf: () => 'internal',
      onChanged: () => undefined,
    }),
    portsFor: () => ports,
    newId: randomId,
    record(event) {
      assertWithoutSecrets(event.details)
      events.push(event)
      const place = { number: events.length, atMs: nowMs, hash: '', previousHash: '' }
      return { ...event, ...place, account: null, issuer: null }
    },
    onEnded: (end) => ends.push(end),
    onChanged: () => undefined,
  })
  const stored = {
    ...serverFacts('s', RESOURCE, { permissions: null as never }).stored,
    name: 'Notes',
  }
  const record = {
    ...grantRecord(ISSUER, RESOURCE, []),
    authorizationServer: AS,
    registration: { ...CLIENT, how: 'pre-registered' as const },
  }
  const reference = { vaultId: randomId(), resource: RESOURCE, issuer: ISSUER }
  return {
    encryptor,
    events,
    ends,
    ports,
    provider,
    revocations,
    settings,
    vaults,
    revoke: () => revocations.revoke(stored, { reference, record }, () => undefined),
    wake: () => sleepers.shift()?.(),
    /** Everything until it sleeps again, or for good. */
    async tryAt(atMs: number) {
      while (sleepers.length === 0) await nextTurn()
      nowMs = atMs
      sleepers.shift()?.()
      while (sleepers.length === 0 && ends.length === 0) await nextTurn()
    },
  }
}

const late = (events: ConsentEvent[]) =>
  events
    .filter(({ details }) => details['delivered'] !== undefined)
    .map(({ kind, details }) => [kind, details['delivered'], details['remote']])

describe('a revocation that has to wait', () => {
  it('R42 is delivered later, and its receipt says so then', async () => {
    const { events, ends, provider, revoke, settings, tryAt } = house()
    const receipt = await revoke()
    expect(receipt.remote?.accessToken).toBe('pending')
    await tryAt(NOW_MS)
    provider.status = 200
    await tryAt(NOW_MS)
    const remote = { refreshToken: 'none', accessToken: 'done', registration: 'none' }
    expect(late(events)).toEqual([['revoked', 'later', remote]])
    expect(ends).toEqual([{ serverId: 's', orderId: receipt.orderId, remote }])
    expect(settings.revocations()).toEqual([])
    expect(describeReceipt(completed(receipt, ends[0]?.remote ?? null)).complete).toBe(true)
  })

  it('R42 is given up after a month: the token is erased here, and the receipt says what is left to do', async () => {
    const { events, ends, revoke, settings, tryAt, vaults } = house()
    const receipt = await revoke()
    for (let tries = 0; tries < 20; tries++) await tryAt(NOW_MS + 29 * DAY_MS)
    expect([settings.revocations()[0]?.tries, ends]).toEqual([21, []])
    await tryAt(NOW_MS + 30 * DAY_MS)
    const remote = { refreshToken: 'none', accessToken: 'given-up', registration: 'none' }
    expect(late(events)).toEqual([['erased', 'given-up', remote]])
    expect(settings.revocations()).toEqual([])
    expect(await vaults.listAll()).toEqual([])
    const { lines, complete } = describeReceipt(completed(receipt, remote as RemoteReceipt))
    expect(complete).toBe(true)
    expect(lines[0]).toMatchObject({
      mark: 'failed',
      sentence:
        'as.example was never told, and Chatelaine has stopped trying; end the access on its own page',
    })
  })

  it('R42 is tried some times before it is given up by who was away for the month', async () => {
    const { ends, ports, revocations, revoke, tryAt } = house()
    await revoke()
    await tryAt(NOW_MS)
    revocations.stop()
    revocations.start()
    const before = ports.sent.length
    while (ends.length === 0) await tryAt(NOW_MS + 40 * DAY_MS)
    expect(ports.sent.length - before).toBe(6)
  })

  it('R42 is given up when its order is gone, for nobody can deliver it any more', async () => {
    const { events, ends, provider, ports, revoke, settings, tryAt, vaults } = house()
    const receipt = await revoke()
    const sent = ports.sent.length
    await vaults.erase(receipt.orderId ?? '')
    provider.status = 200
    await tryAt(NOW_MS)
    expect(late(events)).toEqual([['erased', 'given-up', null]])
    expect(ports.sent).toHaveLength(sent)
    expect(settings.revocations()).toEqual([])
    expect(completed(receipt, ends[0]?.remote ?? null).remote?.accessToken).toBe('given-up')
  })

  it('R42 was delivered when its order is gone because of that', async () => {
    const { events, revoke, settings, tryAt, vaults } = house()
    const receipt = await revoke()
    // As a crash leaves it between the last erasing and the forgetting.
    settings.setRevocations(settings.revocations().map((one) => ({ ...one, delivered: true })))
    await vaults.erase(receipt.orderId ?? '')
    await tryAt(NOW_MS)
    expect(late(events)).toEqual([['revoked', 'later', null]])
  })

  it('R42 waits while no keyring opens its order, and is not forgotten', async () => {
    const { encryptor, ends, revoke, settings, tryAt } = house()
    await revoke()
    encryptor.setState({ kind: 'unusable', reason: 'gone' })
    await tryAt(NOW_MS)
    expect([settings.revocations().length, ends]).toEqual([1, []])
  })

  it('R42 is nothing any more once the person has started over', async () => {
    const { events, ports, revoke, settings, vaults, wake } = house()
    const receipt = await revoke()
    const sent = ports.sent.length
    settings.setRevocations([])
    wake()
    // In its turn behind whatever a try would read of the order.
    await nextTurn()
    await vaults.erase(receipt.orderId ?? '')
    await nextTurn()
    expect([late(events), ports.sent.length]).toEqual([[], sent])
  })
})

describe('a receipt completed later', () => {
  const receipt = (remote: RemoteReceipt | null) => ({
    number: 1,
    serverId: 's',
    serverName: 'Notes',
    origin: RESOURCE,
    issuer: ISSUER,
    atMs: 0,
    remote,
    vault: 'erased' as const,
    issuerOrigin: ISSUER,
  })
  const waiting: RemoteReceipt = {
    refreshToken: 'done',
    accessToken: 'pending',
    registration: 'pending',
  }

  it('R41 keeps what was done at once, and what was done by a try in between', () => {
    const later: RemoteReceipt = {
      refreshToken: 'none',
      accessToken: 'none',
      registration: 'given-up',
    }
    expect(completed(receipt(waiting), later).remote).toEqual({
      refreshToken: 'done',
      accessToken: 'done',
      registration: 'given-up',
    })
  })

  it('R41 has given up what waited when nobody knows', () => {
    expect(completed(receipt(waiting), null).remote).toEqual({
      refreshToken: 'done',
      accessToken: 'given-up',
      registration: 'given-up',
    })
    expect(completed(receipt(null), waiting).remote).toEqual(waiting)
  })
})
