import type { Database } from '../consent/sqlite.ts'
import { firstSince } from './call-pages.ts'
import type { CallShapes } from './call-shapes.ts'

/** The calls of a server from a time on and before another. */
export interface CallSpan {
  serverId: string
  fromMs: number
  toMs: number
}

/** Counts what an index holds, so that a long log is not read for it. */
export function countMade(database: Database, shapes: CallShapes, span: CallSpan): number {
  const { serverId, fromMs, toMs } = span
  const from = firstSince(database, fromMs)
  const before = firstSince(database, toMs)
  const one = database.prepare(
    'SELECT count(*) AS calls FROM call WHERE shape = ? AND number >= ? AND number < ?',
  )
  return shapes
    .all()
    .filter(({ facts }) => facts.serverId === serverId && facts.outcome !== 'not-made')
    .reduce((sum, { id }) => sum + Number(one.get(id, from, before)?.['calls']), 0)
}
