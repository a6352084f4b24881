import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { languages } from '../../../src-languages/language.ts'
import * as main from '../../../src-languages/main.ts'
import * as window from '../../../src-languages/window.ts'
import type { KeptEntry } from '../../../src-main/consent/consent-ledger.ts'
import type { ConsentRecord } from '../../../src-main/consent/consent-record.ts'
import { entrySearch } from '../../../src-main/state/entry-search.ts'
import { whyInWords } from '../../../src-main/state/why-words.ts'
import type { ConsentKind } from '../../../src-preload/contract/commands.ts'
import type { Language } from '../../../src-preload/contract/snapshot.ts'
import { detailName, detailText } from '../../../src-renderer/consent/detail-words.ts'
import { allKinds, kindWord, passphraseSentence } from '../../../src-renderer/consent/kind-words.ts'

const speak = (language: Language) =>
  Promise.all([main.speakIn(language), window.speakIn(language)])

beforeEach(() => speak('en'))
afterEach(() => speak('en'))

type Details = ConsentRecord['details']

function entry(kind: ConsentKind, details: Details = {}, more: Partial<KeptEntry> = {}): KeptEntry {
  return {
    kind,
    serverName: 'Notes',
    origin: 'https://mcp.example',
    account: null,
    issuer: null,
    details: JSON.stringify(details),
    ...more,
  }
}

async function isFound(text: string, ...kept: Parameters<typeof entry>): Promise<boolean> {
  return (await entrySearch(text))(entry(...kept))
}

/** Without what is neither looked for nor always written. */
const bare = (text = '') => text.replace(/[\p{Mn}\u2066-\u2069]/gu, '')

describe('looking for an entry of the history', () => {
  it('finds what is kept, whatever its case', async () => {
    const about = { account: 'Ada@House.example', issuer: 'https://as.example' }
    for (const text of ['NOTES', 'mcp.example', 'ada@house', 'as.example', 'issues:WRITE']) {
      expect(await isFound(text, 'granted', { granted: ['issues:write'] }, about), text).toBe(true)
    }
    expect(await isFound('nowhere', 'granted', { granted: ['issues:write'] }, about)).toBe(false)
  })

  it.each(languages)('finds each kind by its word and its sentence: %s', async (to) => {
    await speak(to)
    const kinds = allKinds.filter((kind) => kind !== 'passphrase')
    const sentences = kinds.map((kind) =>
      window.say(`consent.sentence.${kind}`, { server: 'Notes' }),
    )
    for (const [at, kind] of kinds.entries()) {
      const sentence = sentences[at] ?? ''
      expect(await isFound(kindWord(kind), kind), kind).toBe(true)
      const found = await entrySearch(sentence)
      // One begins as another: "asked for a key", "asked for a key; you cancelled".
      const saying = kinds.filter((_kind, other) => bare(sentences[other]).includes(bare(sentence)))
      expect(saying).toContain(kind)
      expect(kinds.filter((one) => found(entry(one)))).toEqual(saying)
    }
  })

  it.each(languages)('finds what became of the passphrase by its sentence: %s', async (to) => {
    await speak(to)
    const became = ['set', 'changed', 'removed', 'given up']
    for (const one of became) {
      const found = await entrySearch(passphraseSentence(one) ?? 'no sentence')
      const by = became.filter((other) => found(entry('passphrase', { became: other })))
      expect(by).toEqual([one])
      expect(found(entry('identity', { became: one }))).toBe(false)
    }
  })

  it.each(languages)('finds the details as they are shown: %s', async (to) => {
    await speak(to)
    const flat: Details = {
      became: 'signed in',
      clientRegistration: 'dynamic',
      refreshToken: 'not-offered',
      accessToken: 'done',
      registration: 'pending',
      vault: 'memory-cleared',
      answer: 'not-now',
      quirks: ['scope-as-array'],
    }
    expect(detailText('refreshToken', 'not-offered')).not.toBe('not-offered')
    for (const [key, value] of Object.entries(flat)) {
      for (const shown of [detailName(key), detailText(key, value)]) {
        expect(await isFound(shown, 'registration', { remote: { [key]: value } }), shown).toBe(true)
        expect(await isFound(shown, 'override'), shown).toBe(false)
      }
    }
  })

  it.each(languages)('finds what main says of an entry: %s', async (to) => {
    await speak(to)
    const app = { importedFrom: { app: 'claude-desktop', path: '/there' } }
    expect(await isFound('Claude Desktop', 'server-added', app)).toBe(true)
    for (const why of ['sign-in', 'more-to-connect']) {
      const shown = whyInWords(why, 'Notes')
      expect(await isFound(shown, 'asked', { why }), shown).toBe(true)
      expect(await isFound(shown, 'asked', { why: { tool: 't' } }), shown).toBe(false)
    }
    const here = main.say('servers.this-computer')
    expect(await isFound(here, 'removed', {}, { origin: 'this computer' })).toBe(true)
    if (to !== 'en') expect(await isFound(here, 'removed')).toBe(false)
  })

  it('finds in the language that is spoken, not in another', async () => {
    expect(await isFound('Widerrufen', 'revoked')).toBe(false)
    await speak('de')
    expect(await isFound('WIDERRUFEN', 'revoked')).toBe(true)
    expect(await isFound('angemeldet', 'identity', { became: 'signed in' })).toBe(true)
    expect(await isFound('had its key', 'revoked')).toBe(false)
  })

  it('finds Arabic with its vowel signs and without', async () => {
    await speak('ar')
    for (const text of ['مُنح Notes مفتاحًا', 'منح Notes مفتاحا', 'منـح']) {
      expect(await isFound(text, 'granted'), text).toBe(true)
    }
  })

  it('takes signs in a name for nothing but themselves', async () => {
    const about = { serverName: '$& {server}' }
    expect(await isFound('$& {server} was granted a key', 'granted', {}, about)).toBe(true)
    expect(await isFound('Notes was granted', 'granted', {}, about)).toBe(false)
  })

  it('finds neither yes nor no, which stand in nearly every entry', async () => {
    expect(await isFound('Yes', 'granted', { renews: true })).toBe(false)
  })
})
