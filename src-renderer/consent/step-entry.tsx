import { useEffect, useState } from 'react'
import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import type { ServerId } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { language } from '../words/say.tsx'
import { EntryDetails } from './entry.tsx'

interface StepEntryProps {
  serverId: ServerId
  /** Of the entry in the history. */
  number: number
}

/** What the history has on one step in the life of a key. It may lie far below what is loaded of the history. */
export function StepEntry({ serverId, number }: StepEntryProps) {
  const [record, setRecord] = useState<ConsentRecordView | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const spoken = language()
  useEffect(() => {
    let current = true
    void host()
      .listConsent({ serverId, beforeNumber: number + 1, limit: 1 })
      .then((answer) => {
        if (!current) return
        setFailure(answer.ok ? null : answer.failure)
        if (answer.ok) setRecord(answer.value.records[0] ?? null)
      })
    return () => {
      current = false
    }
  }, [serverId, number, spoken])
  if (failure !== null) return <FailureNote failure={failure} />
  return record?.number === number ? <EntryDetails record={record} /> : null
}
