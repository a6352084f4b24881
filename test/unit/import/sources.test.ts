import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { canBeImported } from '../../../src-main/import/found-server.ts'
import type { FoundServer, SourceApp } from '../../../src-main/import/found-server.ts'
import { readServers } from '../../../src-main/import/read-file.ts'

const folder = join(import.meta.dirname, '../../support/import-files')

function read(app: SourceApp, name: string): FoundServer[] {
  const text = readFileSync(join(folder, name), 'utf8')
  const found = readServers(app, { ok: true, text })
  if (!found.ok) throw new Error(found.problem)
  return found.servers
}

function readText(app: SourceApp, text: string) {
  const found = readServers(app, { ok: true, text })
  return found.ok ? found.servers : found
}

const codes = ({ notes }: FoundServer) => notes.map(({ code }) => code)
const sorts = ({ values }: FoundServer) => values.map(({ name, sort }) => `${name}: ${sort}`)
const where = ({ values }: FoundServer) =>
  values.map(({ place }) => `${place.path.join(' › ')}, line ${place.line}`)

describe('the files of other apps', () => {
  it('reads those of Claude Desktop: commands, their variables, and what stands where', () => {
    const [files, bridge, inline] = read('claude-desktop', 'claude_desktop_config.json')
    expect(files).toMatchObject({
      name: 'files',
      how: {
        kind: 'local',
        command: 'npx',
        args: ['-y', expect.any(String), '/home/ada/My Notes'],
      },
      shown: 'npx -y @modelcontextprotocol/server-filesystem "/home/ada/My Notes"',
    })
    expect(files && sorts(files)).toEqual(['LOG_LEVEL: plain', 'FILES_TOKEN: secret'])
    expect(files && where(files)[1]).toBe('mcpServers › files › env › FILES_TOKEN, line 7')
    expect(bridge).toMatchObject({
      how: { kind: 'http', url: 'https://mcp.linear.example/mcp' },
      values: [{ name: 'Authorization', value: 'Bearer canary-bridge-4711-qwertzuiop' }],
    })
    expect(bridge && where(bridge)).toEqual(['mcpServers › linear › env › AUTH_HEADER, line 18'])
    expect(inline && codes(inline)).toEqual(['secret-in-command'])
    expect(inline?.shown).toBe('/opt/tools/report --api-key •••• --verbose')
    expect(inline && canBeImported(inline)).toBe(false)
  })

  it('reads those of Claude Code: the person’s, then each project’s', () => {
    const found = read('claude-code', 'claude.json')
    expect(found.map(({ name }) => name)).toEqual(['sentry', 'keyed', 'db'])
    expect(found[1] && sorts(found[1])).toEqual(['X-API-Key: blank', 'X-Region: plain'])
    expect(found[2]?.place.path).toEqual(['projects', '/home/ada/work', 'mcpServers', 'db'])
  })

  it('reads those of VS Code: comments, trailing commas, and what a blank asks for', () => {
    const [notes, tickets, here] = read('vscode', 'vscode-mcp.json')
    expect(notes?.values).toMatchObject([{ sort: 'blank', hint: 'Key for Notes' }])
    expect(tickets).toMatchObject({
      how: { kind: 'http', url: 'https://tickets.example/sse?team=7' },
      shown: 'https://tickets.example/sse?team=7&api_key=••••',
    })
    expect(tickets && codes(tickets)).toEqual(['secret-taken-out'])
    expect(tickets?.otherSecrets).toEqual([{ path: ['servers', 'tickets', 'url'], line: 15 }])
    expect(here && codes(here)).toEqual(['file-not-read', 'blank-in-command'])
    const old = read('vscode', 'vscode-settings.json')
    expect(old).toMatchObject([{ name: 'old', how: { command: 'node', args: ['old.mjs'] } }])
  })

  it('reads those of Cursor, and keeps a blank in an address from being guessed', () => {
    const [board, , , project] = read('cursor', 'cursor-mcp.json')
    expect(board && sorts(board)).toEqual(['Authorization: secret'])
    expect(project && codes(project)).toEqual(['blank-in-address'])
    expect(project && canBeImported(project)).toBe(false)
  })

  it('reads those of Windsurf, whose addresses have a key of their own', () => {
    const [hosted, git] = read('windsurf', 'windsurf-mcp_config.json')
    expect(hosted).toMatchObject({ how: { kind: 'http', url: 'https://hosted.example/mcp' } })
    expect(hosted && codes(hosted)).toEqual(['off-there'])
    expect(git).toMatchObject({ how: { command: 'py', args: ['-m', 'mcp_server_git'] } })
  })

  it('reads those of Zed in both shapes, and leaves out what only an extension can start', () => {
    const found = read('zed', 'zed-settings.json')
    expect(found.map(({ name }) => name)).toEqual(['older', 'newer', 'remote'])
    expect(found[0]?.how).toEqual({ kind: 'local', command: '/usr/bin/older', args: ['--stdio'] })
    expect(found[0]?.values.map(({ name }) => name)).toEqual(['A'])
    expect(found[1] && codes(found[1])).toEqual(['off-there'])
    expect(found[2] && sorts(found[2])).toEqual(['Authorization: blank'])
  })

  it('reads a chosen file in any of these shapes, and a bare map of servers', () => {
    for (const [name, count] of [
      ['claude_desktop_config.json', 3],
      ['claude.json', 3],
      ['vscode-mcp.json', 3],
      ['zed-settings.json', 3],
      ['windsurf-mcp_config.json', 2],
    ] as const) {
      expect(read('mcp-json', name), name).toHaveLength(count)
    }
    const bare = '{ "one": { "type": "http", "url": "https://one.example/mcp" } }'
    expect(readText('mcp-json', bare)).toMatchObject([{ name: 'one' }])
    expect(readText('mcp-json', '{ "name": "x", "version": "1" }')).toMatchObject({
      problem: 'no-servers',
    })
  })

  it('says of an entry that cannot be reached that it cannot', () => {
    const odd = ['{}', '7', 'null', '[]', '"x"', '{"command":7}', '{"url":["a"]}', '{"command":""}']
    for (const entry of odd) {
      const found = readText('cursor', `{ "mcpServers": { "a": ${entry} } }`)
      expect(found, entry).toMatchObject([{ how: null, notes: [{ code: 'nothing-to-reach' }] }])
    }
  })

  it('leaves out values that are no text, by name', () => {
    const text = '{ "mcpServers": { "a": { "command": "b", "env": { "N": 7, "T": "t" } } } }'
    const found = readText('cursor', text)
    expect(found).toMatchObject([
      { values: [{ name: 'T' }], notes: [{ code: 'value-not-text', about: 'N' }] },
    ])
  })

  it('A19 cuts a name that is too long, and never a character in two', () => {
    const name = `${'a'.repeat(78)}🗝${'b'.repeat(900)}`
    const text = JSON.stringify({ mcpServers: { [name]: { url: 'https://a.example' } } })
    const found = readText('cursor', text)
    expect(found).toMatchObject([{ name: `${'a'.repeat(78)}…` }])
  })

  it('A23 takes `__proto__` for the name it is, and the last of two equal keys', () => {
    const text =
      '{ "mcpServers": { "__proto__": { "url": "https://a.example", "disabled": true }, "b": {}, "b": { "command": "c" } } }'
    expect(readText('cursor', text)).toMatchObject([
      { name: '__proto__' },
      { how: { command: 'c' } },
    ])
    expect(({} as { disabled?: boolean }).disabled).toBeUndefined()
  })

  it('A23 shows the first 200 servers of a file and counts the rest', () => {
    const many = Object.fromEntries(
      Array.from({ length: 260 }, (_, at) => [`s${at}`, { url: `https://a.example/${at}` }]),
    )
    const text = JSON.stringify({ mcpServers: many })
    const found = readServers('cursor', { ok: true, text })
    expect(found.ok && [found.servers.length, found.leftOut]).toEqual([200, 60])
  })
})

