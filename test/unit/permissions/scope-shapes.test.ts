import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'

const ABOUT = { issuer: 'https://id.example', resource: 'https://mcp.example/mcp' }

const ADMINISTERS = 'By its name, it goes as far as an administrator may.'
const ALL_OF_THEM = 'By its name, it reaches all of them, not only your own.'
const EVERYTHING = 'By its name, it opens everything the account can do there.'
const LASTING = 'Lasts until you take it back, also while this app is closed.'
const TOOLS = 'What its tools may do is decided by the server.'
const UNSAID = 'The scope does not say what was agreed; the sign-in page may.'

type Row = [scope: string, words: string, abilities: string, warning?: string]

const SHAPES: Row[] = [
  ['notes:read', 'Read notes', 'read'],
  ['read:notes', 'Read notes', 'read'],
  ['notes.read', 'Read notes', 'read'],
  ['notes/read', 'Read notes', 'read'],
  ['notes_read', 'Read notes', 'read'],
  ['NOTES_READ', 'Read notes', 'read'],
  ['notesRead', 'Read notes', 'read'],
  ['repo:read', 'Read repo', 'read'],
  ['read:user', 'Read user', 'read'],
  ['user.read', 'Read user', 'read'],
  ['issues:write', 'Change issues', 'change'],
  ['issues:edit', 'Change issues', 'change'],
  ['issues:update', 'Change issues', 'change'],
  ['issues:manage', 'Change issues', 'change'],
  ['issues:create', 'Create issues', 'change'],
  ['documents.upload', 'Add documents', 'change'],
  ['calendar.events.readonly', 'Read calendar events', 'read'],
  ['calendar.events.read-only', 'Read calendar events', 'read'],
  ['calendar_events_view', 'Read calendar events', 'read'],
  ['events:list', 'Read events', 'read'],
  ['contacts.get', 'Read contacts', 'read'],
  ['files.content.read', 'Read files content', 'read'],
  ['Mail.Send', 'Send mail', 'send'],
  ['Mail.ReadWrite', 'Read and change mail', 'read change'],
  ['data:read_write', 'Read and change data', 'read change'],
  ['notes:readwrite', 'Read and change notes', 'read change'],
  ['Files.Read.All', 'Read files', 'read', ALL_OF_THEM],
  ['posts:publish', 'Publish posts', 'send'],
  ['users:invite', 'Invite users', 'send'],
  ['file:share', 'Share file with others', 'send'],
  ['notes.delete', 'Delete notes', 'delete'],
  ['delete:notes', 'Delete notes', 'delete'],
  ['messages:purge', 'Delete messages', 'delete'],
  ['tags.remove', 'Delete tags', 'delete'],
  ['list:read', 'Read list', 'read'],
  ['post.write', 'Change post', 'change'],
  ['web:search', 'Search web', 'read'],
  ['playlist-modify-public', 'Change playlist public', 'change'],
  ['admin', 'Administer the account', 'read change delete admin', ADMINISTERS],
  ['admin:org', 'Administer org', 'read change delete admin', ADMINISTERS],
  ['team.owner', 'Administer team', 'read change delete admin', ADMINISTERS],
  ['account:read:admin', 'Administer the account', 'read change delete admin', ADMINISTERS],
  ['*', 'Administer the account', 'read change delete admin', EVERYTHING],
  ['all', 'Administer the account', 'read change delete admin', EVERYTHING],
  ['full_access', 'Administer the account', 'read change delete admin', EVERYTHING],
  ['repo:*', 'Administer repo', 'read change delete admin', ALL_OF_THEM],
  ['read', 'Read what is there', 'read'],
  ['write', 'Change what is there', 'change'],
  ['read_write', 'Read and change what is there', 'read change'],
  ['notes:read:delete', 'Delete notes', 'read delete'],
  ['offline', 'Keep access while you are away', 'stays', LASTING],
  ['offline.access', 'Keep access while you are away', 'stays', LASTING],
  ['refresh_token', 'Keep access while you are away', 'stays', LASTING],
  ['mcp', 'Use the server’s tools', 'read change', TOOLS],
  ['mcp:tools', 'Use the server’s tools', 'read change', TOOLS],
  ['mcp:*', 'Use the server’s tools', 'read change', TOOLS],
  ['mcp:resources', 'Read what the server offers to read', 'read'],
  ['mcp:prompts', 'Use the prompts the server offers', 'read'],
  ['mcp:read', 'Read what is there', 'read'],
  ['.default', 'Everything that was agreed for this app before', '', UNSAID],
  ['https://api.example/.default', 'Everything that was agreed for this app before', '', UNSAID],
  ['user_impersonation', 'Act as you', 'read change', EVERYTHING],
  ['api://3f2a/access_as_user', 'Act as you', 'read change', EVERYTHING],
  ['urn:example:orgs:delete', 'Delete orgs', 'delete'],
  [
    'https://www.googleapis.com/auth/calendar',
    'Read, change and delete calendar',
    'read change delete',
  ],
  ['https://www.googleapis.com/auth/calendar.events.readonly', 'Read calendar events', 'read'],
  [
    'https://mail.google.com/',
    'Read, change and delete what is there',
    'read change delete',
    EVERYTHING,
  ],
  ['https://api.example/scopes/orders.read', 'Read orders', 'read'],
  ['a:b:c:d:e:read', 'Read part of what is there', 'read'],
]

