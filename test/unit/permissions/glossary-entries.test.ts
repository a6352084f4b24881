import { describe, expect, it } from 'vitest'
import { everyVendor } from '../../../src-main/permissions/glossary/every-vendor.ts'
import { standardScopes } from '../../../src-main/permissions/glossary/standard-scopes.ts'
import { english } from '../../../src-main/permissions/glossary/words/en.ts'
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { glossaryFaults } from '../../support/glossary-faults.ts'

const good = {
  vendor: 'Example',
  hosts: ['example.com'],
  source: 'https://docs.example.com/scopes',
  dated: '2026-11-24',
  scopes: [{ scope: 'mail.read', does: ['read', 'mail'] }],
}
const [scope] = good.scopes

describe('the glossary of scopes', () => {
  it.each(everyVendor.map((vendor) => [vendor.vendor, vendor]))(
    'R49 holds no malformed entry for %s',
    (_, vendor) => {
      expect(glossaryFaults(vendor)).toEqual([])
    },
  )

  it('R49 holds no malformed entry of a specification', () => {
    expect(glossaryFaults({ ...standardScopes, hosts: ['openid.net'] })).toEqual([])
  })

  it('R49 knows at least 25 vendors and 300 exact scopes', () => {
    expect(new Set(everyVendor.map(({ vendor }) => vendor)).size).toBeGreaterThanOrEqual(25)
    const all = everyVendor.flatMap(({ vendor, scopes }) =>
      scopes.map((one) => `${vendor} ${one.scope}`),
    )
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(300)
  })

  it('R49 leaves no file of a vendor out', () => {
    const folder = resolve(import.meta.dirname, '../../../src-main/permissions/glossary/vendors')
    expect(readdirSync(folder)).toHaveLength(everyVendor.length)
  })

  it('R49 gives no host to two vendors', () => {
    const hosts = everyVendor.flatMap((vendor) => vendor.hosts)
    const below = hosts.filter((host) =>
      hosts.some((other) => other !== host && host.endsWith(`.${other}`)),
    )
    expect([below, new Set(hosts).size]).toEqual([[], hosts.length])
  })

  it('R49 says every object, sentence and warning in words, without a trace of a key', () => {
    const { objects, sentences, warnings, phrases } = english
    for (const text of Object.values(objects)) expect(text).toMatch(/^[A-Za-z][^_:!]+[a-zA-Z]$/)
    for (const text of Object.values(sentences)) expect(text).toMatch(/^[A-Z][^_:!]+[a-z]$/)
    for (const text of Object.values(warnings)) expect(text).toMatch(/^[A-Z][^_:!]+\.$/)
    for (const phrase of Object.values(phrases)) {
      expect(phrase('mail')).toMatch(/^[A-Z][a-z, ]+ mail( |$)/)
    }
  })

  it('R49 has no words that no scope needs', () => {
    const does = [standardScopes, ...everyVendor]
      .flatMap(({ scopes }) => scopes)
      .map((one) => one.does)
    const used = new Set<string>(does.map((one) => ('say' in one ? one.say : one[1])))
    const unused = Object.keys(english.objects).filter((key) => !used.has(key))
    // What the grammar of shapes needs, and words so common that a guess should speak every language.
    expect(unused).toEqual([
      'account',
      'data',
      'events',
      'notes',
      'part-of-what-is-there',
      'users',
      'what-is-there',
    ])
  })
})

describe('the check of the glossary', () => {
  it('R49 finds nothing in a good entry', () => {
    expect(glossaryFaults(good)).toEqual([])
  })

  it.each([
    ['an unknown field', { ...good, color: 'red' }],
    ['an unknown field of an entry', { ...good, scopes: [{ ...scope, risk: 3 }] }],
    ['a scope that stands there twice', { ...good, scopes: [scope, scope] }],
    ['no scopes', { ...good, scopes: [] }],
    ['an empty scope', { ...good, scopes: [{ ...scope, scope: '' }] }],
    ['a scope with a space', { ...good, scopes: [{ ...scope, scope: 'a b' }] }],
    ['no vendor', { ...good, vendor: '' }],
    ['no host', { ...good, hosts: [] }],
    ['a host that is an address', { ...good, hosts: ['https://example.com'] }],
    ['a host of one label', { ...good, hosts: ['com'] }],
    ['a source without https', { ...good, source: 'http://docs.example.com/' }],
    ['a source that is no address', { ...good, source: 'the docs' }],
    ['a date of another form', { ...good, dated: '24.11.2026' }],
    ['a day that does not exist', { ...good, dated: '2026-02-30' }],
    ['an object without words', { ...good, scopes: [{ ...scope, does: ['read', 'moonbeams'] }] }],
    ['a verb without words', { ...good, scopes: [{ ...scope, does: ['ponder', 'mail'] }] }],
    [
      'an object named like a property',
      { ...good, scopes: [{ ...scope, does: ['read', 'toString'] }] },
    ],
    [
      'a sentence without words',
      { ...good, scopes: [{ ...scope, does: { say: 'hm', abilities: ['read'] } }] },
    ],
    ['no ability', { ...good, scopes: [{ ...scope, does: { say: 'stay', abilities: [] } }] }],
    ['a warning without words', { ...good, scopes: [{ ...scope, warning: 'huge' }] }],
    ['a pattern without its gap', { ...good, patterns: [{ pattern: 'read:', verb: 'read' }] }],
    ['a pattern of a gap alone', { ...good, patterns: [{ pattern: '*', verb: 'read' }] }],
  ])('R49 finds %s', (_, malformed) => {
    expect(glossaryFaults(malformed)).not.toEqual([])
  })
})
