import { say } from '../../src-languages/main.ts'
import { hideInAddress } from './hide-in-address.ts'
import { hideInArguments } from './hide-in-arguments.ts'

/** What an export needs to know of a server: names of what is sealed, never values. */
export interface ExportedServer {
  name: string
  how:
    | { kind: 'http'; url: string; headerNames: string[] }
    | { kind: 'local'; command: string; args: string[]; environmentNames: string[] }
}

/**
 * The servers as the `mcp.json` that most apps read. Headers and variables stand with empty values, and so does what looks
 * like a secret in an address or a command line.
 */
export function exportServers(servers: ExportedServer[]): { text: string; blanks: number } {
  let blanks = 0
  const empty = (names: string[]) => {
    blanks += names.length
    return Object.fromEntries(names.map((name) => [name, '']))
  }
  const taken = new Set<string>()
  const entries = servers.map(({ name, how }): [string, object] => {
    const key = freeName(name, taken)
    if (how.kind === 'local') {
      const { shown, hidden } = hideInArguments([how.command, ...how.args], '')
      blanks += hidden.length
      const [command = '', ...args] = shown
      const env = how.environmentNames.length === 0 ? {} : { env: empty(how.environmentNames) }
      return [key, { type: 'stdio', command, args, ...env }]
    }
    const address = hideInAddress(how.url, '')
    blanks += address?.hidden.length ?? 0
    const headers = how.headerNames.length === 0 ? {} : { headers: empty(how.headerNames) }
    return [key, { type: 'http', url: address?.shown ?? how.url, ...headers }]
  })
  const document = { _note: say('imports.exported-note'), mcpServers: Object.fromEntries(entries) }
  return { text: `${JSON.stringify(document, null, 2)}\n`, blanks }
}

/** Two servers may have one name here; a map has each name once. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let at = 2; taken.has(free); at++) free = `${name} (${at})`
  taken.add(free)
  return free
}
