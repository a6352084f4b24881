import { describe, expect, it } from 'vitest'
import type { ServerView, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { createNewsWatch } from '../../../src-main/state/news.ts'
import { trayWords } from '../../../src-main/state/tray-words.ts'
import { emptySnapshot } from '../../support/empty-snapshot.ts'
import { DAY_MS, grantView, serverView } from '../../support/server-view.ts'

const NOW = 1_000 * DAY_MS

function snapshot(
  servers: ServerView[],
  pendingRevocations: Snapshot['pendingRevocations'] = [],
): Snapshot {
  return emptySnapshot(1, { servers, pendingRevocations })
}

/** Keys of what is told at each of these moments. */
function told(...moments: [Snapshot, number?][]): string[][] {
  const watch = createNewsWatch()
  return moments.map(([now, atMs = NOW]) => watch(now, atMs).map(({ key }) => key))
}

const fine = snapshot([serverView()])
const signIn = snapshot([serverView({ state: { kind: 'needs-sign-in', failure: null } })])
const asking = (tool: string | null) =>
  snapshot([serverView({ permissionRequest: { tool, scopes: [] } })])
const question = { id: 'q1', message: 'Which?', schema: {}, url: null }
const pending = {
  id: 'r1',
  serverName: 'Notes',
  issuer: 'https://a.example',
  sinceMs: NOW,
  tries: 2,
}

describe('news', () => {
  it('is what has become so, told once, and again when it comes again', () => {
    expect(told([fine], [signIn], [signIn], [fine], [signIn])).toEqual([
      [],
      ['sign-in server'],
      [],
      [],
      ['sign-in server'],
    ])
  })

  it('is nothing behind the lock, and nothing of what was hidden by it', () => {
    const locked: Snapshot = {
      ...snapshot([]),
      vault: { ...fine.vault, state: 'passphrase-locked' },
    }
    const before = snapshot(signIn.servers, [pending])
    expect(told([fine], [before], [locked], [before])).toEqual([[], ['sign-in server'], [], []])
    expect(trayWords(locked)).toBe('Locked')
  })

  it('is nothing that was so before the first look', () => {
    expect(told([signIn], [signIn])).toEqual([[], []])
  })

  it('R36 R48 is a server that asks for more, or asks the person', () => {
    const both = snapshot([serverView({ questions: [question] })])
    expect(told([fine], [asking('delete')], [asking(null)], [both])).toEqual([
      [],
      ['step-up server delete'],
      ['step-up server '],
      ['question q1'],
    ])
  })

  it('is a key that ends within a day and does not renew, once for each end', () => {
    const ending = (inMs: number, renews = false) =>
      snapshot([serverView({ grant: grantView({ renews, expiresAtMs: NOW + inMs }) })])
    expect(told([fine], [ending(2 * DAY_MS)], [ending(DAY_MS / 2)])[2]).toEqual([
      `ending server ${NOW + DAY_MS / 2}`,
    ])
    expect(told([fine], [ending(DAY_MS / 2, true)])[1]).toEqual([])
    expect(told([fine], [ending(-1)])[1]).toEqual([])
    // Nothing changes but the time.
    const late = ending(2 * DAY_MS)
    expect(told([late], [late, NOW + 1.5 * DAY_MS])[1]).toHaveLength(1)
  })

  it('R42 is a revocation that has been delivered, or could not be for a week', () => {
    const waiting = snapshot([], [pending])
    expect(told([fine], [waiting], [fine])).toEqual([[], [], ['delivered r1']])
    expect(told([waiting], [waiting, NOW + 8 * DAY_MS])).toEqual([[], ['stuck r1']])
  })

  it('A19 shows of names what can be seen, on one line, and not without end', () => {
    const tool = `read\u202Elive\n\n${'x'.repeat(500)}`
    const name = 'Lin\u2066ear'
    const asking = serverView({ name, permissionRequest: { tool, scopes: [] } })
    const watch = createNewsWatch()
    watch(fine, NOW)
    const [{ title, body } = { title: '', body: '' }] = watch(snapshot([asking]), NOW)
    expect(title).toContain('Linear')
    expect(body).toContain('readlivexxx')
    expect(body).toMatch(/^[\P{C}]{1,200}$/u)
  })

  it('leads to where it can be answered', () => {
    const watch = createNewsWatch()
    watch(fine, NOW)
    expect(watch(signIn, NOW)[0]?.place).toEqual({ view: 'servers', serverId: 'server' })
  })
})

describe('the tray', () => {
  it('says how the servers are in one line', () => {
    const off = serverView({ state: { kind: 'disconnected' } })
    const asks = serverView({ questions: [question] })
    expect(trayWords(snapshot([]))).toBe('No servers yet')
    expect(trayWords(snapshot([serverView(), off]))).toBe('1 of 2 connected')
    expect(trayWords(snapshot([serverView(), asks]))).toBe('1 needs you, 2 of 2 connected')
    expect(trayWords(signIn)).toBe('1 needs you, 0 of 1 connected')
    expect(trayWords(snapshot([asks, asks]))).toBe('2 need you, 2 of 2 connected')
  })
})
