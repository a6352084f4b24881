import type { CallRecordView } from '../../src-preload/contract/calls.ts'
import type { Caller } from '../../src-preload/contract/permissions.ts'
import type { Database } from '../consent/sqlite.ts'

/**
 * Of a million calls only some hundreds differ in server, tool, caller and outcome. Each such combination is kept once:
 * a search looks through those, and then takes calls by number.
 */
export const CALL_SCHEMA = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS shape (id INTEGER PRIMARY KEY, facts TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE IF NOT EXISTS call (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms INTEGER NOT NULL,
  shape INTEGER NOT NULL,
  duration_ms INTEGER NOT NULL,
  sent INTEGER NOT NULL,
  received INTEGER NOT NULL,
  digest TEXT NOT NULL,
  arguments TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS call_by_shape ON call (shape, number);
CREATE VIRTUAL TABLE IF NOT EXISTS call_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none
);
`

export type CallFacts = Pick<
  CallRecordView,
  'serverId' | 'serverName' | 'account' | 'tool' | 'caller' | 'decision' | 'outcome'
>

export interface CallShape {
  id: number
  facts: CallFacts
  /** What a word is looked for in. */
  text: string
}

export interface CallShapes {
  /** The number of a combination, which is new at most once. */
  of(call: CallFacts): number
  find(id: number): CallShape | undefined
  all(): CallShape[]
  /** Drops those that no call has any more. */
  tidy(): void
}

export function callShapes(database: Database): CallShapes {
  const insert = database.prepare('INSERT INTO shape (facts) VALUES (?)')
  let byFacts = new Map<string, CallShape>()
  let byId = new Map<number, CallShape>()

  function load() {
    byFacts = new Map()
    byId = new Map()
    for (const { id, facts } of database.prepare('SELECT id, facts FROM shape').all()) {
      take(Number(id), String(facts))
    }
  }

  function take(id: number, key: string): CallShape {
    // The rows are ours.
    const facts = JSON.parse(key) as CallFacts
    const { serverName, account, tool, caller } = facts
    const who = caller.kind === 'window' ? 'window' : caller.name
    const text = [serverName, account ?? '', tool, who].join('\n').normalize('NFC').toLowerCase()
    const shape = { id, facts, text }
    byFacts.set(key, shape)
    byId.set(id, shape)
    return shape
  }

  load()
  return {
    of(call) {
      const key = keyOf(call)
      const known = byFacts.get(key)
      return known?.id ?? take(Number(insert.run(key).lastInsertRowid), key).id
    },
    find: (id) => byId.get(id),
    all: () => [...byId.values()],
    tidy() {
      database.exec(
        'DELETE FROM shape WHERE NOT EXISTS (SELECT 1 FROM call WHERE call.shape = shape.id)',
      )
      load()
    },
  }
}

/** Names of servers and tools can be of any length. */
const LONGEST_NAME = 300

function keyOf({ serverId, serverName, account, tool, caller, decision, outcome }: CallFacts) {
  return JSON.stringify({
    serverId,
    serverName: serverName.slice(0, LONGEST_NAME),
    account: account?.slice(0, LONGEST_NAME) ?? null,
    tool: tool.slice(0, LONGEST_NAME),
    caller: cutCaller(caller),
    decision,
    outcome,
  } satisfies CallFacts)
}

function cutCaller(caller: Caller): Caller {
  if (caller.kind === 'window') return { kind: 'window' }
  return { kind: caller.kind, name: caller.name.slice(0, LONGEST_NAME) }
}
