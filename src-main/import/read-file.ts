import { readClaudeCode } from './claude-code.ts'
import { readClaudeDesktop } from './claude-desktop.ts'
import { readCursor } from './cursor.ts'
import { MOST_SERVERS } from './found-server.ts'
import type { FileProblem, FoundFile, SourceApp } from './found-server.ts'
import { parseDocument } from './json-document.ts'
import { readMcpJson } from './mcp-json.ts'
import { readEntry } from './server-entry.ts'
import type { SourceReader } from './server-map.ts'
import { readVsCode } from './vscode.ts'
import { readWindsurf } from './windsurf.ts'
import { readZed } from './zed.ts'

const READERS: Record<SourceApp, SourceReader> = {
  'claude-desktop': readClaudeDesktop,
  'claude-code': readClaudeCode,
  vscode: readVsCode,
  cursor: readCursor,
  windsurf: readWindsurf,
  zed: readZed,
  'mcp-json': readMcpJson,
}

/** What reading a path gave: its text, or why there is none. */
export type FileText = { ok: true; text: string } | { ok: false; problem: FileProblem }

/** The servers in one file of one app. Never throws. */
export function readServers(app: SourceApp, file: FileText): FoundFile {
  if (!file.ok) return file
  const document = parseDocument(file.text)
  if (!document.ok) return document
  const all = READERS[app](document.root)
  if (all.length === 0) return { ok: false, problem: 'no-servers' }
  return {
    ok: true,
    servers: all
      .slice(0, MOST_SERVERS)
      .map(({ name, part, shape }) => readEntry(name, part, shape)),
    leftOut: Math.max(0, all.length - MOST_SERVERS),
  }
}
