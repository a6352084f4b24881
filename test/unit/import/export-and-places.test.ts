import { describe, expect, it } from 'vitest'
import { wellKnownServers } from '../../../src-main/catalogue/servers.ts'
import { exportServers } from '../../../src-main/import/export-servers.ts'
import { canBeImported } from '../../../src-main/import/found-server.ts'
import { createImportSession, HELD_FOR_MS } from '../../../src-main/import/import-session.ts'
import { importPlaces } from '../../../src-main/import/places.ts'
import { readServers } from '../../../src-main/import/read-file.ts'
import { checkServerUrl } from '../../../src-main/servers/server-url.ts'

const http = (name: string, url: string, headerNames: string[] = []) => ({
  name,
  how: { kind: 'http' as const, url, headerNames },
})

describe('an export', () => {
  it('A20 holds names where secrets are, and nothing of what looks like one', () => {
    const { text, blanks } = exportServers([
      http('Notes', 'https://notes.example/mcp?team=7&token=CANARY', ['Authorization']),
      {
        name: 'Files',
        how: {
          kind: 'local',
          command: 'npx',
          args: ['files', '--api-key', 'CANARY', '--token=CANARY', '/home/ada'],
          environmentNames: ['FILES_TOKEN'],
        },
      },
    ])
    expect(blanks).toBe(5)
    expect(JSON.parse(text)).toEqual({
      _note: expect.stringContaining('without secrets'),
      mcpServers: {
        Notes: {
          type: 'http',
          url: 'https://notes.example/mcp?team=7&token=',
          headers: { Authorization: '' },
        },
        Files: {
          type: 'stdio',
          command: 'npx',
          args: ['files', '--api-key', '', '--token=', '/home/ada'],
          env: { FILES_TOKEN: '' },
        },
      },
    })
    expect(text).not.toContain('CANARY')
  })

  it.each([
    ['bash', '-c', 'export API_KEY=CANARY; npx server'],
    ['sh', '-c', "npx server --header 'Authorization: Bearer CANARY'"],
    ['npx', 'server', '--config', '{"apiKey":"CANARY"}'],
    ['npx', 'server', '--env', 'FOO=1,API_KEY=CANARY'],
    ['npx', 'server', 'wss://a.example/?token=CANARY'],
    ['npx', 'server', '--token', '-CANARY'],
    ['npx', 'server', '--header', 'X-Foo: CANARYk29fLqZ81vbNw04RtYp7Gd3'],
    ['npx', 'server', 'CANARYk29fLqZ81vbNw04RtYp7Gd3'],
    ['npx', 'server', '--api-key=${KEY:-CANARY}'],
  ])(
    'A20 leaves a blank where a command line has a secret, which is not taken over either: %j',
    (command, ...args) => {
      const how = { kind: 'local' as const, command, args, environmentNames: [] }
      const { text, blanks } = exportServers([{ name: 'a', how }])
      expect(blanks).toBe(1)
      expect(text).not.toContain('CANARY')
      const entry = JSON.stringify({ mcpServers: { a: { command, args } } })
      const found = readServers('cursor', { ok: true, text: entry })
      const [server] = found.ok ? found.servers : []
      expect(server?.notes.map(({ code }) => code)).toContain('secret-in-command')
      expect(server && canBeImported(server)).toBe(false)
      expect(JSON.stringify([server?.shown, server?.notes])).not.toContain('CANARY')
    },
  )

  it('A19 keeps every server, also two of one name, and names that are traps', () => {
    const names = ['a', 'a', 'a (2)', '__proto__', 'constructor', '‮gpj', '']
    const { text } = exportServers(names.map((name) => http(name, 'https://a.example/mcp')))
    const found = readServers('mcp-json', { ok: true, text })
    expect(found.ok && found.servers.map(({ name }) => name)).toEqual([
      'a',
      'a (2)',
      'a (2) (2)',
      '__proto__',
      'constructor',
      '‮gpj',
      'a.example',
    ])
  })
})

