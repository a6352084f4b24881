import { partAt, readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'

/** `~/.cursor/mcp.json`. @see https://cursor.com/docs/mcp */
export const readCursor: SourceReader = (root) => readMap(partAt(root, 'mcpServers'))
