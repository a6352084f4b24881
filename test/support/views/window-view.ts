import type { Page } from 'playwright-core'
import type { Commands } from '../../../src-preload/contract/commands.ts'
import type { Place, ServerView, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import type { FailureCode } from '../../../src-preload/contract/result.ts'
import { answers, type Answers } from './view-answers.ts'
import { manyServers } from './view-servers.ts'
import { viewSnapshot } from './view-snapshot.ts'

/** Something the window can show: what it is told, where it stands, and the way from there. */
export interface WindowView {
  name: string
  snapshot: Snapshot
  place: Place
  answers: Answers
  /** Commands that fail in it, and how; and those that never answer. */
  failing: Partial<Record<keyof Commands, FailureCode>>
  silent: (keyof Commands)[]
  /** Finds its way without a word of the language, so that it goes in each of them. */
  go: (page: Page) => Promise<void>
}

const there = async (_page: Page) => {}

interface Way {
  place?: Place
  change?: Partial<Snapshot>
  answers?: Answers
  failing?: WindowView['failing']
  silent?: WindowView['silent']
  go?: (page: Page) => Promise<void>
}

export function view(name: string, servers: ServerView[], way: Way = {}): WindowView {
  return {
    name,
    snapshot: viewSnapshot(servers, way.change),
    place: way.place ?? { view: 'overview', serverId: null },
    answers: { ...answers(), ...way.answers },
    failing: way.failing ?? {},
    silent: way.silent ?? [],
    go: way.go ?? there,
  }
}

/** The page of one server, among others. */
export function serverPage(
  name: string,
  server: ServerView,
  go = there,
  way: Way = {},
): WindowView {
  const others = manyServers().filter(({ id }) => id !== server.id)
  return view(name, [server, ...others], {
    ...way,
    place: { view: 'servers', serverId: server.id },
    go,
  })
}
