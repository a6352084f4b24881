import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openConsentLedger } from '../../../src-main/consent/consent-ledger.ts'
import type { KeptEntry } from '../../../src-main/consent/consent-ledger.ts'
import type { ConsentEvent } from '../../../src-main/consent/consent-record.ts'
import { exportConsent } from '../../../src-main/consent/export-consent.ts'
import { openDatabase } from '../../../src-main/consent/sqlite.ts'

let folder = ''
let path = ''
let now = 1_000
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  path = join(folder, 'consent.db')
  now = 1_000
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const event = (at: number, more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  kind: at % 2 === 0 ? 'granted' : 'refreshed',
  serverId: `s${at % 3}`,
  serverName: `Notes ${at}`,
  origin: 'https://mcp.example',
  account: at % 5 === 0 ? 'ada' : null,
  issuer: 'https://as.example',
  details: { scopes: ['a', 'b'], at },
  ...more,
})

/** Looks for a text in all that is kept of an entry. */
const holding = (text: string) => (entry: KeptEntry) =>
  Object.values(entry).join('\n').includes(text)

const open = () => openConsentLedger({ path, nowMs: () => now++ })

async function filled(records: number) {
  const ledger = await open()
  for (let at = 1; at <= records; at++) ledger.append(event(at))
  return ledger
}

/** Edits the file as somebody would who knows SQLite: without the triggers. */
function edit(sql: string): void {
  const database = openDatabase(path)
  database.exec('DROP TRIGGER consent_never_changes; DROP TRIGGER consent_never_shrinks;')
  database.exec(sql)
  database.close()
}

describe('the ledger', () => {
  it('R41 chains each record to the one before and keeps them over a restart', async () => {
    const before = await filled(5)
    before.close()
    const ledger = await open()
    const sixth = ledger.append(event(6))
    const records = [...ledger.all()]
    expect(records.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(sixth.previousHash).toBe(records[4]?.hash)
    expect(await ledger.verify()).toEqual({ ok: true, records: 6 })
    ledger.close()
  })

  it('finds what is looked for, newest first and whole, and goes on from there', async () => {
    const ledger = await filled(30)
    const find = async (text: string, query: Partial<Parameters<typeof ledger.page>[0]> = {}) =>
      (await ledger.find(holding(text), { limit: 50, ...query })).map(({ number }) => number)
    expect(await find('Notes 2')).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 2])
    expect(await find('"at":7')).toEqual([7])
    expect(await find('ada', { kinds: ['granted'] })).toEqual([30, 20, 10])
    expect(await find('Notes 2', { limit: 2, beforeNumber: 29 })).toEqual([28, 27])
    expect(await find('nowhere')).toEqual([])
    const whole = ledger.page({ limit: 30 })
    expect(await ledger.find(() => true, { limit: 30 })).toEqual(whole)
    ledger.close()
  })

  it('finds what lies far back', async () => {
    const ledger = await open()
    ledger.append(event(1, { serverName: 'The first of all' }))
    for (let at = 2; at <= 2_010; at++) ledger.append(event(at))
    const found = await ledger.find(holding('first of all'), { limit: 5 })
    expect(found.map(({ number }) => number)).toEqual([1])
    ledger.close()
  })

  it('B3 takes no change and no removal, even by its own connection', async () => {
    const ledger = await filled(3)
    const database = openDatabase(path)
    expect(() => database.exec("UPDATE consent SET server_name = 'x'")).toThrow('append-only')
    expect(() => database.exec('DELETE FROM consent WHERE number = 3')).toThrow('append-only')
    database.close()
    expect(await ledger.verify()).toEqual({ ok: true, records: 3 })
    ledger.close()
  })

  it.each([
    ['at_ms', '7'],
    ['kind', "'revoked'"],
    ['server_id', "'other'"],
    ['server_name', "'other'"],
    ['origin', "'https://evil.example'"],
    ['account', "'eve'"],
    ['issuer', 'NULL'],
    ['details', `'{"scopes":["a"]}'`],
    ['details', `'no json'`],
    ['hash', "'00'"],
    ['previous_hash', "'00'"],
  ])('B3 finds an edit of %s to %s in any record', async (column, value) => {
    ;(await filled(9)).close()
    for (const number of [1, 5, 9]) {
      rmSync(path, { force: true })
      now = 1_000
      ;(await filled(9)).close()
      edit(`UPDATE consent SET ${column} = ${value} WHERE number = ${number}`)
      const ledger = await open()
      expect(await ledger.verify()).toEqual({ ok: false, atNumber: number, reason: 'changed' })
      ledger.close()
    }
  })

  it.each([[1], [6], [9]])(
    'B3 finds that everything from record %i on was cut off',
    async (number) => {
      ;(await filled(9)).close()
      edit(`DELETE FROM consent WHERE number >= ${number}`)
      const ledger = await open()
      const cut = { ok: false, atNumber: number, reason: 'missing' }
      expect(await ledger.verify()).toEqual(cut)
      // What comes after does not heal it, and neither does another start.
      for (let at = number; at < 12; at++) ledger.append(event(at))
      ledger.close()
      const again = await open()
      expect(await again.verify()).toEqual({ ok: false, atNumber: 9, reason: 'changed' })
      again.close()
    },
  )

  it('B3 finds an end that was cut off while it was open', async () => {
    const ledger = await filled(9)
    edit('DELETE FROM consent WHERE number > 7')
    expect(await ledger.verify()).toEqual({ ok: false, atNumber: 8, reason: 'missing' })
    ledger.close()
  })

  it('D1 takes a note of the end that is a moment old, damaged or missing for what it is', async () => {
    ;(await filled(9)).close()
    const noted = readFileSync(`${path}.head`, 'utf8')
    const later = await open()
    later.append(event(10))
    later.close()
    for (const note of [noted, '{', '{"number":"9"}', null]) {
      if (note === null) rmSync(`${path}.head`)
      else writeFileSync(`${path}.head`, note)
      const ledger = await open()
      expect(await ledger.verify()).toEqual({ ok: true, records: 10 })
      ledger.close()
    }
  })

  it.each([[1], [4], [8]])('B3 finds that record %i was removed', async (number) => {
    ;(await filled(9)).close()
    edit(`DELETE FROM consent WHERE number = ${number}`)
    const ledger = await open()
    expect(await ledger.verify()).toEqual({ ok: false, atNumber: number, reason: 'missing' })
    ledger.close()
  })

  it('B3 finds a removal that was renumbered to close the gap', async () => {
    ;(await filled(9)).close()
    edit(
      'DELETE FROM consent WHERE number = 4; UPDATE consent SET number = number - 1 WHERE number > 4',
    )
    const ledger = await open()
    expect(await ledger.verify()).toEqual({ ok: false, atNumber: 4, reason: 'changed' })
    ledger.close()
  })

  it('B3 finds two records that changed places', async () => {
    ;(await filled(9)).close()
    edit(
      'UPDATE consent SET number = 99 WHERE number = 3; UPDATE consent SET number = 3 WHERE number = 4; UPDATE consent SET number = 4 WHERE number = 99',
    )
    const ledger = await open()
    expect(await ledger.verify()).toEqual({ ok: false, atNumber: 3, reason: 'changed' })
    ledger.close()
  })

  it('A20 takes no secret into its details, at any depth', async () => {
    const ledger = await open()
    for (const name of ['accessToken', 'refresh_token', 'clientSecret', 'code', 'codeVerifier']) {
      const details = { outer: [{ [name]: 'CANARY' }] }
      expect(() => ledger.append(event(1, { details })), name).toThrow(name)
    }
    expect([...ledger.all()]).toEqual([])
    ledger.append(event(1, { details: { refreshToken: 'done', accessToken: 'pending' } }))
    ledger.close()
  })

  it('D2 sets a damaged file aside with its bytes and goes on', async () => {
    writeFileSync(path, 'this is no database '.repeat(100))
    const ledger = await open()
    expect(ledger.recovered?.path).toMatch(/damaged/)
    ledger.append(event(1))
    ledger.close()
    expect(readdirSync(folder).some((name) => name.includes('damaged'))).toBe(true)
  })
})

