import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FailureCode } from '../../../src-preload/contract/result.ts'
import { backoffMs } from '../../../src-main/servers/backoff.ts'
import { checkServerUrl } from '../../../src-main/servers/server-url.ts'
import { ServerError } from '../../../src-main/servers/server-error.ts'
import { commandLineOf } from '../../../src-main/servers/server.ts'
import { failure, failureOf } from '../../../src-main/state/failure-words.ts'

function codeOf(text: string): string {
  try {
    checkServerUrl(text)
    return 'no error'
  } catch (error) {
    return error instanceof ServerError ? error.code : String(error)
  }
}

describe('the address of a server', () => {
  it.each([
    ['https://mcp.example/mcp', false],
    ['  https://mcp.example/mcp\n', false],
    ['http://localhost:3000/mcp', true],
    ['http://127.0.0.1:3000/', true],
    ['http://[::1]:3000/', true],
    ['https://127.0.0.1/', true],
    ['http://2130706433/', true],
  ])('R03 takes %j', (text, loopback) => {
    expect(checkServerUrl(text).loopback).toBe(loopback)
  })

  it.each([
    ['http://mcp.example/', 'insecure_url'],
    ['http://127.0.0.1.evil.example/', 'insecure_url'],
    ['http://localhost.evil.example/', 'insecure_url'],
    ['http://192.168.0.1/', 'insecure_url'],
    ['https://u:p@mcp.example/', 'invalid_url'],
    ['https://u@mcp.example/', 'invalid_url'],
    ['ftp://mcp.example/', 'invalid_url'],
    ['javascript:alert(1)', 'invalid_url'],
    ['file:///etc/passwd', 'invalid_url'],
    ['mcp.example', 'invalid_url'],
    ['', 'invalid_url'],
    [`https://mcp.example/${'x'.repeat(2_000)}`, 'invalid_url'],
  ])('R03 refuses %j', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  it('R21 leaves the fragment out of it and keeps the rest', () => {
    expect(checkServerUrl('https://mcp.example/mcp?t=1#x').url).toBe('https://mcp.example/mcp?t=1')
  })
})

describe('backing off', () => {
  it('D6 stays under a ceiling that doubles up to a minute', () => {
    const most = { random: () => 0.999_999 }
    const waits = [0, 1, 2, 3, 6, 7, 50, 5_000].map((tries) => backoffMs(most, tries))
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 60_000, 60_000, 60_000, 60_000])
    expect(backoffMs({ random: () => 0 }, 9)).toBe(0)
  })
})

describe('words', () => {
  const source = readFileSync(
    resolve(import.meta.dirname, '../../../src-preload/contract/result.ts'),
    'utf8',
  )
  const union = /FailureCode\s*=([\s\S]*?)\n\n/.exec(source)?.[1] ?? ''
  const codes = [...union.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code as FailureCode)

  it('R09 has every failure code to say', () => {
    expect(codes.length).toBeGreaterThan(30)
  })

  it.each(codes.map((code) => [code]))('R09 says in two sentences what %s means', (code) => {
    for (const said of [null, 'server_word']) {
      const words = failure(code, { name: 'Notes', host: 'MCP.example' }, said)
      for (const sentence of [words.whatHappened, words.whatToDo]) {
        expect(sentence).toMatch(/^[A-Z].*[.)]$/s)
        expect(sentence).not.toMatch(/undefined|null|\[object/)
      }
    }
  })

  it('A20 says nothing of what an unknown error held', () => {
    const words = failureOf(new Error('token CANARY'), { name: 'Notes', host: 'mcp.example' })
    expect(words.code).toBe('internal')
    expect(JSON.stringify(words)).not.toContain('CANARY')
  })
})

describe('a local command', () => {
  it.each([
    [['npx', '-y', '@scope/server'], 'npx -y @scope/server'],
    [['a b', 'c'], '"a b" c'],
    [['sh', '-c', 'rm -rf / ; echo'], 'sh -c "rm -rf / ; echo"'],
    [['x', ''], 'x ""'],
    [['x', 'a"b'], 'x "a\\"b"'],
    [['x', 'a\nb'], 'x "a\\nb"'],
    [['x', '$(id)', '`id`', '&&'], 'x "$(id)" "`id`" "&&"'],
  ])('R47 shows %j with every border', ([command = '', ...args], shown) => {
    expect(commandLineOf({ command, args })).toBe(shown)
  })

  it('R47 shows a long command whole', () => {
    const args = Array.from({ length: 500 }, (_, at) => `argument-${at}`)
    expect(commandLineOf({ command: 'x', args }).split(' ')).toHaveLength(501)
  })
})
