import { describe, expect, it } from 'vitest'
import { createGrantHolder } from '../../../src-main/servers/grant-holder.ts'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import type { StoredServer } from '../../../src-main/servers/server-list.ts'
import type { Vaults } from '../../../src-main/vault/vault.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentTracer } from '../../support/silent-tracer.ts'
import { AS, CLIENT, ISSUER, NOW_MS, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const SERVER = 'https://mcp.example/mcp'

const RECORD: GrantRecord = {
  tokenSet: {
    accessToken: 't0',
    tokenType: 'Bearer',
    refreshToken: 'r0',
    expiresAtMs: NOW_MS + 600_000,
    scopesGranted: [],
    scopesRequested: [],
    issuedAtMs: NOW_MS,
    issuer: ISSUER,
    resource: SERVER,
  },
  registration: CLIENT,
  authorizationServer: AS,
  resource: SERVER,
  account: null,
  how: 'browser',
  grantedAtMs: NOW_MS,
}

/** A holder of one grant, whose provider answers when the test says so. */
function holderOf() {
  const recorded: string[] = []
  const clock = createManualClock(NOW_MS)
  const written: string[] = []
  let answer: (response: Response) => void = () => undefined
  let opened: () => void = () => undefined
  let loseAnswer: () => void = () => undefined
  const ports = scriptedPorts(
    () =>
      new Promise((resolve, reject) => {
        answer = resolve
        loseAnswer = () => reject(new Error('lost'))
      }),
  )
  /** The disk takes nothing until `free` is called. */
  let busyDisk: Promise<void> = Promise.resolve()
  let free: () => void = () => undefined
  const vaults = {
    read: () => new Promise((resolve) => (opened = () => resolve(RECORD))),
    write: async (_id: string, _binding: unknown, record: unknown) => {
      await busyDisk
      written.push((record as GrantRecord).tokenSet.refreshToken ?? '')
    },
  } as unknown as Vaults
  const grant = { vaultId: 'v', resource: SERVER, issuer: ISSUER }
  const stored = { id: 's', name: 'S', how: { kind: 'http', url: SERVER }, grant }
  const holder = createGrantHolder({
    clock,
    vaults,
    ports,
    withoutPerson: null as never,
    trace: { renewal: () => ({ ...silentTracer(ports), end: () => undefined }) } as never,
    newId: () => 'id',
    stored: () => stored as StoredServer,
    updateStored: () => undefined,
    record: ({ kind }) => void recorded.push(kind),
    onReplaced: () => undefined,
    onAccepted: () => undefined,
    onEnded: () => undefined,
    onChanged: () => undefined,
  })
  const rotated = () =>
    answer(json({ access_token: 't1', token_type: 'Bearer', expires_in: 600, refresh_token: 'r1' }))
  const load = async () => {
    const loading = holder.load()
    opened()
    await loading
  }
  return {
    holder,
    clock,
    ports,
    written,
    recorded,
    rotated,
    load,
    lose: () => loseAnswer(),
    keepDiskBusy: () => void (busyDisk = new Promise((resolve) => (free = resolve))),
    freeDisk: () => free(),
    opened: () => opened(),
  }
}

describe('a grant before a lock', () => {
  it('R32 waits for a refresh under way, and seals what it brings', async () => {
    const { holder, clock, ports, written, rotated, load } = holderOf()
    await load()
    await clock.advance(600_001)
    expect(ports.sent).toHaveLength(1)
    let rested = false
    const resting = holder.rest().then(() => (rested = true))
    await clock.advance(2_900)
    expect(rested).toBe(false)
    rotated()
    await resting
    expect(written).toEqual(['r1'])
    expect(holder.record()).toBeNull()
  })

  it('waits three seconds for it at most, and nothing when there is none', async () => {
    const { holder, clock, ports, written, rotated, load } = holderOf()
    await load()
    await clock.advance(600_001)
    expect(ports.sent).toHaveLength(1)
    const resting = holder.rest()
    await clock.advance(3_000)
    await resting
    expect(holder.record()).toBeNull()
    rotated()
    await clock.advance(0)
    expect(written).toEqual([])

    const idle = holderOf()
    await idle.load()
    await idle.holder.rest()
    expect(idle.holder.record()).toBeNull()
    await idle.clock.advance(600_001)
    expect(idle.ports.sent).toEqual([])
  })

  it('R32 asks no second time for what was lost, and tells the history of no failure', async () => {
    const { holder, clock, ports, recorded, lose, load } = holderOf()
    await load()
    await clock.advance(600_001)
    lose()
    await clock.advance(0)
    await holder.rest()
    await clock.advance(60_000)
    expect(ports.sent).toHaveLength(1)
    expect(recorded).toEqual([])
  })

  it('R32 asks no second time either when the answer is lost while it waits', async () => {
    const { holder, clock, ports, recorded, lose, load } = holderOf()
    await load()
    await clock.advance(600_001)
    const resting = holder.rest()
    lose()
    await resting
    await clock.advance(60_000)
    expect(ports.sent).toHaveLength(1)
    expect(recorded).toEqual([])
  })

  it('cuts the request off after three seconds', async () => {
    const { holder, clock, ports, load } = holderOf()
    await load()
    await clock.advance(600_001)
    const resting = holder.rest()
    expect(ports.sent[0]?.signal?.aborted).toBe(false)
    await clock.advance(3_000)
    await resting
    expect(ports.sent[0]?.signal?.aborted).toBe(true)
  })

  it('R32 gives to the vault what came in the last moment', async () => {
    const { holder, clock, written, recorded, rotated, load, freeDisk, keepDiskBusy } = holderOf()
    await load()
    await clock.advance(600_001)
    keepDiskBusy()
    const resting = holder.rest()
    await clock.advance(2_900)
    rotated()
    await clock.advance(100)
    await resting
    freeDisk()
    await clock.advance(0)
    expect(written).toEqual(['r1'])
    expect(recorded).toEqual(['refreshed'])
  })

  it('holds nothing that was still being opened', async () => {
    const { holder, clock, ports, opened } = holderOf()
    const loading = holder.load()
    await holder.rest()
    opened()
    await loading
    expect(holder.record()).toBeNull()
    await clock.advance(600_001)
    expect(ports.sent).toEqual([])
  })
})
