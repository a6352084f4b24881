import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../../src-preload/contract/result.ts'

interface Page {
  nextBeforeNumber: number | null
}

export interface Pages<P> {
  /** From the newest on, as many as were asked for so far; null until the first is there. */
  pages: P[] | null
  failure: Failure | null
  loadMore(): Promise<void>
}

/**
 * Pages from the newest on. When `filter` or `read` changes they are asked for from the top; when `version` does, as many
 * as there were, so that nobody who reads far down is thrown back.
 * @param filter what the pages are of, as text
 * @param read must stay the same function while the filter does
 */
export function usePages<P extends Page>(
  filter: string,
  version: number | string,
  read: (filter: string, beforeNumber: number | null) => Promise<Result<P>>,
): Pages<P> {
  const [shown, setShown] = useState<{ filter: string; pages: P[] } | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const now = useRef(shown)
  now.current = shown
  const turn = useRef(0)
  const loading = useRef(false)

  const load = useCallback(
    async (before: P[], count: number) => {
      const mine = ++turn.current
      loading.current = true
      const pages = [...before]
      while (pages.length < count) {
        const from = pages.at(-1)?.nextBeforeNumber ?? null
        if (pages.length > 0 && from === null) break
        const answer = await read(filter, from)
        // An answer to an earlier question must not be shown under the present one.
        if (mine !== turn.current) return
        setFailure(answer.ok ? null : answer.failure)
        if (!answer.ok) break
        pages.push(answer.value)
      }
      loading.current = false
      if (pages.length > 0) setShown({ filter, pages })
      // What fits another filter is not shown as if it fitted this one.
      else setShown((last) => (last?.filter === filter ? last : null))
    },
    [filter, read],
  )

  useEffect(() => {
    const asBefore = now.current?.filter === filter ? now.current.pages.length : 1
    void load([], asBefore)
  }, [filter, load, version])

  const loadMore = useCallback(async () => {
    // A second click would bring the same page again.
    if (loading.current || now.current === null) return
    await load(now.current.pages, now.current.pages.length + 1)
  }, [load])

  return { pages: shown?.pages ?? null, failure, loadMore }
}
