// Attack B3: a saved history that somebody edits, shortens, reorders or makes up.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openConsentLedger } from '../../../src-main/consent/consent-ledger.ts'
import type { ConsentLedger } from '../../../src-main/consent/consent-ledger.ts'
import {
  checkBundle,
  createSigningKey,
  fingerprint,
  historyBundle,
} from '../../../src-main/consent/history-bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundle-test-'))
const key = createSigningKey()
let ledger: ConsentLedger
let text: string
let lines: string[]

beforeAll(async () => {
  ledger = await openConsentLedger({ path: join(folder, 'a.sqlite'), nowMs: () => 1_000 })
  for (const at of [1, 2, 3]) {
    const about = { serverId: 's', serverName: `Notes ${at}`, origin: 'https://mcp.example' }
    ledger.append({ kind: 'granted', ...about, details: { at } })
  }
  text = [...historyBundle(ledger, key, 5_000)].join('')
  lines = text.trimEnd().split('\n')
})

afterAll(() => {
  ledger.close()
  rmSync(folder, { recursive: true, force: true })
})

const joined = (all: (string | undefined)[]) => `${all.join('\n')}\n`
const without = (at: number) => joined(lines.filter((_, index) => index !== at))

describe('a signed history', () => {
  it('is whole as it was saved, and says whose it is', () => {
    const signer = fingerprint(key)
    const whole = { ok: true, records: 3, exportedAtMs: 5_000, fromMs: 1_000, signer }
    expect(checkBundle(text, key)).toEqual({ ...whole, ours: true })
    expect(checkBundle(text, createSigningKey())).toEqual({ ...whole, ours: false })
    expect(checkBundle(text, null)).toEqual({ ...whole, ours: false })
    expect(signer).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){15}$/)
  })

  it('is whole when nothing has happened yet', () => {
    const empty = [...historyBundle({ all: () => [] }, key, 5_000)].join('')
    expect(checkBundle(empty, key)).toMatchObject({ ok: true, records: 0, fromMs: null })
  })

  it.each<[string, () => string, object]>([
    [
      'an edited entry',
      () => text.replace('Notes 2', 'Notes 9'),
      { reason: 'changed', atNumber: 2 },
    ],
    ['one taken out', () => without(2), { reason: 'missing', atNumber: 2 }],
    ['the last taken out', () => without(3), { reason: 'missing', atNumber: 3 }],
    [
      'two in another order',
      () => joined([lines[0], lines[2], lines[1], ...lines.slice(3)]),
      { reason: 'missing', atNumber: 1 },
    ],
    ['another date', () => text.replace('5000', '6000'), { reason: 'signature' }],
    [
      'the signature of somebody else',
      () => {
        const other = [...historyBundle(ledger, createSigningKey(), 5_000)].join('')
        const end = JSON.parse(other.trimEnd().split('\n').at(-1) ?? '') as { signature: string }
        const own = JSON.parse(lines.at(-1) ?? '') as object
        return joined([...lines.slice(0, -1), JSON.stringify({ ...own, ...pick(end) })])
      },
      { reason: 'signature' },
    ],
    [
      'no signature',
      () => text.replace(/"signature":"[^"]+"/, '"signature":""'),
      { reason: 'signature' },
    ],
    ['something else', () => '{"servers":{}}', { reason: 'unreadable' }],
    ['nothing', () => '', { reason: 'unreadable' }],
    ['a newer kind', () => text.replace('"version":1', '"version":2'), { reason: 'unreadable' }],
    [
      'a key that is none',
      () => text.replace(/"publicKey":"[^"]+"/, '"publicKey":"AAAA"'),
      { reason: 'unreadable' },
    ],
  ])('B3 shows %s', (_what, make, expected) => {
    expect(checkBundle(make(), key)).toMatchObject({ ok: false, ...expected })
  })
})

const pick = ({ signature }: { signature: string }) => ({ signature })
