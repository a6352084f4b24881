import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isAcceptableIssuer } from '../../../src-main/oauth/issuer-name.ts'
import { QUIRKS } from '../../../src-main/oauth/quirks.ts'
import type { QuirkId } from '../../../src-main/oauth/quirks.ts'
import { OVERRIDE_KINDS } from '../../../src-main/servers/overrides.ts'
import { describeQuirk } from '../../../src-main/state/quirk-words.ts'
import { detailName, detailText } from '../../../src-renderer/consent/detail-words.ts'
import { quirkWords } from '../../../src-renderer/words/quirk-words.ts'

const INTEGRATION = resolve(import.meta.dirname, '../../integration')
const ids = Object.keys(QUIRKS) as QuirkId[]

/** What the names of integration tests begin with, and the first column of their tables. */
function namedInTests(): Set<string> {
  const names = readdirSync(INTEGRATION)
    .filter((name) => name.startsWith('quirks'))
    .flatMap((name) => [
      ...readFileSync(join(INTEGRATION, name), 'utf8').matchAll(
        /(?:\bit\(\s*|\)\(\s*)'([a-z0-9-]+):|^\s*\[\s*'([a-z0-9-]+)',/gm,
      ),
    ])
    .map((match) => match[1] ?? match[2] ?? '')
  return new Set(names)
}

/** The rule that a person sets aside for each quirk that is not taken without a word. */
const ASKED: Partial<Record<QuirkId, (typeof OVERRIDE_KINDS)[number]>> = {
  'pkce-not-advertised': 'pkce',
  'issuer-differs': 'issuer',
}

describe('the ways in which vendors differ', () => {
  it('are twenty-two, each with words for both sides and with what it differs from', () => {
    expect(ids).toHaveLength(22)
    for (const id of ids) {
      const { source } = QUIRKS[id]
      const { differs, weDo } = describeQuirk(id)
      expect(differs, id).toMatch(/^It[s ].+\.$/)
      expect(weDo, id).toMatch(/^Chatelaine .+\.$/)
      expect(`${differs}${weDo}`, id).not.toMatch(/!|please/i)
      expect(source, id).toMatch(/^(RFC \d{4}|OpenID Connect Core 1\.0) §\d/)
    }
  })

  it('each have an integration test that names them', () => {
    const named = namedInTests()
    expect(ids.filter((id) => !named.has(id))).toEqual([])
  })

  it('need a person exactly where a rule can be set aside for them', () => {
    const asked = ids.filter((id) => QUIRKS[id].consent === 'person')
    expect(asked.toSorted()).toEqual(Object.keys(ASKED).toSorted())
    for (const id of asked) {
      expect(OVERRIDE_KINDS).toContain(ASKED[id])
      expect(QUIRKS[id].ledger).toBe('override')
    }
  })

  it('each have a line for the history, which is no id', () => {
    const lines = ids.map(quirkWords)
    expect(lines.filter((line, at) => line === ids[at])).toEqual([])
    expect(new Set(lines).size).toBe(ids.length)
    // One line each in a narrow window, where nothing else shows where one ends.
    expect(lines.filter((line) => line.length > 44)).toEqual([])
    expect(detailName('quirks')).toBe('Differs from the standards')
    expect(detailText('quirks', ['clock-off', 'of-a-later-version'])).toBe(
      'Has a clock that differs by minutes\nof-a-later-version',
    )
  })
})

describe('the name that an issuer may give itself when a person accepts it', () => {
  it.each([
    ['https://as.example', 'https://as.example/'],
    ['https://as.example/tenant', 'https://as.example'],
    ['https://as.example', 'https://as.example/tenant/v2'],
    ['https://as.example', 'HTTPS://AS.example:443'],
    ['https://mcp.vendor.example', 'https://cf.mcp.vendor.example'],
    ['https://as.example:8443', 'https://eu.as.example:8443'],
    ['http://127.0.0.1:9', 'http://127.0.0.1:9/'],
  ])('R11 A5 %s may be %s', (named, own) => {
    expect(isAcceptableIssuer(own, named)).toBe(true)
  })

  it.each([
    ['https://as.example', 'https://accounts.example'],
    ['https://evil.host.example', 'https://host.example'],
    ['https://evil.host.example', 'https://victim.host.example'],
    ['https://as.example', 'https://evilas.example'],
    ['https://as.example', 'https://as.example.evil.example'],
    ['https://as.example', 'https://as.example:8443'],
    ['https://as.example', 'https://eu.as.example:8443'],
    ['https://as.example', 'http://as.example'],
    ['https://as.example', 'http://eu.as.example'],
    ['https://as.example', 'https://as.example/?tenant=2'],
    ['https://as.example', 'https://as.example/#a'],
    ['https://as.example', 'https://user@as.example/'],
    ['https://as.example', 'https://as.example/ → https://as.example'],
    ['https://as.example', ' https://as.example'],
    ['https://as.example', 'https://аs.example'],
    ['https://as.example', `https://as.example/${'a'.repeat(300)}`],
    [`https://as.example/${'a'.repeat(300)}`, 'https://as.example'],
    ['http://127.0.0.1:9', 'http://1.127.0.0.1:9'],
    ['http://127.0.0.1:9', 'http://localhost:9'],
    ['https://as.example', 'as.example'],
    ['https://as.example', undefined],
    ['https://as.example', ['https://as.example/']],
  ])('R11 A5 A6 %s may not be %s', (named, own) => {
    expect(isAcceptableIssuer(own, named)).toBe(false)
  })
})
