import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConsentQuery, ConsentRecordView } from '../../src-preload/contract/commands.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { language } from '../words/say.tsx'

export interface ConsentList {
  records: ConsentRecordView[] | null
  failure: Failure | null
  hasMore: boolean
  loadMore(): Promise<void>
}

/** Pages of the ledger, asked again from the top when the filter, `version` or the language changes. */
export function useConsent(query: ConsentQuery, version: number | string): ConsentList {
  const [records, setRecords] = useState<ConsentRecordView[] | null>(null)
  const [next, setNext] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const turn = useRef(0)
  const key = JSON.stringify(query)
  const spoken = language()
  const load = useCallback(
    async (beforeNumber: number | null, mine: number) => {
      const asked = JSON.parse(key) as ConsentQuery
      const answer = await host().listConsent(
        beforeNumber === null ? asked : { ...asked, beforeNumber },
      )
      // An answer to an earlier filter must not be shown under the present one.
      if (mine !== turn.current) return
      setFailure(answer.ok ? null : answer.failure)
      if (!answer.ok) return
      const { records: page, nextBeforeNumber } = answer.value
      setRecords((before) => (beforeNumber === null ? page : [...(before ?? []), ...page]))
      setNext(nextBeforeNumber)
    },
    [key],
  )
  useEffect(() => {
    turn.current += 1
    void load(null, turn.current)
  }, [load, version, spoken])
  const loadMore = useCallback(() => load(next, turn.current), [load, next])
  return { records, failure, hasMore: next !== null, loadMore }
}
