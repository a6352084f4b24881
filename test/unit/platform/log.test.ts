import { describe, expect, it } from 'vitest'
import { readDemoServers } from '../../../src-main/platform/demo-servers.ts'
import { createLog, redact } from '../../../src-main/platform/log.ts'

describe('the log', () => {
  it('A20 takes out what looks like a secret', () => {
    for (const line of [
      'Bearer CANARY',
      'authorization: Basic CANARY==',
      'GET https://a.example/cb?code=CANARY&state=CANARY failed',
      'at https://a.example/#CANARY',
      '{"access_token":"CANARY","refresh_token": "CANARY"}',
      'client_secret=CANARY',
      'code_verifier: CANARY',
      `jwt eyJhbGciOiJIUzI1NiJ9CANARY.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abc`,
      'opaque 0123456789abcdef0123456789abcdefCANARY',
    ]) {
      expect(redact(line), line).not.toContain('CANARY')
    }
  })

  it('A20 leaves what a person needs to find a fault', () => {
    for (const line of [
      'ENOENT: no such file or directory, open /home/someone/.config/Chatelaine/settings.json',
      'connect ECONNREFUSED 127.0.0.1:8443',
      'the settings could not be written',
    ]) {
      expect(redact(line)).toBe(line)
    }
  })

  it('A19 writes one short line of plain text, with neither stack nor cause', () => {
    const lines: string[] = []
    const error = new Error(`first\nsecond \u202e ${'word '.repeat(200)}`, {
      cause: new Error('CANARY'),
    })
    createLog((line) => lines.push(line)).error('a fault', error)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/[\n\u202e]|CANARY|at .*log\.test/)
    expect(lines[0]?.length).toBeLessThan(400)
  })
})

describe('the demo servers', () => {
  const demo = {
    issuer: 'http://127.0.0.1:1',
    servers: [
      { name: 'Notes', url: 'http://127.0.0.1:2/mcp', wire: '2026-07-28', description: 'Notes' },
    ],
  }

  it('reads them as the starter wrote them', () => {
    expect(readDemoServers(JSON.stringify(demo))).toEqual(demo)
  })

  it('takes anything else as no demo', () => {
    for (const text of [
      undefined,
      '',
      '{',
      'null',
      '[]',
      '{"issuer":1,"servers":[]}',
      '{"issuer":"a"}',
      '{"issuer":"a","servers":[{"name":"b"}]}',
      JSON.stringify({ ...demo, more: 'x'.repeat(20_000) }),
    ]) {
      expect(readDemoServers(text)).toBeNull()
    }
  })
})