describe('reading the ledger', () => {
  it('R41 pages from the newest to the oldest without gap or repeat', async () => {
    const ledger = await filled(25)
    const seen: number[] = []
    for (let beforeNumber: number | undefined; ;) {
      const page = ledger.page({ beforeNumber, limit: 10 })
      if (page.length === 0) break
      seen.push(...page.map(({ number }) => number))
      beforeNumber = page.at(-1)?.number
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => 25 - at))
    ledger.close()
  })

  it('R41 filters by server, account, kind and time', async () => {
    const ledger = await filled(30)
    const numbers = (query: Parameters<typeof ledger.page>[0]) =>
      ledger.page(query).map(({ number }) => number)
    expect(numbers({ serverId: 's1', limit: 3 })).toEqual([28, 25, 22])
    expect(numbers({ account: 'ada', limit: 2 })).toEqual([30, 25])
    expect(numbers({ kinds: ['granted'], serverId: 's0', limit: 2 })).toEqual([30, 24])
    expect(numbers({ fromMs: 1_004, toMs: 1_006, limit: 9 })).toEqual([7, 6, 5])
    expect(numbers({ serverId: "s1' OR 1=1 --", limit: 9 })).toEqual([])
    ledger.close()
  })

  it('R41 exports every record as CSV that a spreadsheet takes for text', async () => {
    const ledger = await open()
    const names = ['=HYPERLINK("x")', '+1', '-1', '@x', 'a "quoted", name', 'two\nlines']
    for (const serverName of names) ledger.append(event(1, { serverName }))
    const { name, chunks, count } = exportConsent(ledger, { as: 'csv' })
    const text = [...chunks].join('')
    expect(name).toBe('chatelaine-history.csv')
    expect(count()).toBe(6)
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    for (const start of ['+', '-', '@']) expect(text).toContain(`"'${start}`)
    expect(text).toContain('"a ""quoted"", name"')
    expect(text).not.toMatch(/[,\n]"[=+@-]/)
    ledger.close()
  })

  it('R41 exports JSON that reads back as the records', async () => {
    const ledger = await filled(4)
    const text = [...exportConsent(ledger, { as: 'json' }).chunks].join('')
    expect(JSON.parse(text)).toEqual([...ledger.all()])
    ledger.close()
  })
})
