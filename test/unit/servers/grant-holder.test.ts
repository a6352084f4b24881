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
  const clock = createManualClock(NOW_MS)
  const written: string[] = []
  let answer: (response: Response) => void = () => undefined
  let opened: () => void = () => undefined
  const ports = scriptedPorts(() => new Promise((resolve) => (answer = resolve)))
  const vaults = {
    read: () => new Promise((resolve) => (opened = () => resolve(RECORD))),
    write: async (_id: string, _binding: unknown, record: unknown) => {
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
    record: () => undefined,
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
  return { holder, clock, ports, written, rotated, load, opened: () => opened() }
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
