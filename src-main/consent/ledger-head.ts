// Threat B3: a chain shows what was changed or taken out of its middle, and not that its end was cut off. So the number and
// the seal of the last record are noted beside it; whoever cuts off the end has to forge the note as well.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { ConsentRecord } from './consent-record.ts'

export type LedgerHead = Pick<ConsentRecord, 'number' | 'hash'>

export interface LedgerHeadNote {
  known(): LedgerHead | null
  /** The chain went on from one record to the next. What does not go on from what is noted changes nothing. */
  goOn(from: LedgerHead | null, to: LedgerHead): void
  /** On the disk when it returns, if the disk takes it. */
  close(): void
}

/** A burst of records is noted once. What a crash takes along is a note that is a moment old, and still true. */
const GATHER_MS = 1_000

/** A note that is missing or damaged is as none: the chain alone speaks then. Never throws. */
export function openLedgerHead(path: string): LedgerHeadNote {
  let head = read(path)
  let timer: NodeJS.Timeout | undefined

  function write() {
    clearTimeout(timer)
    timer = undefined
    if (head === null) return
    try {
      writeFileSync(`${path}.new`, JSON.stringify(head), { mode: 0o600 })
      renameSync(`${path}.new`, path)
    } catch {
      // The older note stays, and says less.
    }
  }

  return {
    known: () => head,
    goOn(from, { number, hash }) {
      if (head !== null && from?.hash !== head.hash) return
      head = { number, hash }
      timer ??= setTimeout(write, GATHER_MS).unref()
    },
    close() {
      if (timer !== undefined) write()
    },
  }
}

function read(path: string): LedgerHead | null {
  try {
    const { number, hash } = JSON.parse(readFileSync(path, 'utf8')) as Partial<LedgerHead>
    const isHead = Number.isSafeInteger(number) && typeof hash === 'string'
    return isHead ? ({ number, hash } as LedgerHead) : null
  } catch {
    return null
  }
}
