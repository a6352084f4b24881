import { say } from '../../src-languages/main.ts'
import type { Place, Snapshot } from '../../src-preload/contract/snapshot.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'
import { factsOf, lateRevocation, wordsOf } from './news-facts.ts'
import type { Fact, NewsKind } from './news-facts.ts'

/** Something that a person should know while they look elsewhere. */
export interface News {
  /** The kind and the server: what comes later takes the place of what came before. */
  key: string
  title: string
  body: string
  place: Place
}

/** What was told before the app was last started, of what goes on for days. Keys without secrets. */
export interface ToldBefore {
  read(): string[]
  /** It may fail: then the same is told once more after the next start. */
  write(keys: string[]): void
}

export interface NewsWatch {
  /** An entry of the history: what became of a late revocation is told of from it. */
  hear(record: ConsentRecord): void
  /**
   * What is to be told now.
   * @param seen the person looks at the window, or wants nothing told
   */
  look(snapshot: Snapshot, nowMs: number, seen: boolean): News[]
}

const MINUTE_MS = 60_000

/**
 * So long nothing more of the same kind is told of a server: one that changes to and fro is not worth a word each time. A
 * call waits for its answer in minutes; the rest may wait.
 */
const PAUSES_MS: Record<NewsKind, number> = {
  'step-up': MINUTE_MS,
  approval: MINUTE_MS,
  question: MINUTE_MS,
  'sign-in': 10 * MINUTE_MS,
  changed: 60 * MINUTE_MS,
  ending: 60 * MINUTE_MS,
  stuck: 60 * MINUTE_MS,
  delivered: MINUTE_MS,
  'given-up': MINUTE_MS,
}
const LONGEST_PAUSE_MS = Math.max(...Object.values(PAUSES_MS))

/** So many in any minute, and one more that says of how many servers there is more. */
const MOST_A_MINUTE = 4
/** Late ends of revocations that wait to be told. */
const MOST_ENDS = 100
/** The settings hold no more, so that the record does not grow for ever. */
const MOST_TOLD = 200

/**
 * The window shows these only to who opens the overview or the history, so a window in front has not told them: they wait
 * until it is left. The others stand in it by themselves, as a notice or as the mark of their server.
 */
const WAITS_FOR_LEAVING = new Set<NewsKind>(['ending', 'stuck', 'delivered', 'given-up'])

/**
 * Notices what has become so since the last look. What was so before the first look is no news, but for what goes on for
 * days: that is told unless it was told before.
 */
export function createNewsWatch(toldBefore: ToldBefore): NewsWatch {
  let begun = false
  /** Of what passes: all that has been so since it was told or seen. */
  let known = new Set<string>()
  let told = toldBefore.read()
  let ends: Fact[] = []
  /** By kind and server: when it was last told, and of whom. */
  const lastTold = new Map<string, { atMs: number; serverId: string | null }>()

  const isKnown = ({ key }: Fact) => known.has(key) || told.includes(key)

  function keepAsTold(facts: Fact[]) {
    for (const { key } of facts) known.add(key)
    ends = ends.filter((one) => !facts.includes(one))
    const lasting = facts.filter(({ kind }) => kind === 'ending' || kind === 'stuck')
    if (lasting.length === 0) return
    told = [...told, ...lasting.map(({ key }) => key)].slice(-MOST_TOLD)
    toldBefore.write(told)
  }

  function choose(fresh: Fact[], nowMs: number): News[] {
    // Either way, so that a clock set back does not make a pause of years.
    const since = (atMs: number) => Math.abs(nowMs - atMs)
    for (const [key, { atMs }] of lastTold) {
      if (since(atMs) >= LONGEST_PAUSE_MS) lastTold.delete(key)
    }
    const isPaused = (key: string, pauseMs: number) =>
      since(lastTold.get(key)?.atMs ?? -Infinity) < pauseMs
    const groups = grouped(fresh).filter(({ key, kind }) => !isPaused(key, PAUSES_MS[kind]))
    const inThisMinute = () =>
      [...lastTold].filter(([key]) => key !== MORE && isPaused(key, MINUTE_MS))
    const room = Math.max(0, MOST_A_MINUTE - inThisMinute().length)
    const news: News[] = []
    const chosen = groups.slice(0, room)
    for (const group of chosen) {
      lastTold.set(group.key, { atMs: nowMs, serverId: group.serverId })
      keepAsTold(group.facts)
      news.push(newsOf(group))
    }
    // What is not told now is told at a later look, unless it is counted here.
    const named = new Set(inThisMinute().map(([, { serverId }]) => serverId))
    const others = groups.slice(room).filter(({ serverId }) => !named.has(serverId))
    const count = new Set(others.map(({ serverId }) => serverId)).size
    if (count > 0 && !isPaused(MORE, MINUTE_MS)) {
      lastTold.set(MORE, { atMs: nowMs, serverId: null })
      keepAsTold(others.flatMap(({ facts }) => facts))
      news.push(moreNews(count))
    }
    return news
  }

  return {
    hear(record) {
      const end = lateRevocation(record)
      if (end !== null) ends = [...ends, end].slice(-MOST_ENDS)
    },
    look(snapshot, nowMs, seen) {
      // Nothing is shown behind the lock, so nothing is told of it either; what is hidden has not gone.
      if (snapshot.vault.state === 'passphrase-locked') return []
      const facts = [...factsOf(snapshot, nowMs), ...ends]
      const now = new Set(facts.map(({ key }) => key))
      known = new Set([...known].filter((key) => now.has(key)))
      if (seen || !begun) {
        for (const one of facts) if (!WAITS_FOR_LEAVING.has(one.kind)) known.add(one.key)
      }
      begun = true
      if (seen) return []
      const fresh = facts.filter((one) => !isKnown(one))
      return choose(fresh, nowMs)
    },
  }
}

const MORE = 'more'

/** What is told in one. */
interface Group {
  key: string
  kind: NewsKind
  serverId: string
  facts: Fact[]
}

function grouped(facts: Fact[]): Group[] {
  const groups = new Map<string, Group>()
  for (const one of facts) {
    const key = `${one.kind} ${one.server.id}`
    const group = groups.get(key) ?? { key, kind: one.kind, serverId: one.server.id, facts: [] }
    group.facts.push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function newsOf({ key, kind, serverId, facts }: Group): News {
  return { key, ...wordsOf(kind, facts), place: placeOf(kind, serverId) }
}

function placeOf(kind: NewsKind, serverId: string): Place {
  if (kind === 'stuck') return { view: 'overview', serverId: null }
  if (kind === 'delivered' || kind === 'given-up') return { view: 'history', serverId: null }
  return { view: 'servers', serverId }
}

function moreNews(count: number): News {
  return {
    key: MORE,
    title: say('news.more.title', { count }),
    body: say('news.more.body'),
    place: { view: 'overview', serverId: null },
  }
}
