import type { ConsentQuery, ConsentRecordView } from '../../src-preload/contract/commands.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { usePages } from '../shell/use-pages.ts'
import { language } from '../words/say.tsx'

export interface ConsentList {
  records: ConsentRecordView[] | null
  failure: Failure | null
  hasMore: boolean
  loadMore(): Promise<void>
}

interface ConsentPage {
  records: ConsentRecordView[]
  nextBeforeNumber: number | null
}

/** Pages of the ledger as one, asked again when the filter, `version` or the language changes. */
export function useConsent(query: ConsentQuery, version: number | string): ConsentList {
  const asked = `${version} ${language()}`
  const { pages, failure, loadMore } = usePages<ConsentPage>(JSON.stringify(query), asked, read)
  return {
    records: pages?.flatMap(({ records }) => records) ?? null,
    failure,
    hasMore: (pages?.at(-1)?.nextBeforeNumber ?? null) !== null,
    loadMore,
  }
}

function read(filter: string, beforeNumber: number | null) {
  const query = JSON.parse(filter) as ConsentQuery
  return host().listConsent(beforeNumber === null ? query : { ...query, beforeNumber })
}
