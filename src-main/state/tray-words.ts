import { say } from '../../src-languages/main.ts'
import type { ServerView, Snapshot } from '../../src-preload/contract/snapshot.ts'

/** What the tray's icon shows before anybody reads: that it is locked goes first, for then nothing else is known. */
export function trayState({ servers, vault }: Snapshot): TrayState {
  if (vault.state === 'passphrase-locked') return 'locked'
  return servers.some(needsPerson) ? 'needs-you' : 'calm'
}

export type TrayState = 'calm' | 'needs-you' | 'locked'

/** How the servers are, in one line for the tray. */
export function trayWords({ servers, vault }: Snapshot): string {
  if (vault.state === 'passphrase-locked') return say('tray.locked')
  const count = (passes: (server: ServerView) => boolean) => servers.filter(passes).length
  const asking = count(needsPerson)
  const connected = say('tray.connected', {
    connected: count(({ state }) => state.kind === 'connected'),
    all: servers.length,
  })
  if (servers.length === 0) return say('tray.no-servers')
  return asking > 0 ? say('tray.asking', { asking, connected }) : connected
}

function needsPerson({ state, permissionRequest, questions, approvals }: ServerView): boolean {
  const waits = ['needs-sign-in', 'needs-approval'].includes(state.kind)
  return waits || permissionRequest !== null || questions.length + approvals.length > 0
}
