import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallPage, CallQuery } from '../../src-preload/contract/calls.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'

export interface CallList {
  page: CallPage | null
  failure: Failure | null
  loadMore(): Promise<void>
}

/** Pages of the log of calls, asked again from the top when the filter or `version` changes. */
export function useCalls(query: CallQuery, version: number): CallList {
  const [page, setPage] = useState<CallPage | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  const key = JSON.stringify(query)
  const load = useCallback(
    async (before: CallPage | null) => {
      const mine = turn.current
      const asked = JSON.parse(key) as CallQuery
      const next = before?.nextBeforeNumber ?? null
      const answer = await host().listCalls(
        next === null ? asked : { ...asked, beforeNumber: next },
      )
      // An answer to an earlier filter must not be shown under the present one.
      if (mine !== turn.current) return
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok) return
      setPage({ ...answer.value, calls: [...(before?.calls ?? []), ...answer.value.calls] })
    },
    [key],
  )
  useEffect(() => {
    turn.current += 1
    void load(null)
  }, [load, version])
  return { page, failure, loadMore: () => load(page) }
}
