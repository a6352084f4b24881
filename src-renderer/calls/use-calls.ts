import type { CallPage, CallQuery } from '../../src-preload/contract/calls.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { usePages } from '../shell/use-pages.ts'

export interface CallList {
  page: CallPage | null
  failure: Failure | null
  loadMore(): Promise<void>
}

/** Pages of the log of calls as one, asked again when the filter or `version` changes. */
export function useCalls(query: CallQuery, version: number): CallList {
  const { pages, failure, loadMore } = usePages<CallPage>(JSON.stringify(query), version, read)
  const last = pages?.at(-1)
  const page =
    pages === null || last === undefined
      ? null
      : { ...last, calls: pages.flatMap(({ calls }) => calls) }
  return { page, failure, loadMore }
}

function read(filter: string, beforeNumber: number | null) {
  const query = JSON.parse(filter) as CallQuery
  return host().listCalls(beforeNumber === null ? query : { ...query, beforeNumber })
}
