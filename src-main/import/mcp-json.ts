import type { Part } from './json-document.ts'
import { readClaudeCode } from './claude-code.ts'
import { readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'
import { readVsCode } from './vscode.ts'
import { readZed } from './zed.ts'

/** A file that a person chose: any of the known shapes, or a bare map of servers as plugins have it. */
export const readMcpJson: SourceReader = (root) => {
  for (const read of [readClaudeCode, readVsCode, readZed]) {
    const found = read(root)
    if (found.length > 0) return found
  }
  return isServerMap(root) ? readMap(root) : []
}

function isServerMap(root: Part): boolean {
  const entries = [...(root.members()?.values() ?? [])]
  return entries.length > 0 && entries.every(isServer)
}

function isServer(part: Part): boolean {
  const members = part.members()
  return members !== null && ['command', 'url', 'serverUrl'].some((key) => members.has(key))
}