describe('a scope read by its own words', () => {
  it.each(SHAPES)('R49 guesses %s', (scope, words, abilities, warning) => {
    const view = describeScope(scope, ABOUT)
    expect(view.words).toBe(words)
    expect(view.abilities.map(({ ability }) => ability).join(' ')).toBe(abilities)
    expect(view.abilities.some(({ certain }) => certain)).toBe(false)
    expect(view.warning).toBe(warning ?? null)
    expect([view.sure, view.source]).toEqual(['guessed', null])
  })

  it('R49 has more than 60 of them in this table', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(60)
  })
})

const UNKNOWN = { words: null, abilities: [], sure: 'unknown', warning: null, source: null }

describe('a scope nobody can read', () => {
  it.each([
    ['a word alone', 'xyz'],
    ['a word that is a scope elsewhere', 'repo'],
    ['a default that is no ending', 'default'],
    ['nothing', ''],
    ['dots', '...'],
    ['colons', ':::'],
    ['a slash', '/'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['prototype', 'prototype'],
    ['toString', 'toString'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['valueOf', 'valueOf'],
    ['__defineGetter__', '__defineGetter__'],
    ['a text turned around', 'read:\u202Esetirw'],
    ['an isolated text', '\u2066notes:read\u2069'],
    ['a mark of direction', 'notes:read\u200F'],
    ['a space of no width', 'notes:\u200Bread'],
    ['a soft hyphen', 'no\u00ADtes:read'],
    ['a letter that looks alike', 'n\u043Etes:read'],
    ['wide letters', 'ｎｏｔｅｓ：ｒｅａｄ'],
    ['another alphabet', 'читать:все'],
    ['an end of a string', 'notes:read\0'],
    ['a new line', 'notes:read\nadmin'],
    ['an escape', '\u001B[31mread'],
    ['a tab', 'notes\tread'],
    ['a space', 'notes read'],
    ['a quotation mark', '"read"'],
    ['a backslash', 'notes\\read'],
    ['half a character', 'read:\uD83D'],
    ['an emoji', 'read:🔑'],
    ['an address that is none', 'https://[/read'],
    ['5,000 letters', 'a'.repeat(5_000)],
    ['5,000 letters that end in a verb', `${'a'.repeat(4_995)}:read`],
    ['5,000 letters that begin with one', `read:${'a'.repeat(4_995)}`],
    ['5,000 borders', ':'.repeat(5_000)],
    ['5,000 verbs', 'read:'.repeat(1_000)],
    ['5,000 capitals', 'aA'.repeat(2_500)],
    ['5,000 stars', '*'.repeat(5_000)],
    ['an address of 5,000 letters', `https://www.googleapis.com/auth/${'a.'.repeat(2_500)}`],
    ['a million letters', 'a-'.repeat(500_000)],
  ])('A23 R49 makes nothing up for %s, and shows it as it is', (_, scope) => {
    expect(describeScope(scope, ABOUT)).toEqual({ scope, ...UNKNOWN })
  })

  it('A23 R49 takes the name of a property for a word also beside a verb', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      const { words } = describeScope(`${name}:read`, ABOUT)
      expect(words).toMatch(/^Read [a-z ]+$/)
      expect(describeScope(name, { resource: 'https://mcp.atlassian.com/' }).words).toBeNull()
    }
  })

  it('A23 R49 repeats no word in a guess that is longer than words are', () => {
    expect(describeScope(`${'z'.repeat(25)}:read`, ABOUT).words).toBe('Read part of what is there')
    expect(describeScope(`${'z'.repeat(24)}:read`, ABOUT).words).toBe(`Read ${'z'.repeat(24)}`)
  })

  it('A23 R49 throws at nothing, and is certain of nothing it does not know', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('read', 'Write', 'a', 'Z', ':', '.', '_', '-', '*', '/'),
        maxLength: 60,
      }),
      fc.webUrl(),
    )
    const address = fc.oneof(fc.webUrl(), fc.string(), fc.constant('https://github.com'))
    fc.assert(
      fc.property(anything, address, address, (scope, issuer, resource) => {
        const view = describeScope(scope, { issuer, resource })
        expect(view.scope).toBe(scope)
        if (view.sure === 'known') return
        expect(view.abilities.some(({ certain }) => certain)).toBe(false)
        expect(view.words ?? 'Read').toMatch(/^[A-Z][A-Za-z0-9’, ]*$/)
      }),
      { numRuns: 2_000 },
    )
  })
})
