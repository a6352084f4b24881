import { describe, expect, it } from 'vitest'
import { hasKey } from '../../../src-languages/abilities.ts'
import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'
import type { GrantView, ReceiptView, ServerView } from '../../../src-preload/contract/snapshot.ts'
import { chosen, everything } from '../../../src-renderer/grants/overview-choice.ts'
import type { Choice } from '../../../src-renderer/grants/overview-choice.ts'
import { DAY_MS, grantView, scopeView, serverView } from '../../support/server-view.ts'

const NOW = 100 * DAY_MS

const may = (ability: 'read' | 'delete' | 'admin', certain = true) =>
  scopeView(ability, [{ ability, certain }])

const servers: ServerView[] = [
  serverView({
    id: 'old',
    name: 'Zettel',
    lastUsedAtMs: NOW - 31 * DAY_MS,
    grant: grantView({ grantedAtMs: NOW - 90 * DAY_MS, renews: true }),
  }),
  serverView({
    id: 'strong',
    name: 'Ämter',
    origin: 'https://admin.example',
    lastUsedAtMs: NOW - DAY_MS,
    grant: grantView({ grantedAtMs: NOW - DAY_MS, scopes: [may('admin')] }),
  }),
  serverView({
    id: 'ending',
    name: 'Mail',
    account: 'anna@work.example',
    state: { kind: 'needs-sign-in', failure: null },
    grant: grantView({
      grantedAtMs: NOW - 2 * DAY_MS,
      expiresAtMs: NOW + DAY_MS,
      scopes: [may('read'), may('delete', false)],
    }),
  }),
]

const ids = (choice: Partial<Choice>) =>
  chosen(servers, { ...everything, ...choice }, NOW).map(({ id }) => id)

describe('what of all keys is shown', () => {
  it.each<[string, Partial<Choice>, string[]]>([
    ['everything as it was added', {}, ['old', 'strong', 'ending']],
    ['by a piece of the name', { text: ' zet ' }, ['old']],
    ['by a piece of the address', { text: 'ADMIN.ex' }, ['strong']],
    ['by the account', { text: 'anna@' }, ['ending']],
    ['what may delete, even perhaps', { ability: 'delete' }, ['ending']],
    ['what stays, because it renews', { ability: 'stays' }, ['old']],
    ['what stays, as a kind', { show: 'lasting' }, ['old']],
    ['what was not used for 30 days', { show: 'unused' }, ['old']],
    ['of one origin', { origin: 'https://admin.example' }, ['strong']],
    ['what ends within a week and does not renew', { show: 'ending' }, ['ending']],
    ['what needs the person', { show: 'needs-you' }, ['ending']],
    ['nothing, when both do not hold', { ability: 'admin', show: 'unused' }, []],
  ])('is %s', (_what, choice, expected) => {
    expect(ids(choice)).toEqual(expected)
  })

  it.each<[Choice['sort'], string[]]>([
    ['name', ['strong', 'ending', 'old']],
    ['newest', ['strong', 'ending', 'old']],
    ['unused', ['old', 'ending', 'strong']],
    ['oldest', ['old', 'ending', 'strong']],
    ['origin', ['strong', 'old', 'ending']],
    ['ending', ['ending', 'old', 'strong']],
    ['power', ['strong', 'ending', 'old']],
  ])('is ordered: %s', (sort, expected) => {
    expect(ids({ sort })).toEqual(expected)
  })

  it('leaves out nothing that might be so because nobody said what it is for', () => {
    const of = (id: string, scopes: GrantView['scopes']) =>
      serverView({ id, grant: grantView({ scopes }) })
    const some = [
      of('reads', [may('read')]),
      of('nameless', []),
      of('strange', [may('read'), scopeView('xyz', [])]),
      of('administers', [scopeView('*', describeScope('*').abilities)]),
    ]
    const of4 = (choice: Partial<Choice>) =>
      chosen(some, { ...everything, ...choice }, NOW).map(({ id }) => id)
    expect(of4({ ability: 'delete' })).toEqual(['nameless', 'strange', 'administers'])
    expect(of4({ ability: 'unknown' })).toEqual(['nameless', 'strange'])
    expect(of4({ sort: 'power' })).toEqual(['administers', 'strange', 'nameless', 'reads'])
  })

  it('is told apart by when it was granted', () => {
    const of = (days: number) =>
      serverView({ id: String(days), grant: grantView({ grantedAtMs: -days * DAY_MS }) })
    const all = [of(91), of(89), of(366)]
    const shown = (show: Choice['show']) =>
      chosen(all, { ...everything, show }, 0).map(({ id }) => id)
    expect(shown('older-90')).toEqual(['91', '366'])
    expect(shown('older-year')).toEqual(['366'])
  })

  it('leaves out what was taken back wherever it is about what a key does', () => {
    const grant = grantView({ renews: true, expiresAtMs: 0, grantedAtMs: 0 })
    const gone = { kind: 'revoked', receipt: {} as ReceiptView } as const
    const revoked = serverView({ id: 'revoked', grant, state: gone })
    const held = serverView({ id: 'held', grant })
    const shown = (choice: Partial<Choice>) =>
      chosen([revoked, held], { ...everything, ...choice }, 400 * DAY_MS).map(({ id }) => id)
    expect(shown({ show: 'unused' })).toEqual(['held'])
    expect(shown({ show: 'older-year' })).toEqual(['held'])
    expect(shown({ show: 'lasting' })).toEqual(['held'])
    expect(shown({ ability: 'read' })).toEqual(['held'])
    expect(shown({ sort: 'unused' })).toEqual(['held', 'revoked'])
    expect(shown({})).toEqual(['revoked', 'held'])
    expect([revoked, held].filter(hasKey)).toEqual([held])
  })

  it('counts a key that was never used from the day it was granted', () => {
    const fresh = serverView({ grant: grantView({ grantedAtMs: NOW - DAY_MS }) })
    const stale = serverView({ grant: grantView({ grantedAtMs: NOW - 40 * DAY_MS }) })
    const busy = serverView({ grant: grantView(), lastUsedAtMs: NOW - DAY_MS })
    const unused = { ...everything, show: 'unused' as const }
    expect(chosen([fresh, stale, busy], unused, NOW)).toEqual([stale])
  })
})
