import { say } from '../../src-languages/main.ts'
import type { Place, ServerView, Snapshot } from '../../src-preload/contract/snapshot.ts'
import { visible } from './visible.ts'

/** Something that a person should know while they look elsewhere. */
export interface News {
  /** What it is about and what of it; the same again is no news. */
  key: string
  title: string
  body: string
  place: Place
}

/** A key that does not renew is told of this long before it ends. */
const SOON_MS = 86_400_000
/** The system shows all it is given, and shows nobody what cannot be seen in it. */
const LONGEST = 80
/** A revocation that could not be delivered for so long is worth a word. */
const STUCK_MS = 7 * 86_400_000

/** Notices what has become so since the last look. The first look tells nothing: what was so before is no news. */
export function createNewsWatch(): (snapshot: Snapshot, nowMs: number) => News[] {
  let known: Set<string> | null = null
  let pending = new Map<string, string>()

  return (snapshot, nowMs) => {
    // Nothing is shown behind the lock, so nothing is told of it either; what is hidden has not gone.
    if (snapshot.vault.state === 'passphrase-locked') return []
    const now = [
      ...snapshot.servers.flatMap((one) => ofServer(one, nowMs)),
      ...stuck(snapshot, nowMs),
    ]
    const delivered = [...pending]
      .filter(([id]) => snapshot.pendingRevocations.every((one) => one.id !== id))
      .map(([id, name]) => deliveredNews(id, name))
    pending = new Map(snapshot.pendingRevocations.map((one) => [one.id, one.serverName]))
    const fresh = known === null ? [] : now.filter(({ key }) => known?.has(key) === false)
    known = new Set(now.map(({ key }) => key))
    return [...fresh, ...delivered]
  }
}

function ofServer(server: ServerView, nowMs: number): News[] {
  const { id, state, grant } = server
  const name = visible(server.name, LONGEST)
  const place: Place = { view: 'servers', serverId: id }
  const found: News[] = []
  const tell = (key: string, title: string, body: string) => found.push({ key, title, body, place })
  if (state.kind === 'needs-sign-in') {
    tell(`sign-in ${id}`, say('news.sign-in.title', { name }), say('news.sign-in.body'))
  }
  if (server.permissionRequest !== null) {
    const { tool } = server.permissionRequest
    const body =
      tool === null
        ? say('news.step-up.to-connect')
        : say('news.step-up.for-tool', { tool: visible(tool, LONGEST) })
    tell(`step-up ${id} ${tool ?? ''}`, say('news.step-up.title', { name }), body)
  }
  for (const { id: approvalId, tool } of server.approvals) {
    const body = say('news.approval.body', { tool: visible(tool, LONGEST) })
    tell(`approval ${approvalId}`, say('news.approval.title', { name }), body)
  }
  for (const { name: tool, permission } of server.tools) {
    if (permission.rule !== 'suspended') continue
    const title = say('news.changed.title', { name, tool: visible(tool, LONGEST) })
    tell(`changed ${id} ${tool}`, title, say('news.changed.body'))
  }
  for (const question of server.questions) {
    tell(`question ${question.id}`, say('news.question.title', { name }), say('news.question.body'))
  }
  const endsAtMs = grant?.renews === false ? grant.expiresAtMs : null
  if (endsAtMs !== null && endsAtMs > nowMs && endsAtMs - nowMs < SOON_MS) {
    tell(`ending ${id} ${endsAtMs}`, say('news.ending.title', { name }), say('news.ending.body'))
  }
  return found
}

function stuck(snapshot: Snapshot, nowMs: number): News[] {
  return snapshot.pendingRevocations
    .filter(({ sinceMs }) => nowMs - sinceMs > STUCK_MS)
    .map(({ id, serverName }) => ({
      key: `stuck ${id}`,
      title: say('news.stuck.title', { name: visible(serverName, LONGEST) }),
      body: say('news.stuck.body'),
      place: { view: 'overview', serverId: null },
    }))
}

function deliveredNews(id: string, name: string): News {
  return {
    key: `delivered ${id}`,
    title: say('news.delivered.title', { name: visible(name, LONGEST) }),
    body: say('news.delivered.body'),
    place: { view: 'history', serverId: null },
  }
}
