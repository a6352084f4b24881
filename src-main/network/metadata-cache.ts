import { freshForMs } from './freshness.ts'

/** Metadata that has passed its checks, for as long as its own headers say. In memory only. */
export interface MetadataCache {
  /** `subject` is whom the document speaks for; another one never sees it. Null when nothing fresh is kept. */
  find(url: string, subject: string): Record<string, unknown> | null
  keep(found: FoundMetadata): void
  /** Something went wrong with what it told: everything is asked anew. */
  forget(): void
}

export interface FoundMetadata {
  url: string
  subject: string
  document: Record<string, unknown>
  headers: Headers
  askedAtMs: number
}

interface Kept {
  document: Record<string, unknown>
  keptAtMs: number
  freshForMs: number
}

const MOST_KEPT = 200

export function createMetadataCache(
  nowMs: () => number,
  onFound: (url: string) => void = () => undefined,
): MetadataCache {
  const kept = new Map<string, Kept>()
  const keyOf = (url: string, subject: string) => `${subject}\n${url}`
  return {
    find(url, subject) {
      const key = keyOf(url, subject)
      const entry = kept.get(key)
      if (entry === undefined) return null
      const age = nowMs() - entry.keptAtMs
      // A clock that was set back says nothing of how old it is.
      if (age < 0 || age >= entry.freshForMs) {
        kept.delete(key)
        return null
      }
      onFound(url)
      return entry.document
    },
    keep({ url, subject, document, headers, askedAtMs }) {
      const now = nowMs()
      const fresh = freshForMs(headers, askedAtMs, now)
      kept.delete(keyOf(url, subject))
      if (fresh <= 0) return
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(keyOf(url, subject), { document, keptAtMs: now, freshForMs: fresh })
    },
    forget: () => kept.clear(),
  }
}
