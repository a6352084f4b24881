import { partAt, readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'

/**
 * `context_servers` in the settings. Those of an extension have only `settings` there: the extension knows the command, and
 * they are left out.
 * @see https://zed.dev/docs/ai/mcp
 */
export const readZed: SourceReader = (root) =>
  readMap(partAt(root, 'context_servers')).filter(
    ({ part, shape }) =>
      part.members()?.has('settings') !== true ||
      ['command', ...shape.addressKeys].some((key) => partAt(part, key) !== undefined),
  )
