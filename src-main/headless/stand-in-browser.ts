import { spawn } from 'node:child_process'
import type { UserAgent } from '../servers/user-agent.ts'

/** Follows the authorization address wherever it leads, as a browser of somebody who is signed in already would. */
export const followingBrowser: UserAgent = {
  async open(url) {
    // Not awaited by the caller's flow: the redirect ends in our own listener, which answers after the exchange.
    void fetch(url, { redirect: 'follow' })
      .then((response) => response.body?.cancel())
      .catch(() => undefined)
  },
}

/** Runs a command with the address as its last argument, as `$BROWSER` would be. No shell reads the address. */
export function commandBrowser(command: string): UserAgent {
  return {
    open: (url) =>
      new Promise((resolve, reject) => {
        const [file = '', ...args] = command.split(' ')
        const child = spawn(file, [...args, url], { stdio: 'ignore' })
        child.once('spawn', resolve)
        child.once('error', reject)
      }),
  }
}
