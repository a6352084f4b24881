import { describe, expect, it } from 'vitest'
import type { ArgumentPattern } from '../../../src-preload/contract/permissions.ts'
import { covers, keepsSecret, narrowest } from '../../../src-main/permissions/argument-pattern.ts'

const equals = (pointer: string, value: unknown): ArgumentPattern => {
  return { pointer, match: { kind: 'equals', value } }
}
const starts = (pointer: string, prefix: string): ArgumentPattern => {
  return { pointer, match: { kind: 'starts-with', prefix } }
}
const any = (pointer: string): ArgumentPattern => ({ pointer, match: { kind: 'any' } })

describe('a standing permission for arguments', () => {
  it.each<[string, ArgumentPattern[], object, boolean]>([
    ['the same value', [equals('/to', 'anna')], { to: 'anna' }, true],
    ['another value', [equals('/to', 'anna')], { to: 'annA' }, false],
    ['another type', [equals('/id', 1)], { id: '1' }, false],
    [
      'the same object in another order',
      [equals('/a', { x: 1, y: 2 })],
      { a: { y: 2, x: 1 } },
      true,
    ],
    ['a missing value', [equals('/to', 'anna')], {}, false],
    ['nothing where null was', [equals('/to', null)], {}, false],
    ['an argument nobody named', [equals('/to', 'anna')], { to: 'anna', cc: 'eve' }, false],
    ['a member nobody named', [equals('/a/x', 1)], { a: { x: 1, y: 2 } }, false],
    ['anything', [any('/text')], { text: { deep: [1, 2] } }, true],
    ['an optional argument left out', [any('/text')], {}, true],
    ['no arguments', [], {}, true],
    ['arguments where none were', [], { a: 1 }, false],
    ['an empty list nobody named', [any('/b')], { a: [] }, false],
    ['a start', [starts('/path', '/home/anna/')], { path: '/home/anna/notes' }, true],
    ['another start', [starts('/path', '/home/anna/')], { path: '/home/eve/anna' }, false],
    ['a list that starts so', [starts('/path', '/home/')], { path: ['/home/'] }, false],
    [
      'a path that climbs out',
      [starts('/path', '/home/anna/')],
      { path: '/home/anna/../eve' },
      false,
    ],
    ['one that climbs in code', [starts('/p', '/a/')], { p: '/a/%2E%2e%2fb' }, false],
    ['one that climbs backwards', [starts('/p', 'C:\\a\\')], { p: 'C:\\a\\..\\b' }, false],
    ['dots that do not climb', [starts('/p', '/a/')], { p: '/a/b..c/...' }, true],
    ['the host', [starts('/u', 'https://good.example')], { u: 'https://good.example/x' }, true],
    [
      'a longer host',
      [starts('/u', 'https://good.example')],
      { u: 'https://good.example.evil/' },
      false,
    ],
    [
      'a host behind a name',
      [starts('/u', 'https://good.example')],
      { u: 'https://good.example@evil/' },
      false,
    ],
    [
      'another port',
      [starts('/u', 'https://good.example')],
      { u: 'https://good.example:81/' },
      false,
    ],
    ['a name with a slash', [equals('/a~1b', 1)], { 'a/b': 1 }, true],
    ['a name that begins like it', [any('/a')], { ab: 1 }, false],
    ['a member of the prototype', [any('/constructor'), equals('/toString/name', 'x')], {}, false],
  ])('%s', (_what, patterns, args, covered) => {
    expect(covers(patterns, args)).toBe(covered)
  })

  it.each([
    ['https://good.example/a/', 'https://good.example/a/.\t./secret'],
    ['/notes/', '/notes/.\n./secret'],
    ['/notes/', '/notes/a\u0000b'],
    ['/notes/', '/notes/..;/x'],
    ['/notes/', '/notes/..;a=b/x'],
    ['/notes/', '/notes/.. /x'],
    ['/notes/', '/notes/.\u200b./x'],
    ['/notes/', '/notes/\uff0e\uff0e\uff0fx'],
    ['/notes/', '/notes/\u2025/x'],
    ['/notes/', '/notes/%252e%252e/x'],
    ['/notes/', '/notes/%2e/x'],
    ['/notes/', '/notes/a%2Fb'],
    ['/notes/', '/notes/a%5cb'],
    ['/notes/', '/notes/a%00b'],
    ['/notes/', '/notes/%c0%ae%c0%ae/x'],
    ['/notes/', '/notes/%u002e./x'],
    ['//good.example', '//good.example.evil/x'],
    ['\\\\good.example', '\\\\good.example.evil\\x'],
    ['good.example', 'good.example.evil'],
    ['good.example', 'good.example@evil'],
    ['anna@good.example', 'anna@good.example.evil'],
    ['mailto:anna@good.example', 'mailto:anna@good.example.evil'],
    ['good.example:8', 'good.example:8443/x'],
    ['localhost:8', 'localhost:8443'],
    [' https://good.example', ' https://good.example.evil'],
    ['https:good.example', 'https:good.example.evil'],
    ['https:/good.example', 'https:/good.example.evil'],
    ['https:///good.example', 'https:///good.example.evil'],
    ['https:\\\\good.example', 'https:\\\\good.example.evil'],
    ['https://good.example:8', 'https://good.example:8443/x'],
    ['git+ssh://good.example', 'git+ssh://good.example.evil/x'],
    ['view-source:https://good.example', 'view-source:https://good.example.evil'],
    ['https://', 'https://evil.example'],
    ['a:b:c:d:good.example', 'a:b:c:d:good.example/x'],
  ])('A16 a start of %j is not that of %j', (prefix, text) => {
    expect(text.startsWith(prefix)).toBe(true)
    expect(covers([starts('/a', prefix)], { a: text })).toBe(false)
  })

  it.each([
    ['https://good.example', 'https://good.example'],
    ['https://good.example', 'https://good.example?q=1'],
    ['https://good.example:8443', 'https://good.example:8443/x'],
    ['https://good.example/a', 'https://good.example/ab%20c?d=e#f'],
    ['good.example/a/', 'good.example/a/b'],
    ['anna@good.example', 'anna@good.example'],
    ['mailto:anna@good.example', 'mailto:anna@good.example?subject=x'],
    ['C:\\a\\', 'C:\\a\\b'],
    ['file:///home/anna/', 'file:///home/anna/x'],
    ['notes/2024-', 'notes/2024-05.md'],
    ['Dear Mr. ', 'Dear Mr. X, thank you'],
    ['Re: ', 'Re: lamp oil at 50%'],
    ['/notes/', '/notes/ä ö/%20'],
  ])('a start of “%s” is that of “%s”', (prefix, text) => {
    expect(covers([starts('/a', prefix)], { a: text })).toBe(true)
  })

  it('takes no text for an expression', () => {
    expect(covers([starts('/a', '.*')], { a: 'anything' })).toBe(false)
    expect(covers([equals('/a', '^.+$')], { a: 'anything' })).toBe(false)
  })

  it('begins with the narrowest that covers the call', () => {
    const args = { path: '/x', depth: 2, nested: { list: [1] } }
    expect(covers(narrowest(args), args)).toBe(true)
    expect(covers(narrowest(args), { ...args, depth: 3 })).toBe(false)
  })

  it.each([
    'password',
    'apiKey',
    'api_key',
    'access_token',
    'x-secret',
    'authorization',
    'pwd',
    'dbPwd',
    'cookie',
    'Set-Cookie',
    'XApiKey',
    'apikey',
    'sessionId',
    'privateKey',
    'jwt',
    'otp',
    'pin',
    'passcode',
    'bearer',
    'auth',
    'signing-key',
    'awsAccessKey',
  ])('writes no value of “%s” into a pattern', (name) => {
    const args = { [name]: 'hunter2', login: { [name]: 'hunter2' }, plain: 'x' }
    const patterns = narrowest(args)
    expect(JSON.stringify(patterns)).not.toContain('hunter2')
    expect(covers(patterns, args)).toBe(true)
    expect(keepsSecret(patterns)).toBe(false)
    expect(keepsSecret([equals(`/${name}`, 'hunter2')])).toBe(true)
    expect(keepsSecret([starts(`/login/${name}`, 'hunt')])).toBe(true)
  })

  it.each<[string, Record<string, unknown>]>([
    ['a list of headers', { headers: [{ name: 'Authorization', value: 'hunter2' }] }],
    ['a list of pairs', { headers: [['X-Api-Key', 'hunter2']] }],
    ['one named beside it', { name: 'db-password', value: 'hunter2' }],
    ['one deep below', { set: { key: 'token', value: { text: ['hunter2'] } } }],
    ['a proof', { header: 'Bearer hunter2' }],
    ['a token', { text: 'eyJhbGciOi.hunter2.x' }],
  ])('writes no secret into a pattern: %s', (_what, args) => {
    expect(JSON.stringify(narrowest(args))).not.toContain('hunter2')
    const exact = Object.entries(args).map(([name, value]) => equals(`/${name}`, value))
    expect(keepsSecret(exact)).toBe(true)
    expect(keepsSecret(narrowest(args))).toBe(false)
  })

  it('keeps a number and a word that only look like a secret by their names', () => {
    const args = { max_tokens: 5, bypass: 'no', tokenizer: 'x', author: 'a', name: 'Pin board' }
    expect(narrowest(args).filter(({ match }) => match.kind !== 'equals')).toEqual([])
  })
})
