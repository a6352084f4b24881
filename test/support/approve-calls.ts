import type { Host } from '../../src-main/host.ts'

/** A person at the window who lets every call run that waits for their word, once. */
export function approveCalls(host: Host): void {
  host.onSnapshot(({ servers }) => {
    for (const { id: serverId, approvals } of servers) {
      for (const { id: approvalId } of approvals) {
        void host.commands.answerApproval({ serverId, approvalId, answer: { decision: 'once' } })
      }
    }
  })
}
