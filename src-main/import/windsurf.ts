import { partAt, readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'

/** `mcp_config.json`; a remote server has a `serverUrl`. @see https://docs.windsurf.com/windsurf/cascade/mcp */
export const readWindsurf: SourceReader = (root) =>
  readMap(partAt(root, 'mcpServers'), { addressKeys: ['serverUrl', 'url'] })
