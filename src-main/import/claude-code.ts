import { partAt, readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'

/**
 * `~/.claude.json`: the servers of the person, then those of each project they worked in.
 * @see https://code.claude.com/docs/en/mcp
 */
export const readClaudeCode: SourceReader = (root) => {
  const projects = partAt(root, 'projects')?.members()?.values() ?? []
  const ofProjects = [...projects].flatMap((project) => readMap(partAt(project, 'mcpServers')))
  return [...readMap(partAt(root, 'mcpServers')), ...ofProjects]
}
