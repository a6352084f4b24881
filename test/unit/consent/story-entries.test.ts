import { describe, expect, it } from 'vitest'
import type { CommandParts } from '../../../src-main/commands/command-parts.ts'
import { createHistoryCommands } from '../../../src-main/commands/history-commands.ts'
import type { LedgerQuery } from '../../../src-main/consent/consent-ledger.ts'
import type { ConsentRecord } from '../../../src-main/consent/consent-record.ts'
import { describeRecord } from '../../../src-main/state/record-words.ts'
import type { ConsentKind } from '../../../src-preload/contract/commands.ts'

function record(kind: ConsentKind, number: number, details = {}): ConsentRecord {
  return {
    kind,
    details,
    number,
    atMs: number,
    serverId: 's',
    serverName: 'Notes',
    origin: 'https://mcp.example',
    account: 'ada',
    issuer: 'https://auth.example/tenant',
    hash: '',
    previousHash: '',
  }
}

describe('what a story is told from', () => {
  it('reaches back to its beginning, however much was decided about tools since', async () => {
    const records = [
      record('asked', 1),
      record('granted', 2),
      ...Array.from({ length: 2_000 }, (_, at) => record('tool-permission', at + 3)),
    ]
    const page = ({ kinds, limit }: LedgerQuery) =>
      records
        .toReversed()
        .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
        .slice(0, limit)
    const parts = { ledger: { page }, calls: { countMade: () => 0 } } as unknown as CommandParts
    const answer = await createHistoryCommands(parts).listGrantStories({ serverId: 's' })
    const steps = answer.ok ? answer.value.map((story) => story.steps.map(({ kind }) => kind)) : []
    expect(steps).toEqual([['asked', 'granted']])
  })
})

describe('the receipt of a recorded revocation', () => {
  const remote = { refreshToken: 'done', accessToken: 'not-offered', registration: 'pending' }

  it('R43 is found again in the history as it was given', () => {
    const { receipt } = describeRecord(record('revoked', 41, { remote, vault: 'erased' }))
    expect(receipt).toMatchObject({
      number: 41,
      serverName: 'Notes',
      origin: 'https://mcp.example',
      atMs: 41,
      complete: false,
    })
    expect(receipt?.lines.map(({ mark }) => mark)).toEqual([
      'done',
      'failed',
      'pending',
      'done',
      'note',
    ])
    expect(JSON.stringify(receipt?.lines)).toContain('https://auth.example')
    const untold = describeRecord(record('revoked', 41, { remote: null, vault: 'failed' }))
    expect(untold.receipt?.lines[0]?.mark).toBe('failed')
  })

  it.each<[string, ConsentRecord]>([
    ['another entry', record('granted', 2, { remote, vault: 'erased' })],
    [
      'what was delivered later',
      record('revoked', 2, { remote, vault: 'erased', delivered: 'later' }),
    ],
    [
      'an outcome of a later version',
      record('revoked', 2, { remote: { ...remote, accessToken: 'x' }, vault: 'erased' }),
    ],
    ['another way to leave a vault', record('revoked', 2, { remote, vault: 'x' })],
    ['an entry without an outcome', record('revoked', 2, { vault: 'erased' })],
    ['an outcome that is none', record('revoked', 2, { remote: 'done', vault: 'erased' })],
  ])('R43 is not made up for %s', (_what, entry) => {
    expect(describeRecord(entry).receipt).toBeNull()
  })
})
