import type { Tool } from '@modelcontextprotocol/client'

/** Tools as they stood in the server's answers, with what the SDK drops because it does not know it (A16). */
export interface RawDefinitions {
  /** Shown every result of a connection. */
  see(result: Record<string, unknown>): void
  /**
   * A tool as the SDK gives it, with all that it dropped. What both know is taken from the SDK: another answer that a
   * server passes off as a list must not make a changed tool look as it was.
   */
  whole(tool: Tool): unknown
  clear(): void
}

export function createRawDefinitions(): RawDefinitions {
  const raw = new Map<string, Record<string, unknown>>()
  return {
    see({ tools }) {
      if (!Array.isArray(tools)) return
      for (const tool of tools as unknown[]) {
        if (isObject(tool) && typeof tool['name'] === 'string') raw.set(tool['name'], tool)
      }
    },
    whole(tool) {
      const found = raw.get(tool.name)
      if (found === undefined) return tool
      const { annotations } = found
      return {
        ...found,
        ...tool,
        ...(isObject(annotations) ? { annotations: { ...annotations, ...tool.annotations } } : {}),
      }
    },
    clear: () => raw.clear(),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
