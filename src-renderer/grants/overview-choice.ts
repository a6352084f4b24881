import { abilityOrder, hasKey, hasUnknown, serverAbilities } from '../../src-languages/abilities.ts'
import { hostOf } from '../../src-languages/host-of.ts'
import type { Ability, ServerView } from '../../src-preload/contract/snapshot.ts'
import { language } from '../words/say.tsx'
import { serverWords } from '../words/state-words.ts'

export type Shape = 'keys' | 'list' | 'matrix'
export type Show = (typeof shows)[number]
export type Sort = (typeof sorts)[number]

/** What of all servers is shown, and in which order. */
export interface Choice {
  text: string
  ability: Ability | 'unknown' | ''
  show: Show
  /** Whose keys; empty for all. */
  origin: string
  sort: Sort
}

export const everything: Choice = { text: '', ability: '', show: 'all', origin: '', sort: 'added' }

const DAY_MS = 86_400_000
const UNUSED_MS = 30 * DAY_MS
const SOON_MS = 7 * DAY_MS

export const shows = [
  'all',
  'unused',
  'older-90',
  'older-year',
  'ending',
  'lasting',
  'needs-you',
] as const

export const sorts = [
  'added',
  'name',
  'origin',
  'newest',
  'oldest',
  'unused',
  'ending',
  'power',
] as const

/** Counted from the grant on where nothing was ever called. What is gone is not waited for. */
function unusedSince(server: ServerView): number {
  if (!hasKey(server)) return Infinity
  return server.lastUsedAtMs ?? server.grant?.grantedAtMs ?? server.addedAtMs
}

function isOlder(server: ServerView, nowMs: number, days: number): boolean {
  return hasKey(server) && nowMs - grantedAt(server) > days * DAY_MS
}

function isEnding(server: ServerView, nowMs: number): boolean {
  return hasKey(server) && endsAt(server) - nowMs < SOON_MS
}

const passes: Record<Show, (server: ServerView, nowMs: number) => boolean> = {
  all: () => true,
  unused: (server, nowMs) => nowMs - unusedSince(server) > UNUSED_MS,
  'older-90': (server, nowMs) => isOlder(server, nowMs, 90),
  'older-year': (server, nowMs) => isOlder(server, nowMs, 365),
  ending: isEnding,
  lasting: (server) => serverAbilities(server).stays !== undefined,
  'needs-you': (server) => ['needs-you', 'failed'].includes(serverWords(server).mark),
}

const powers: Record<Ability, number> = {
  read: 1,
  change: 4,
  delete: 16,
  send: 8,
  admin: 64,
  stays: 2,
}

/** What nobody described may be anything, so it stands above all but what surely administers. */
const UNKNOWN_WEIGHT = 0.75

function power(server: ServerView): number {
  const abilities = serverAbilities(server)
  return abilityOrder.reduce((sum, one) => {
    if (abilities[one] === undefined) return sum
    return sum + powers[one] * (abilities[one] === 'unknown' ? UNKNOWN_WEIGHT : 1)
  }, 0)
}

/** Whether it may do that, as far as anybody knows: what cannot be ruled out passes. */
function mayDo(server: ServerView, ability: Choice['ability']): boolean {
  if (ability === '') return true
  const abilities = serverAbilities(server)
  return ability === 'unknown' ? hasUnknown(abilities) : abilities[ability] !== undefined
}

type Order = (a: ServerView, b: ServerView) => number

const grantedAt = ({ grant }: ServerView) => grant?.grantedAtMs ?? Infinity
const endsAt = ({ grant }: ServerView) =>
  grant === null || grant.renews ? Infinity : (grant.expiresAtMs ?? Infinity)

/** Differences of two that never end are no number. */
function ascending(of: (server: ServerView) => number): Order {
  return (a, b) => (of(a) === of(b) ? 0 : of(a) < of(b) ? -1 : 1)
}

const orders: Record<Sort, Order> = {
  added: () => 0,
  name: (a, b) => a.name.localeCompare(b.name, language()),
  // By what people know an origin by, not by its scheme.
  origin: (a, b) => hostOf(a.origin).localeCompare(hostOf(b.origin), language()),
  newest: ascending((server) => -(server.grant?.grantedAtMs ?? 0)),
  oldest: ascending(grantedAt),
  unused: ascending(unusedSince),
  ending: ascending(endsAt),
  power: ascending((server) => -power(server)),
}

/** The servers that pass, in the order chosen; equal ones stay as they were added. */
export function chosen(servers: ServerView[], choice: Choice, nowMs: number): ServerView[] {
  const text = choice.text.trim().toLowerCase()
  return servers
    .filter(
      (server) =>
        passes[choice.show](server, nowMs) &&
        mayDo(server, choice.ability) &&
        (choice.origin === '' || server.origin === choice.origin) &&
        [server.name, server.origin, server.account ?? ''].some((one) =>
          one.toLowerCase().includes(text),
        ),
    )
    .toSorted(orders[choice.sort])
}
