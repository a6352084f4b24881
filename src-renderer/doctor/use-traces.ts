import { useCallback, useEffect, useState } from 'react'
import type { Failure, Result } from '../../src-preload/contract/result.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import type { TraceSummaryView, TraceView } from '../../src-preload/contract/traces.ts'
import { host } from '../host-window.ts'
import { language } from '../words/say.tsx'

export interface Traces {
  /** Newest first; null until main has answered. */
  list: TraceSummaryView[] | null
  chosen: TraceView | null
  choose: (traceId: string) => void
  failure: Failure | null
}

/** The last traces of a server, asked for again when there is something new, or another language. Until one is chosen it is the newest. */
export function useTraces({ id: serverId, traceRevision }: ServerView): Traces {
  const [list, setList] = useState<TraceSummaryView[] | null>(null)
  const [wanted, choose] = useState<string | null>(null)
  const [chosen, setChosen] = useState<TraceView | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const spoken = language()
  const newest = list?.[0]?.id ?? null
  const traceId = list?.some((one) => one.id === wanted) === true ? wanted : newest
  const take = useCallback(<T>(answer: Result<T>, set: (value: T) => void) => {
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) set(answer.value)
  }, [])
  useEffect(() => {
    let current = true
    void host()
      .listTraces({ serverId })
      .then((answer) => current && take(answer, setList))
    return () => {
      current = false
    }
  }, [serverId, traceRevision, spoken, take])
  useEffect(() => {
    if (traceId === null) return
    let current = true
    void host()
      .getTrace({ traceId })
      .then((answer) => current && take(answer, setChosen))
    return () => {
      current = false
    }
  }, [traceId, traceRevision, spoken, take])
  return { list, chosen: chosen?.id === traceId ? chosen : null, choose, failure }
}
