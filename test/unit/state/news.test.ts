import { describe, expect, it } from 'vitest'
import type { ServerView, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { createNewsWatch } from '../../../src-main/state/news.ts'
import { trayState, trayWords } from '../../../src-main/state/tray-words.ts'
import { emptySnapshot } from '../../support/empty-snapshot.ts'
import { DAY_MS, grantView, permissionView, serverView } from '../../support/server-view.ts'

const NOW = 1_000 * DAY_MS

function snapshot(
  servers: ServerView[],
  pendingRevocations: Snapshot['pendingRevocations'] = [],
): Snapshot {
  return emptySnapshot(1, { servers, pendingRevocations })
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Moment {
  now: Snapshot
  atMs?: number
  /** The window is in front. */
  seen?: boolean
}

function watching(before: string[] = []) {
  let written = before
  const watch = createNewsWatch({
    read: () => written,
    write: (keys) => {
      written = keys
    },
  })
  return {
    ...watch,
    written: () => written,
    look: ({ now, atMs = NOW, seen = false }: Moment) => watch.look(now, atMs, seen),
  }
}

/** Keys of what is told at each of these moments, an hour after each other. */
function told(...moments: (Snapshot | Moment)[]): string[][] {
  const watch = watching()
  return moments.map((moment, at) => {
    const { now, ...when } = 'now' in moment ? moment : { now: moment }
    return watch.look({ now, atMs: NOW + at * HOUR_MS, ...when }).map(({ key }) => key)
  })
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

const locked: Snapshot = {
  ...snapshot([]),
  vault: { ...fine.vault, state: 'passphrase-locked' },
}
const suspended = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: `t${at}`,
    title: null,
    description: '',
    inputSchema: {},
    readOnly: null,
    destructive: null,
    permission: permissionView({ rule: 'suspended' }),
  }))
const approval = {
  id: 'a1',
  tool: 'delete',
  title: null,
  caller: { kind: 'window' as const },
  askedAtMs: NOW,
  permission: permissionView(),
  lines: [],
  comparedAtMs: null,
  suggested: [],
}
const entry = {
  kind: 'revoked' as const,
  atMs: NOW,
  serverId: 's',
  origin: 'https://mcp.example',
  account: null,
  issuer: null,
  hash: '',
  previousHash: '',
}

