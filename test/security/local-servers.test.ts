import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createImportHome } from '../support/import-home.ts'
import type { ImportHome } from '../support/import-home.ts'
import { startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let test: TestHost
let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-spawn-'))
  test = await startTestHost()
})

afterEach(async () => {
  await test.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Fifty configurations, each of which would leave a file behind if any part of it ever ran. */
function configurations(): { command: string; args: string[] }[] {
  const mark = (at: number) => join(folder, `ran-${at}`)
  const shapes = [
    (file: string) => ({ command: 'touch', args: [file] }),
    (file: string) => ({ command: '/bin/sh', args: ['-c', `touch ${file}`] }),
    (file: string) => ({ command: `touch ${file}`, args: [] }),
    (file: string) => ({ command: `$(touch ${file})`, args: [] }),
    (file: string) => ({ command: `\`touch ${file}\``, args: [] }),
    (file: string) => ({ command: 'node', args: ['-e', `fs.writeFileSync('${file}','')`] }),
    (file: string) => ({ command: 'true', args: [`; touch ${file}`] }),
    (file: string) => ({ command: 'true', args: ['&&', 'touch', file] }),
    (file: string) => ({ command: 'env', args: ['-S', `touch ${file}`] }),
    (file: string) => ({ command: '/usr/bin/../bin/touch', args: [file] }),
  ]
  return Array.from({ length: 50 }, (_, at) => {
    const shape = shapes[at % shapes.length]
    return shape?.(mark(at)) ?? { command: '', args: [] }
  })
}

describe('local servers that nobody approved', () => {
  it('A15 R47 runs none of 50, not when added, connected, renamed, or at the next start', async () => {
    for (const [at, { command, args }] of configurations().entries()) {
      const environment = [{ name: 'PATH', value: `${folder}:/usr/bin:/bin` }]
      const input = { name: `Server ${at}`, command, args, environment }
      const { serverId } = valueOf(await test.host.commands.addLocalServer(input))
      valueOf(await test.host.commands.connect({ serverId }))
      valueOf(
        await test.host.commands.renameServer({ serverId, name: `Other ${at}`, accountName: null }),
      )
      await test.host.commands.callTool({ serverId, tool: 'x', arguments: {}, callId: 'c' })
      const { state } = await test.until(serverId, (one) => one.state.kind === 'needs-approval')
      expect(state).toMatchObject({ environmentNames: ['PATH'] })
    }
    await test.restart()
    await wait(200)
    expect(readdirSync(folder)).toEqual([])
  })

  it('A15 R47 runs what was approved, and only that: the check above can fail', async () => {
    const file = join(folder, 'ran')
    const input = { name: 'One', command: 'touch', args: [file], environment: [] }
    const { serverId } = valueOf(await test.host.commands.addLocalServer(input))
    valueOf(await test.host.commands.approveLocalServer({ serverId }))
    await expect.poll(() => existsSync(file)).toBe(true)
  })
})

describe('files of other apps that nobody can trust', () => {
  let home: ImportHome

  beforeEach(async () => {
    home = createImportHome()
    await test.stop()
    test = await startTestHost({ ports: { importFiles: home.files } })
  })

  afterEach(() => home.remove())

  /** Imports everything a chosen file offers, also what is not ticked. */
  async function importAll(path: string) {
    home.choose(path)
    const preview = valueOf(await test.host.commands.chooseImportFile())
    const entries = preview?.entries.map(({ id }) => ({ entryId: id })) ?? []
    if (preview === null || entries.length === 0) return preview
    valueOf(await test.host.commands.runImport({ importId: preview.importId, entries }))
    return preview
  }

  it('A15 R47 runs nothing and asks nobody for 50 configurations, each in a file of its own', async () => {
    const carriers = ['mcpServers', 'servers', 'context_servers']
    for (const [at, { command, args }] of configurations().entries()) {
      const env = { PATH: `${folder}:/usr/bin:/bin`, NODE_OPTIONS: `--require=${folder}/x.cjs` }
      const entry = { command, args, env, cwd: folder, envFile: `${folder}/.env` }
      const text = JSON.stringify({ [carriers[at % 3] ?? '']: { [`Server ${at}`]: entry } })
      await importAll(home.write(text, `config-${at}.json`))
    }
    const { servers } = test.host.snapshot()
    expect(servers).toHaveLength(50)
    for (const { id: serverId } of servers) {
      const { state } = await test.until(serverId, (one) => one.state.kind !== 'connecting')
      expect(state.kind).toBe('needs-approval')
    }
    await test.restart()
    await wait(200)
    expect(readdirSync(folder)).toEqual([])
    expect(test.trace).toEqual([])
  })

  it('A15 asks nobody on behalf of 50 remote servers, not when previewed, imported, or at the next start', async () => {
    for (let at = 0; at < 50; at++) {
      const bridge = { command: 'npx', args: ['mcp-remote', `http://127.0.0.1:9/${at}`] }
      const entry = at % 2 === 0 ? { url: `http://127.0.0.1:9/${at}` } : bridge
      const text = JSON.stringify({ mcpServers: { [`s${at}`]: entry } })
      await importAll(home.write(text, `remote-${at}.json`))
    }
    await test.restart()
    await wait(200)
    expect(test.host.snapshot().servers.map(({ state }) => state.kind)).toEqual(
      Array(50).fill('disconnected'),
    )
    expect(test.trace).toEqual([])
  })

  it('A22 A23 answers each broken, huge, cyclic or endless file with one sentence', async () => {
    const write = (name: string, text: string) => home.write(text, name)
    const link = (name: string, to: string) => {
      symlinkSync(join(home.home, to), join(home.home, name))
      return join(home.home, name)
    }
    execFileSync('mkfifo', [join(home.home, 'pipe')])
    const one = `{ "mcpServers": { "a": { "command": "touch", "args": ["${folder}/x"] } }`
    const hostile = [
      write('cut-off', one),
      write('huge', `${one}, "filling": "${'x'.repeat(5_000_000)}" }`),
      write('deep', '{"mcpServers":'.repeat(70_000)),
      write('deep-list', `{"mcpServers":${'['.repeat(200)}${']'.repeat(200)}}`),
      write('empty', ''),
      write('null', 'null'),
      write('binary', '\u0000\u0001\u0002'),
      write('toml', '[mcp_servers.a]\ncommand = "touch"'),
      link('ring-a', 'ring-b'),
      link('ring-b', 'ring-a'),
      link('itself', 'itself'),
      link('folder', '.'),
      join(home.home, 'pipe'),
      '/dev/zero',
      '/proc/self/mem',
      join(home.home, 'nothing'),
      // An include is a name like any other: it is not followed.
      write('include', `{ "include": "${home.home}/include", "extends": ["./include"] }`),
    ]
    for (const path of hostile) {
      const preview = await importAll(path)
      expect(preview?.entries, path).toEqual([])
      expect(preview?.problems, path).toHaveLength(1)
      expect(preview?.problems[0], path).toMatch(/: (?:The|What) [^\n]{10,200}\.$/)
    }
    expect(test.host.snapshot().servers).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })

  it('A18 A19 A23 takes hostile names for the names they are', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      '<img src=x onerror=globalThis.ran=1>',
      '\u202egnp.exe',
      'a\u0000b',
      '\u200b',
      'x'.repeat(5_000),
      '$(touch x)',
      '../../etc/passwd',
      'line\nfeed',
      '🗝'.repeat(200),
    ]
    const entries = names.map((name) => [name, { command: name, env: { [name]: 'v' } }])
    const text = JSON.stringify({ mcpServers: Object.fromEntries(entries) })
    const preview = await importAll(home.write(text, 'names.json'))
    expect(preview?.entries).toHaveLength(names.length)
    for (const { name, exact, place } of preview?.entries ?? []) {
      expect(name.length).toBeLessThanOrEqual(80)
      expect(name).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
      expect(exact.length + place.length).toBeLessThan(21_000)
    }
    expect(({} as { command?: string }).command).toBeUndefined()
    await test.restart()
    const kinds = test.host.snapshot().servers.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['local']))
    expect(readdirSync(folder)).toEqual([])
  })
})
