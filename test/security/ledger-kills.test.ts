import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConsentLedger } from '../../src-main/consent/consent-ledger.ts'
import { runAndKill } from '../support/run-and-kill.ts'

const script = join(import.meta.dirname, '../support/ledger-writer-process.ts')
const KILLS = 60
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a process that is killed while it appends', () => {
  it('D1 loses no acknowledged record in 60 kills, and the chain verifies', async () => {
    const path = join(folder, 'ledger.sqlite')
    for (let round = 0; round < KILLS; round++) {
      const acknowledged = await runAndKill([script, path], Math.random() * 15)
      const ledger = await openConsentLedger({ path, nowMs: Date.now })
      const found = await ledger.verify()
      expect(found).toMatchObject({ ok: true })
      const records = found.ok ? found.records : 0
      expect(records).toBeGreaterThanOrEqual(acknowledged)
      expect(records).toBeLessThanOrEqual(acknowledged + 1)
      expect(ledger.recovered).toBeNull()
      ledger.close()
    }
  }, 120_000)
})
