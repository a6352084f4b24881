import { partAt, readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'

/** `claude_desktop_config.json`. @see https://modelcontextprotocol.io/docs/develop/connect-local-servers */
export const readClaudeDesktop: SourceReader = (root) => readMap(partAt(root, 'mcpServers'))
