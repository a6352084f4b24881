import type { Part } from './json-document.ts'
import { COMMON, partAt, readMap } from './server-map.ts'
import type { SourceReader } from './server-map.ts'

/**
 * `mcp.json` of a person or a workspace, or the older `mcp` part of the settings. Its `inputs` say what a blank such as
 * `${input:key}` asks for.
 * @see https://code.visualstudio.com/docs/copilot/reference/mcp-configuration
 */
export const readVsCode: SourceReader = (root) => {
  const home = partAt(root, 'servers') === undefined ? (partAt(root, 'mcp') ?? root) : root
  const shape = { ...COMMON, hints: hintsIn(partAt(home, 'inputs')) }
  return readMap(partAt(home, 'servers') ?? partAt(root, 'mcp.servers'), shape)
}

function hintsIn(inputs: Part | undefined): Map<string, string> {
  const hints = new Map<string, string>()
  for (const input of inputs?.items() ?? []) {
    const id = partAt(input, 'id')?.text()
    const description = partAt(input, 'description')?.text()
    if (typeof id === 'string' && typeof description === 'string') {
      hints.set(id, description.slice(0, 200))
    }
  }
  return hints
}
