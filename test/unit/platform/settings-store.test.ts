import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StoredServer } from '../../../src-main/servers/server-list.ts'
import type { SettingsStore } from '../../../src-main/platform/settings-store.ts'

// electron-store asks the electron package for its runtime when it is loaded; any path will do outside Electron.
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/nowhere')
const { openSettingsStore } = await import('../../../src-main/platform/settings-store.ts')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = (): SettingsStore => openSettingsStore(folder, () => 1_000)
const file = () => join(folder, 'settings.json')

const server: StoredServer = {
  id: 's1',
  name: 'a.b.c "x"',
  addedAtMs: 1,
  how: { kind: 'http', url: 'https://mcp.example' },
  grant: { vaultId: 'v', resource: 'https://mcp.example', issuer: 'https://as.example' },
  client: null,
  prior: { kind: 'modern', discover: { 'a.b': [1, null] } },
  transport: null,
  chosenIssuer: null,
}

describe('the settings', () => {
  it('keeps theme, place, servers and revocations from one start to the next', () => {
    const first = open()
    expect([first.theme(), first.bounds(), first.servers(), first.revocations()]).toEqual([
      'system',
      null,
      [],
      [],
    ])
    first.setTheme('dark')
    first.setBounds({ x: -5, y: 10, width: 900, height: 600 })
    first.setServers([server])
    first.setStartFinished()
    const second = open()
    expect(second.startFinished()).toBe(true)
    expect(second.theme()).toBe('dark')
    expect(second.bounds()).toEqual({ x: -5, y: 10, width: 900, height: 600 })
    expect(second.servers()).toEqual([server])
    expect(second.setAside).toBeNull()
  })

  it('B1 lets only its owner read the file', () => {
    open().setTheme('light')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
  })

  it('D2 sets a damaged file aside, keeps its bytes and says so', () => {
    for (const damaged of [
      '{"servers": [{"id"',
      '',
      '[]',
      '{"servers": 7}',
      '{"theme": "pink"}',
      '\u0000\u0000',
    ]) {
      writeFileSync(file(), damaged)
      const store = open()
      expect(store.setAside, damaged).toBe(`${file()}.damaged-1000`)
      expect(readFileSync(`${file()}.damaged-1000`, 'utf8')).toBe(damaged)
      expect(store.servers()).toEqual([])
    }
  })

  it('D12 leaves an undamaged file with further fields alone', () => {
    writeFileSync(file(), JSON.stringify({ theme: 'dark', later: { a: 1 } }))
    const store = open()
    expect([store.setAside, store.theme()]).toEqual([null, 'dark'])
    store.setTheme('light')
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject({ later: { a: 1 } })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('D2 throws when the file does not hold what was set', () => {
    const store = open()
    rmSync(file())
    mkdirSync(file())
    expect(() => store.setTheme('dark')).toThrow()
  })

  it('ignores a remembered place that makes no sense', () => {
    writeFileSync(file(), JSON.stringify({ bounds: { x: 'a', y: 0, width: 900, height: 600 } }))
    expect(open().bounds()).toEqual({ width: 900, height: 600 })
    writeFileSync(file(), JSON.stringify({ bounds: { width: 1e9, height: -1 } }))
    expect(open().bounds()).toBeNull()
  })

  it('keeps what was told, and drops a record of it that makes no sense', () => {
    open().setToldNews(['stuck r1'])
    expect(open().toldNews()).toEqual(['stuck r1'])
    for (const toldNews of [
      'all',
      [1],
      ['x'.repeat(301)],
      Array.from({ length: 201 }, () => 'x'),
    ]) {
      writeFileSync(file(), JSON.stringify({ toldNews }))
      const store = open()
      expect([store.setAside, store.toldNews()]).toEqual([null, []])
    }
  })
})
