import { say } from '../../src-languages/main.ts'
import { visibleLine } from '../../src-languages/visible-text.ts'
import type {
  PendingRevocationView,
  ServerView,
  Snapshot,
} from '../../src-preload/contract/snapshot.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'

export type NewsKind =
  | 'sign-in'
  | 'step-up'
  | 'approval'
  | 'changed'
  | 'question'
  | 'ending'
  | 'stuck'
  | 'delivered'
  | 'given-up'

/** One thing that is so, and that a person should know. */
export interface Fact {
  /** The same again is no news. */
  key: string
  kind: NewsKind
  /** What it has of one kind is told in one. */
  server: { id: string; name: string }
  /** The tool it is about; null when it is about none. */
  tool: string | null
}

/** A key that does not renew is told of this long before it ends, or this part of its life when that is shorter. */
const SOON_MS = 86_400_000
const SOON_PART = 1 / 8
/** A revocation that could not be delivered for so long is worth a word. */
const STUCK_MS = 7 * 86_400_000
/** The system shows all it is given, and shows nobody what cannot be seen in it. */
const LONGEST = 80

/** All that is so now. */
export function factsOf(snapshot: Snapshot, nowMs: number): Fact[] {
  return [
    ...snapshot.servers.flatMap((one) => ofServer(one, nowMs)),
    ...snapshot.pendingRevocations
      .filter(({ sinceMs }) => nowMs - sinceMs > STUCK_MS)
      .map(stuckFact),
  ]
}

/** What became of a revocation that had to wait; null for every other entry of the history. */
export function lateRevocation({ number, serverId, serverName, details }: ConsentRecord) {
  const { delivered } = details
  if (delivered !== 'later' && delivered !== 'given-up') return null
  const kind = delivered === 'later' ? 'delivered' : 'given-up'
  return fact(kind, { id: serverId, name: serverName }, `${number}`)
}

/** What a notification says of facts of one kind at one server. */
export function wordsOf(kind: NewsKind, facts: Fact[]): { title: string; body: string } {
  const name = visibleLine(facts[0]?.server.name ?? '', LONGEST)
  const tool = facts[0]?.tool ?? null
  const shown = visibleLine(tool ?? '', LONGEST)
  const count = facts.length
  switch (kind) {
    case 'step-up':
      return {
        title: say('news.step-up.title', { name }),
        body:
          tool === null
            ? say('news.step-up.to-connect')
            : say('news.step-up.for-tool', { tool: shown }),
      }
    case 'approval':
      return {
        title: say('news.approval.title', { name }),
        body:
          count > 1
            ? say('news.approval.many', { count })
            : say('news.approval.body', { tool: shown }),
      }
    case 'changed':
      return count > 1
        ? { title: say('news.changed.many', { count, name }), body: say('news.changed.many.body') }
        : {
            title: say('news.changed.title', { name, tool: shown }),
            body: say('news.changed.body'),
          }
    case 'question':
      return {
        title: say('news.question.title', { name }),
        body: count > 1 ? say('news.question.many', { count }) : say('news.question.body'),
      }
    default:
      return { title: say(`news.${kind}.title`, { name }), body: say(`news.${kind}.body`) }
  }
}

function ofServer(server: ServerView, nowMs: number): Fact[] {
  const { state, grant, permissionRequest } = server
  const found: Fact[] = []
  const is = (kind: NewsKind, about: string, tool: string | null = null) =>
    found.push(fact(kind, server, about, tool))
  if (state.kind === 'needs-sign-in') is('sign-in', server.id)
  if (permissionRequest !== null) {
    const { tool } = permissionRequest
    is('step-up', `${server.id} ${tool ?? ''}`, tool)
  }
  for (const { id, tool } of server.approvals) is('approval', id, tool)
  for (const { name, permission } of server.tools) {
    if (permission.rule === 'suspended') is('changed', `${server.id} ${name}`, name)
  }
  for (const { id } of server.questions) is('question', id)
  if (grant !== null && endsSoon(grant, nowMs)) is('ending', `${server.id} ${grant.expiresAtMs}`)
  return found
}

function endsSoon(
  { renews, grantedAtMs, expiresAtMs }: NonNullable<ServerView['grant']>,
  nowMs: number,
): boolean {
  if (renews || expiresAtMs === null || expiresAtMs <= nowMs) return false
  // Of a key for an hour its person knows in the first minutes: they are still at the sign-in that gave it.
  const soonMs = Math.min(SOON_MS, (expiresAtMs - grantedAtMs) * SOON_PART)
  return expiresAtMs - nowMs < soonMs
}

/** The entry holds no id of its server; to a reader its name is who it is. */
function stuckFact({ id, serverName }: PendingRevocationView): Fact {
  return fact('stuck', { id: serverName, name: serverName }, id)
}

function fact(
  kind: NewsKind,
  { id, name }: Fact['server'],
  about: string,
  tool: string | null = null,
): Fact {
  return { key: `${kind} ${about}`, kind, server: { id, name }, tool }
}
