import { describe, expect, it } from 'vitest'
import type { ServerView } from '../../../src-preload/contract/snapshot.ts'
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
    ['what ends within a week and does not renew', { show: 'ending' }, ['ending']],
    ['what needs the person', { show: 'needs-you' }, ['ending']],
    ['nothing, when both do not hold', { ability: 'admin', show: 'unused' }, []],
  ])('is %s', (_what, choice, expected) => {
    expect(ids(choice)).toEqual(expected)
  })

  it.each<[Choice['sort'], string[]]>([
    ['name', ['strong', 'ending', 'old']],
    ['newest', ['strong', 'ending', 'old']],
    ['unused', ['ending', 'old', 'strong']],
    ['ending', ['ending', 'old', 'strong']],
    ['power', ['strong', 'ending', 'old']],
  ])('is ordered: %s', (sort, expected) => {
    expect(ids({ sort })).toEqual(expected)
  })

  it('counts a key that was never used from the day it was granted', () => {
    const fresh = serverView({ grant: grantView({ grantedAtMs: NOW - DAY_MS }) })
    const stale = serverView({ grant: grantView({ grantedAtMs: NOW - 40 * DAY_MS }) })
    const busy = serverView({ grant: grantView(), lastUsedAtMs: NOW - DAY_MS })
    const unused = { ...everything, show: 'unused' as const }
    expect(chosen([fresh, stale, busy], unused, NOW)).toEqual([stale])
  })
})