describe('a file that is no list of servers', () => {
  it.each([
    ['', 'empty'],
    ['  \n', 'empty'],
    ['{ "mcpServers": {} }', 'no-servers'],
    ['[]', 'no-servers'],
    ['7', 'no-servers'],
    ['null', 'no-servers'],
    ['{ "mcpServers": [1, 2] }', 'no-servers'],
    ['{ "mcpServers": { "a": {', 'broken'],
    ['not json', 'broken'],
    ["{ 'mcpServers': {} }", 'broken'],
    ['\u0000\u0001', 'broken'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'too-deep'],
    ['{"a":'.repeat(500_000), 'too-deep'],
  ])('A23 answers %.40j with %s', (text, problem) => {
    expect(readServers('cursor', { ok: true, text })).toMatchObject({ ok: false, problem })
  })

  it('says in which line the fault is', () => {
    const text = '{\n  "mcpServers": {\n    "a": { "url": }\n  }\n}'
    expect(readText('cursor', text)).toMatchObject({ problem: 'broken', line: 3 })
  })

  it('reads a file that begins with a byte order mark', () => {
    const text = '\uFEFF{ "mcpServers": { "a": { "url": "https://a.example" } } }'
    expect(readText('cursor', text)).toMatchObject([{ name: 'a' }])
  })

  it('A23 allows 64 levels, and no more', () => {
    const nested = (levels: number) =>
      `{ "mcpServers": { "a": { "url": "https://a.example", "x": ${'['.repeat(levels)}${']'.repeat(levels)} } } }`
    expect(readText('cursor', nested(61))).toMatchObject([{ name: 'a' }])
    expect(readText('cursor', nested(62))).toMatchObject({ problem: 'too-deep' })
  })
})