describe('news', () => {
  it('is what has become so, told once, and again when it comes again', () => {
    expect(told(fine, signIn, signIn, fine, signIn)).toEqual([
      [],
      ['sign-in server'],
      [],
      [],
      ['sign-in server'],
    ])
  })

  it('is nothing behind the lock, and nothing of what was hidden by it', () => {
    const before = snapshot(signIn.servers, [pending])
    expect(told(fine, before, locked, before)).toEqual([[], ['sign-in server'], [], []])
    expect(trayWords(locked)).toBe('Locked')
  })

  it('is nothing that was so before the first look', () => {
    expect(told(signIn, signIn)).toEqual([[], []])
  })

  it('R36 R48 is a server that asks for more, or asks the person', () => {
    const both = snapshot([serverView({ questions: [question] })])
    expect(told(fine, asking('delete'), asking(null), both)).toEqual([
      [],
      ['step-up server'],
      ['step-up server'],
      ['question server'],
    ])
  })

  it('is a key that ends within a day and does not renew, once for each end', () => {
    const ending = (inMs: number, renews = false) =>
      snapshot([serverView({ grant: grantView({ renews, expiresAtMs: NOW + inMs }) })])
    expect(told(ending(2 * DAY_MS), ending(DAY_MS / 2), ending(DAY_MS / 2))).toEqual([
      [],
      ['ending server'],
      [],
    ])
    expect(told(fine, ending(DAY_MS / 2, true))[1]).toEqual([])
    expect(told(fine, ending(-1))[1]).toEqual([])
    // Nothing changes but the time.
    const late = ending(2 * DAY_MS)
    expect(told(late, { now: late, atMs: NOW + 1.5 * DAY_MS })[1]).toHaveLength(1)
  })

  it('is a key’s end only near it, by the life that the key has', () => {
    const grant = grantView({ grantedAtMs: NOW, expiresAtMs: NOW + HOUR_MS })
    const forAnHour = snapshot([serverView({ grant })])
    const at = (minutes: number) => ({ now: forAnHour, atMs: NOW + minutes * MINUTE_MS })
    expect(told(fine, at(0), at(50), at(55))).toEqual([[], [], [], ['ending server']])
  })

  it('R42 is at the first look, too, what goes on for days, unless it was told before', () => {
    const grant = grantView({ expiresAtMs: NOW + HOUR_MS })
    const now = snapshot([serverView({ grant })], [{ ...pending, sinceMs: NOW - 8 * DAY_MS }])
    const first = watching()
    expect(first.look({ now }).map(({ key }) => key)).toEqual(['ending server', 'stuck Notes'])
    expect(watching(first.written()).look({ now })).toEqual([])
    // What was told long ago makes room.
    const full = watching(Array.from({ length: 200 }, (_, at) => `stuck ${at}`))
    full.look({ now })
    expect(full.written()).toHaveLength(200)
    expect(full.written().at(-1)).toBe('stuck r1')
  })

  it('waits until the window is left, if the window does not show it by itself', () => {
    const grant = grantView({ expiresAtMs: NOW + HOUR_MS })
    const both = snapshot([serverView({ grant, questions: [question] })])
    const inFront = { now: both, atMs: NOW, seen: true }
    expect(told(fine, inFront, { now: both, atMs: NOW })).toEqual([[], [], ['ending server']])
  })

  it('R42 is a revocation that waits for a week', () => {
    const waiting = snapshot([], [pending])
    const later = { now: waiting, atMs: NOW + 8 * DAY_MS }
    expect(told(waiting, later, later)).toEqual([[], ['stuck Notes'], []])
  })

  it('R42 is what became of a late revocation, by the history’s word and not by its absence', () => {
    const watch = watching()
    const look = (now: Snapshot) => watch.look({ now }).map(({ title }) => title)
    expect(look(snapshot([], [pending]))).toEqual([])
    expect(look(fine)).toEqual([])
    const ended = (number: number, serverName: string, delivered?: string) =>
      watch.hear({
        ...entry,
        number,
        serverId: serverName,
        serverName,
        details: { delivered: delivered ?? null },
      })
    ended(1, 'Notes', 'later')
    ended(2, 'Archive', 'given-up')
    ended(3, 'Board')
    expect(look(locked)).toEqual([])
    expect(look(fine)).toEqual([
      'The key of Notes is taken back',
      'The provider of Archive was not told',
    ])
    expect(look(fine)).toEqual([])
  })

  it('is one notification of all that a server has of a kind', () => {
    const watch = watching()
    watch.look({ now: fine })
    const approvals = ['a', 'b'].map((id) => ({ ...approval, id }))
    const now = snapshot([serverView({ tools: suspended(500), approvals })])
    const news = watch.look({ now })
    expect(news.map(({ title, body }) => [title, body])).toEqual([
      ['Notes waits for your approval', '2 calls run only after your word.'],
      [
        '500 tools changed at Notes',
        'They say something else of themselves than when you trusted them, so they do not run.',
      ],
    ])
  })

  it('pauses for a server that changes to and fro, and then tells what still is so', () => {
    const changed = snapshot([serverView({ tools: suspended(3) })])
    const at = (now: Snapshot, minutes: number) => ({ now, atMs: NOW + minutes * MINUTE_MS })
    expect(
      told(
        at(fine, 0),
        at(changed, 1),
        at(fine, 2),
        at(changed, 3),
        at(changed, 60),
        at(changed, 61),
      ),
    ).toEqual([[], ['changed server'], [], [], [], ['changed server']])
  })

  it('is no more than five notifications a minute, the last of which counts the other servers', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      serverView({ id: `s${at}`, name: `S${at}`, state: { kind: 'needs-sign-in', failure: null } }),
    )
    const watch = watching()
    watch.look({ now: fine })
    const first = watch.look({ now: snapshot(many.slice(0, 300)) })
    expect(first.map(({ title }) => title)).toEqual([
      'S0 asks you to sign in',
      'S1 asks you to sign in',
      'S2 asks you to sign in',
      'S3 asks you to sign in',
      'And 296 more servers',
    ])
    // One after another is no way around it.
    expect(watch.look({ now: snapshot(many.slice(0, 400)), atMs: NOW + 1 })).toEqual([])
    const next = watch.look({ now: snapshot(many), atMs: NOW + MINUTE_MS })
    expect(next.at(-1)?.title).toBe('And 196 more servers')
    expect(next).toHaveLength(5)
  })

  it('is, of one server with more kinds than a minute has room for, told later and not counted', () => {
    const all = serverView({
      state: { kind: 'needs-sign-in', failure: null },
      permissionRequest: { tool: null, scopes: [] },
      questions: [question],
      approvals: [approval],
      tools: suspended(1),
    })
    const now = snapshot([all])
    expect(
      told(fine, { now, atMs: NOW }, { now, atMs: NOW }, { now, atMs: NOW + MINUTE_MS }),
    ).toEqual([
      [],
      ['sign-in server', 'step-up server', 'approval server', 'changed server'],
      [],
      ['question server'],
    ])
  })

  it('A19 shows of names what can be seen, on one line, and not without end', () => {
    const tool = `read\u202Elive\n\n${'x'.repeat(500)}`
    const name = 'Lin\u2066ear'
    const asks = serverView({ name, permissionRequest: { tool, scopes: [] } })
    const watch = watching()
    watch.look({ now: fine })
    const [{ title, body } = { title: '', body: '' }] = watch.look({ now: snapshot([asks]) })
    expect(title).toContain('Lin‹U+2066›ear')
    expect(body).toContain('read‹U+202E›live xxx')
    expect(body).toMatch(/^[\P{C}]{1,200}$/u)
  })

  it('leads to where it can be answered', () => {
    const watch = watching()
    watch.look({ now: fine })
    expect(watch.look({ now: signIn })[0]?.place).toEqual({ view: 'servers', serverId: 'server' })
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

  it('shows by its icon that it is locked, or that somebody is waited for', () => {
    const asks = serverView({ questions: [question] })
    const failed = serverView({ state: { kind: 'disconnected' } })
    expect(
      [snapshot([serverView(), failed]), snapshot([failed, asks]), signIn, locked].map(trayState),
    ).toEqual(['calm', 'needs-you', 'needs-you', 'locked'])
  })
})