describe('the places of other apps', () => {
  it('are those of each system', () => {
    const on = (platform: 'darwin' | 'win32' | 'linux', home: string, appData: string) =>
      Object.fromEntries(
        importPlaces({ platform, home, appData, config: `${home}/.config` }).map((one) => [
          one.id,
          one.path,
        ]),
      )
    expect(on('darwin', '/Users/a', '/Users/a/Library/Application Support')).toMatchObject({
      'claude-desktop': '/Users/a/Library/Application Support/Claude/claude_desktop_config.json',
      'claude-code': '/Users/a/.claude.json',
      vscode: '/Users/a/Library/Application Support/Code/User/mcp.json',
      zed: '/Users/a/.config/zed/settings.json',
    })
    expect(on('win32', 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming')).toMatchObject({
      'claude-desktop': 'C:\\Users\\a\\AppData\\Roaming\\Claude\\claude_desktop_config.json',
      cursor: 'C:\\Users\\a\\.cursor\\mcp.json',
      zed: 'C:\\Users\\a\\AppData\\Roaming\\Zed\\settings.json',
    })
    expect(on('linux', '/home/a', '/home/a/.config')).toMatchObject({
      windsurf: '/home/a/.codeium/windsurf/mcp_config.json',
      vscode: '/home/a/.config/Code/User/mcp.json',
      'claude-desktop': '/home/a/.config/Claude/claude_desktop_config.json',
    })
  })
})

describe('what a preview holds', () => {
  const origin = { app: 'cursor', path: '/a' } as const
  const file = { ok: true, text: '{ "a": { "url": "https://a.example" } }' } as const
  const found = readServers('mcp-json', file)
  const servers = found.ok ? found.servers : []

  function begin() {
    const ends: (() => void)[] = []
    const waits: number[] = []
    const signals: AbortSignal[] = []
    let id = 0
    const session = createImportSession({
      newId: () => `i${++id}`,
      sleep: (ms, signal) => {
        waits.push(ms)
        signals.push(signal)
        return new Promise((resolve) => ends.push(resolve))
      },
    })
    return {
      session,
      ends,
      waits,
      signals,
      begin: () => session.begin([{ origin, servers }]).importId,
    }
  }

  it('A20 is forgotten after ten minutes', async () => {
    const one = begin()
    const importId = one.begin()
    expect(one.session.entries(importId)).toHaveLength(1)
    expect(one.waits).toEqual([HELD_FOR_MS])
    one.ends[0]?.()
    await Promise.resolve()
    expect(one.session.entries(importId)).toBeNull()
  })

  it('A20 is forgotten when it is left, and when another begins', async () => {
    const one = begin()
    const first = one.begin()
    const second = one.begin()
    expect(one.session.entries(first)).toBeNull()
    expect(one.signals.map(({ aborted }) => aborted)).toEqual([true, false])
    one.session.end(first)
    one.ends[0]?.()
    await Promise.resolve()
    expect(one.session.entries(second)).toHaveLength(1)
    one.session.end(second)
    expect(one.session.entries(second)).toBeNull()
  })
})

describe('the well-known servers', () => {
  const known = wellKnownServers()

  it('are at least 40, each under https, of its own address and name, with its source and its day', () => {
    expect(known.length).toBeGreaterThanOrEqual(40)
    for (const key of ['name', 'url'] as const) {
      expect(new Set(known.map((one) => one[key])).size).toBe(known.length)
    }
    for (const one of known) {
      expect(one.url, one.name).toMatch(/^https:\/\//)
      // As it would be kept: so that one that is in the list already is known again.
      expect(checkServerUrl(one.url).url, one.name).toBe(one.url)
      expect(one.source, one.name).toMatch(/^https:\/\/[\w.-]+\.\w+/)
      expect(one.readOn, one.name).toMatch(/^2026-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
      expect(one.vendor.length * one.about.length, one.name).toBeGreaterThan(0)
      expect(one.about, one.name).not.toMatch(/[.!]$/)
    }
  })

  it('stand in the order of their names', () => {
    const names = known.map(({ name }) => name)
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')))
  })
})
