// Threat A20: the secrets of a preview are held in main, in one place, for as long as it is looked at: until it is imported or
// left, another one begins, or ten minutes have passed. The window knows them by name only.
import type { FoundServer, SourceApp } from './found-server.ts'

export interface FileOrigin {
  app: SourceApp
  path: string
}

export interface HeldEntry {
  id: string
  origin: FileOrigin
  found: FoundServer
}

interface Held {
  importId: string
  entries: HeldEntry[]
  timer: AbortController
}

export interface ImportSession {
  /** Holds these in place of those held before. */
  begin(found: { origin: FileOrigin; servers: FoundServer[] }[]): {
    importId: string
    entries: HeldEntry[]
  }
  /** Null when it is over. */
  entries(importId: string): HeldEntry[] | null
  end(importId: string): void
  /** Whatever is held. */
  forget(): void
}

export const HELD_FOR_MS = 10 * 60_000

export function createImportSession(deps: {
  newId: () => string
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}): ImportSession {
  let held: Held | null = null

  function end(importId: string) {
    if (held?.importId !== importId) return
    held.timer.abort(new Error('the preview is over'))
    held = null
  }

  return {
    begin(found) {
      if (held !== null) end(held.importId)
      const importId = deps.newId()
      const entries = found
        .flatMap(({ origin, servers }) => servers.map((one) => ({ origin, found: one })))
        .map((one, at) => ({ ...one, id: `${at + 1}` }))
      const timer = new AbortController()
      held = { importId, entries, timer }
      deps.sleep(HELD_FOR_MS, timer.signal).then(
        () => end(importId),
        () => undefined,
      )
      return { importId, entries }
    },
    entries: (importId) => (held?.importId === importId ? held.entries : null),
    end,
    forget() {
      if (held !== null) end(held.importId)
    },
  }
}
