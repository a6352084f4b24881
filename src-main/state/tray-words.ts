import type { ServerView, Snapshot } from '../../src-preload/contract/snapshot.ts'

/** How the servers are, in one line for the tray. */
export function trayWords({ servers, vault }: Snapshot): string {
  if (vault.state === 'passphrase-locked') return 'Locked'
  const count = (passes: (server: ServerView) => boolean) => servers.filter(passes).length
  const asking = count(needsPerson)
  const connected = count(({ state }) => state.kind === 'connected')
  if (servers.length === 0) return 'No servers yet'
  const parts = [
    asking > 0 ? `${asking} ${asking === 1 ? 'needs' : 'need'} you` : '',
    `${connected} of ${servers.length} connected`,
  ]
  return parts.filter((one) => one !== '').join(', ')
}

function needsPerson({ state, permissionRequest, questions, approvals }: ServerView): boolean {
  const waits = ['needs-sign-in', 'needs-approval'].includes(state.kind)
  return waits || permissionRequest !== null || questions.length + approvals.length > 0
}
