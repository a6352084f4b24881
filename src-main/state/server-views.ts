import type { AlikeView } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { language } from '../../src-languages/main.ts'
import type { GrantRecord } from '../servers/grant.ts'
import type { ServerFacts } from '../servers/server.ts'
import { describeServer } from './snapshot.ts'
import { alikeAmong } from './tools.ts'
import type { AlikeFinder } from './tools.ts'

/** Describes servers for the window, and gives the very same view again for one of which nothing is new. */
export interface ServerViews {
  /** In the order of `all`. Whatever is not in `all` is forgotten. */
  of(all: ServerFacts[], keptOnDisk: boolean): ServerView[]
  /** Holds no view any more. */
  forget(): void
}

type Mark = string | number | boolean | null

interface Described {
  marks: Mark[]
  finder: AlikeFinder
  view: ServerView
}

export function createServerViews(): ServerViews {
  let known = new Map<string, Described>()
  return {
    of(all, keptOnDisk) {
      const finder = alikeAmong(all)
      const now = all.map((facts) => {
        const marks = [language(), keptOnDisk, ...marksOf(facts)]
        const before = known.get(facts.stored.id)
        return before !== undefined && sameList(before.marks, marks)
          ? amongOthers(before, facts, { finder, keptOnDisk })
          : describe(facts, { finder, keptOnDisk, marks })
      })
      known = new Map(now.map((one) => [one.view.id, one]))
      return now.map(({ view }) => view)
    },
    forget: () => (known = new Map()),
  }
}

function describe(
  facts: ServerFacts,
  { finder, keptOnDisk, marks }: { finder: AlikeFinder; keptOnDisk: boolean; marks: Mark[] },
): Described {
  return { marks, finder, view: describeServer(facts, keptOnDisk, finder) }
}

/** The same facts beside other servers: their tools may be called alike now, or no more. */
function amongOthers(
  before: Described,
  facts: ServerFacts,
  { finder, keptOnDisk }: { finder: AlikeFinder; keptOnDisk: boolean },
): Described {
  if (before.finder === finder) return before
  const { tools } = before.view
  const same = facts.offer.tools.every((tool, at) =>
    sameAlike(finder(facts, tool), tools[at]?.permission.alike ?? []),
  )
  if (same) return { ...before, finder }
  return describe(facts, { finder, keptOnDisk, marks: before.marks })
}

function sameAlike(one: AlikeView[], other: AlikeView[]): boolean {
  if (one === other) return true
  return (
    one.length === other.length &&
    one.every((alike, at) => {
      const { serverName, tool, same } = other[at] ?? {}
      return alike.serverName === serverName && alike.tool === tool && alike.same === same
    })
  )
}

const sameList = (one: Mark[], other: Mark[]) =>
  one.length === other.length && one.every((mark, at) => mark === other[at])

/** Facts are never changed in place, so which objects they are says whether anything is new. */
function marksOf(facts: ServerFacts): Mark[] {
  const { stored, state, grant, offer, calls, questions, permissionRequest, ...more } = facts
  const { wire, claimedName, claimedVersion, traceRevision, permissions, ...rest } = more
  // A fact that is added has to be looked at here as well.
  rest satisfies Record<string, never>
  return [
    numberOf(stored),
    numberOf(state),
    numberOf(offer),
    numberOf(permissionRequest),
    permissions.revision(),
    wire,
    claimedName,
    claimedVersion,
    traceRevision,
    ...listMarks(calls),
    ...listMarks(questions),
    ...listMarks(permissions.waiting()),
    ...grantMarks(grant),
  ]
}

const listMarks = (list: object[]): Mark[] => [list.length, ...list.map(numberOf)]

/** Of its parts, because the whole is put together anew where something is odd about it. */
function grantMarks(grant: GrantRecord | null): Mark[] {
  if (grant === null) return []
  const {
    tokenSet,
    registration,
    authorizationServer,
    resource,
    account,
    how,
    leftOut = null,
  } = grant
  const parts = [tokenSet, registration, authorizationServer, leftOut].map(numberOf)
  return [...parts, resource, account, how, grant.grantedAtMs, ...idsOf(grant)]
}

const idsOf = ({ quirks = [] }: GrantRecord) => quirks.map(({ id }) => id)

/** Which object it is, without holding it: it may have secrets in it, and those go when their session does. */
function numberOf(object: object | null): Mark {
  if (object === null) return null
  const known = numbers.get(object)
  if (known !== undefined) return known
  numbers.set(object, ++last)
  return last
}

const numbers = new WeakMap<object, number>()
let last = 0
