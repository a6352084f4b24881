import type { Place, ServerView, Snapshot } from '../../src-preload/contract/snapshot.ts'

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
  const { id, name, state, grant } = server
  const place: Place = { view: 'servers', serverId: id }
  const found: News[] = []
  if (state.kind === 'needs-sign-in') {
    found.push({
      key: `sign-in ${id}`,
      title: `${name} asks you to sign in`,
      body: 'Its key has ended. Nothing goes to it until you sign in again.',
      place,
    })
  }
  if (server.permissionRequest !== null) {
    const { tool } = server.permissionRequest
    found.push({
      key: `step-up ${id} ${tool ?? ''}`,
      title: `${name} asks for more`,
      body: tool === null ? 'It needs more to connect.' : `Its tool ${tool} waits for your answer.`,
      place,
    })
  }
  for (const { id: approvalId, tool } of server.approvals) {
    const body = `Its tool ${tool} runs only after your word.`
    found.push({
      key: `approval ${approvalId}`,
      title: `${name} waits for your approval`,
      body,
      place,
    })
  }
  for (const { name: tool, permission } of server.tools) {
    if (permission.rule !== 'suspended') continue
    const body = 'It says something else of itself than when you trusted it, so it does not run.'
    found.push({
      key: `changed ${id} ${tool}`,
      title: `${name} changed its tool ${tool}`,
      body,
      place,
    })
  }
  for (const question of server.questions) {
    const body = 'A call waits for your answer.'
    found.push({ key: `question ${question.id}`, title: `${name} asks you something`, body, place })
  }
  const endsAtMs = grant?.renews === false ? grant.expiresAtMs : null
  if (endsAtMs !== null && endsAtMs > nowMs && endsAtMs - nowMs < SOON_MS) {
    found.push({
      key: `ending ${id} ${endsAtMs}`,
      title: `The key of ${name} ends soon`,
      body: 'It does not renew by itself. Sign in again when it suits you.',
      place,
    })
  }
  return found
}

function stuck(snapshot: Snapshot, nowMs: number): News[] {
  return snapshot.pendingRevocations
    .filter(({ sinceMs }) => nowMs - sinceMs > STUCK_MS)
    .map(({ id, serverName }) => ({
      key: `stuck ${id}`,
      title: `${serverName} could not be told for a week`,
      body: 'Its key is erased here. Look at the provider’s own page whether it is gone there.',
      place: { view: 'overview', serverId: null },
    }))
}

function deliveredNews(id: string, serverName: string): News {
  return {
    key: `delivered ${id}`,
    title: `The key of ${serverName} is taken back`,
    body: 'Its provider has been told now as well.',
    place: { view: 'history', serverId: null },
  }
}
