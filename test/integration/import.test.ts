import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportPreview, ImportResult } from '../../src-preload/contract/imports.ts'
import { startBareServer } from '../support/bare-servers.ts'
import { IMPORT_CANARIES, createImportHome } from '../support/import-home.ts'
import type { ImportHome } from '../support/import-home.ts'
import { isConnected, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let home: ImportHome
let test: TestHost
let saved: { name: string; text: string }[]

beforeEach(async () => {
  home = createImportHome()
  saved = []
  const saveFile = async (name: string, contents: Iterable<string>) => {
    saved.push({ name, text: [...contents].join('') })
    return true
  }
  test = await startTestHost({ ports: { importFiles: home.files, saveFile } })
})

afterEach(async () => {
  await test.stop()
  home.remove()
})

const commands = () => test.host.commands

function putAll() {
  home.put('claude_desktop_config.json', '.config', 'Claude', 'claude_desktop_config.json')
  home.put('claude.json', '.claude.json')
  home.put('vscode-mcp.json', '.config', 'Code', 'User', 'mcp.json')
  home.put('cursor-mcp.json', '.cursor', 'mcp.json')
  home.put('windsurf-mcp_config.json', '.codeium', 'windsurf', 'mcp_config.json')
  home.put('zed-settings.json', '.config', 'zed', 'settings.json')
}

async function previewOf(...sourceIds: string[]): Promise<ImportPreview> {
  return valueOf(await commands().previewImport({ sourceIds }))
}

/** Imports the entries of these names, with what the person filled in. */
async function importNamed(
  preview: ImportPreview,
  names: string[],
  values: { name: string; value: string }[] = [],
): Promise<ImportResult> {
  const entries = preview.entries
    .filter(({ name }) => names.includes(name))
    .map(({ id }) => ({ entryId: id, values }))
  return valueOf(await commands().runImport({ importId: preview.importId, entries }))
}

const entryOf = (preview: ImportPreview, name: string) =>
  preview.entries.find((entry) => entry.name === name)

const filesOnDisk = () =>
  readdirSync(test.folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .map((name) => readFileSync(join(test.folder, name), 'latin1'))

/** None of the secrets in what crossed to the window, in the list, the history, or on disk. */
function expectNoSecret(...crossed: unknown[]) {
  const all = [
    ...crossed.map((one) => JSON.stringify(one)),
    JSON.stringify(test.host.snapshot()),
    JSON.stringify(test.ports.settings.servers()),
    ...filesOnDisk(),
  ]
  for (const text of all) {
    for (const canary of IMPORT_CANARIES) expect(text).not.toContain(canary)
  }
}

describe('servers of other apps', () => {
  it('A15 A20 are found and previewed without a secret, a request or a program', async () => {
    putAll()
    const found = valueOf(await commands().findImports())
    expect(found.map(({ app, servers, problem }) => [app, servers, problem])).toEqual([
      ['Claude Desktop', 3, null],
      ['Claude Code', 3, null],
      ['VS Code', 3, null],
      ['Cursor', 4, null],
      ['Windsurf', 2, null],
      ['Zed', 3, null],
    ])
    const preview = await previewOf(...found.map(({ id }) => id))
    expect(preview.entries).toHaveLength(18)
    expect(preview.problems).toEqual([])
    expectNoSecret(found, preview)
    expect(entryOf(preview, 'files')).toMatchObject({
      kind: 'local',
      app: 'Claude Desktop',
      place: 'mcpServers › files, line 4',
      does: 'Adds a program on this computer. It runs only once you approve its command.',
      possible: true,
      suggested: true,
    })
    expect(entryOf(preview, 'inline')).toMatchObject({ possible: false, suggested: false })
    expect(entryOf(preview, 'tickets')?.values).toEqual([
      { name: 'X-Auth-Token', sort: 'secret', hint: null },
      // The transport itself decides what it accepts.
      { name: 'Accept', sort: 'left-out', hint: null },
    ])
    expect(entryOf(preview, 'same place')).toMatchObject({
      suggested: false,
      notes: ['It is the same as board above.'],
    })
    expect(entryOf(preview, 'private')).toMatchObject({
      possible: false,
      notes: ['This address is not encrypted (http).'],
    })
    expect(test.host.snapshot().servers).toEqual([])
    expect(test.trace).toEqual([])
  })

  it('A20 R47 seals what it takes over, connects nothing, runs nothing, and says what still lies open', async () => {
    putAll()
    const preview = await previewOf('claude-desktop', 'vscode', 'cursor')
    const result = await importNamed(preview, ['files', 'linear', 'tickets', 'board'])
    expect(result.refused).toEqual([])
    expect(result.added.map(({ name, kind }) => [name, kind])).toEqual([
      ['files', 'local'],
      ['linear', 'http'],
      ['tickets', 'http'],
      ['board', 'http'],
    ])
    expect(result.plaintext).toEqual([
      {
        app: 'Claude Desktop',
        path: join(home.home, '.config/Claude/claude_desktop_config.json'),
        places: [
          'mcpServers › files › env › FILES_TOKEN, line 7',
          'mcpServers › linear › env › AUTH_HEADER, line 18',
        ],
      },
      {
        app: 'VS Code',
        path: join(home.home, '.config/Code/User/mcp.json'),
        places: [
          'servers › tickets › headers › X-Auth-Token, line 17',
          'servers › tickets › url, line 15',
        ],
      },
      {
        app: 'Cursor',
        path: join(home.home, '.cursor/mcp.json'),
        places: ['mcpServers › board › headers › Authorization, line 5'],
      },
    ])
    const servers = test.host.snapshot().servers
    expect(servers.map(({ state }) => state.kind)).toEqual([
      'needs-approval',
      'disconnected',
      'disconnected',
      'disconnected',
    ])
    expect(servers.map(({ headerNames }) => headerNames)).toEqual([
      [],
      ['Authorization'],
      ['X-Auth-Token'],
      ['Authorization'],
    ])
    expectNoSecret(preview, result)
    expect(test.vaultFiles()).toHaveLength(4)
    const history = valueOf(await commands().listConsent({ limit: 50 }))
    const kinds = history.records.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'server-added')).toHaveLength(4)
    expect(kinds.filter((kind) => kind === 'key-entered')).toHaveLength(3)
    const added = history.records.find(({ serverName }) => serverName === 'files')
    expect(added?.details['importedFrom']).toMatch(
      /^Claude Desktop, .*claude_desktop_config\.json$/,
    )

    // Nobody has said that they may be connected: not at the next start either.
    await test.restart()
    await test.until(result.added[0]?.serverId ?? '', (one) => one.state.kind === 'needs-approval')
    expect(test.host.snapshot().servers.map(({ state }) => state.kind)).toEqual([
      'needs-approval',
      'disconnected',
      'disconnected',
      'disconnected',
    ])
    expect(test.trace).toEqual([])
  })

  it('B1 sends an imported key to its server once the person connects, now and at the next start', async () => {
    const key = 'sk-import-canary-0815'
    const keyed = await startBareServer(
      '2026-07-28',
      undefined,
      (headers) => headers.authorization === `Bearer ${key}`,
    )
    const headers = { Authorization: `Bearer ${key}` }
    const entry = { mcpServers: { keyed: { url: keyed.url, headers } } }
    home.write(JSON.stringify(entry), '.cursor', 'mcp.json')
    const result = await importNamed(await previewOf('cursor'), ['keyed'])
    const serverId = result.added[0]?.serverId ?? ''
    expect(test.trace).toEqual([])
    valueOf(await commands().connect({ serverId }))
    await test.until(serverId, isConnected)
    await test.restart()
    await test.until(serverId, isConnected)
    expect(JSON.stringify(test.ports.settings.servers())).not.toContain(key)
    await keyed.kill()
  })

  it('fills a blank with what the person entered, and leaves out one that stays blank', async () => {
    putAll()
    const preview = await previewOf('vscode', 'claude-code')
    expect(entryOf(preview, 'notes')?.values).toEqual([
      { name: 'Authorization', sort: 'blank', hint: 'Key for Notes' },
    ])
    const result = await importNamed(
      preview,
      ['notes', 'keyed'],
      [{ name: 'Authorization', value: 'entered-canary' }],
    )
    expect(result.plaintext).toEqual([])
    const names = test.host.snapshot().servers.map((one) => [one.name, one.headerNames])
    expect(names).toEqual([
      ['keyed', ['X-Region']],
      ['notes', ['Authorization']],
    ])
    expect(JSON.stringify([result, test.host.snapshot()])).not.toContain('entered-canary')
  })

  it('marks what is in the list already', async () => {
    putAll()
    await importNamed(await previewOf('cursor', 'windsurf'), ['board', 'git'])
    const again = await previewOf('cursor', 'windsurf')
    for (const name of ['board', 'git']) {
      expect(entryOf(again, name)).toMatchObject({
        suggested: false,
        notes: ['It is in your list already.'],
      })
    }
  })

  it('takes a chosen file, and knows one that is none', async () => {
    expect(valueOf(await commands().chooseImportFile())).toBeNull()
    home.choose(home.put('vscode-mcp.json', 'somewhere', 'team.json'))
    const preview = valueOf(await commands().chooseImportFile())
    expect(preview?.entries.map(({ name }) => name)).toEqual(['notes', 'tickets', 'here'])
    home.choose(home.write('{ "mcpServers": {', 'broken.json'))
    const broken = valueOf(await commands().chooseImportFile())
    expect(broken).toMatchObject({
      entries: [],
      problems: [expect.stringMatching(/broken\.json: The file is not JSON .* line 1 or just/)],
    })
  })

  it('A20 forgets a preview that was left or used', async () => {
    putAll()
    const left = await previewOf('cursor')
    valueOf(await commands().cancelImport({ importId: left.importId }))
    const used = await previewOf('cursor')
    await importNamed(used, ['board'])
    for (const { importId, entries } of [left, used]) {
      const again = { importId, entries: [{ entryId: entries[0]?.id ?? '' }] }
      expect(await commands().runImport(again)).toMatchObject({
        ok: false,
        failure: { code: 'import_ended' },
      })
    }
    expect(test.host.snapshot().servers).toHaveLength(1)
  })

  it('refuses what cannot be taken over, also when it is asked for by hand', async () => {
    putAll()
    const preview = await previewOf('claude-desktop', 'cursor')
    const result = await importNamed(preview, ['inline', 'private', 'project', 'board'])
    expect(result.refused.map(({ name, failure }) => [name, failure.code])).toEqual([
      ['inline', 'invalid_input'],
      ['private', 'insecure_url'],
      ['project', 'invalid_input'],
    ])
    expect(result.added.map(({ name }) => name)).toEqual(['board'])
  })
})

describe('a disk that takes nothing', () => {
  it('D2 refuses each server in a sentence, and leaves neither a vault nor a name behind', async () => {
    putAll()
    const preview = await previewOf('cursor', 'windsurf')
    const { settings } = test.ports
    const write = settings.setServers
    settings.setServers = () => {
      throw new Error('ENOSPC')
    }
    const result = await importNamed(preview, ['board', 'git'])
    expect(result.added).toEqual([])
    expect(result.plaintext).toEqual([])
    expect(result.refused.map(({ failure }) => failure.code)).toEqual(['vault_io', 'vault_io'])
    expect(test.host.snapshot().servers).toEqual([])
    expect(test.vaultFiles()).toEqual([])
    settings.setServers = write
    const again = await importNamed(await previewOf('cursor'), ['board'])
    expect(again.added).toHaveLength(1)
  })
})

describe('an export', () => {
  it('A20 can be read by other apps, and holds no secret', async () => {
    putAll()
    await importNamed(await previewOf('claude-desktop', 'cursor'), ['files', 'board'])
    expect(valueOf(await commands().exportServers())).toEqual({
      saved: true,
      servers: 2,
      blanks: 3,
    })
    const [file] = saved
    expect(file?.name).toBe('mcp.json')
    expectNoSecret(file)
    home.choose(home.write(file?.text ?? '', 'back.json'))
    const back = valueOf(await commands().chooseImportFile())
    expect(back?.entries.map(({ name, exact }) => [name, exact])).toEqual([
      ['files', 'npx -y @modelcontextprotocol/server-filesystem "/home/ada/My Notes"'],
      ['board', 'https://board.example/mcp'],
    ])
    // What was left empty is asked for again.
    expect(back?.entries.flatMap(({ values }) => values.map(({ sort }) => sort))).toEqual([
      'blank',
      'blank',
      'blank',
    ])
  })
})

describe('the well-known servers', () => {
  it('are given by command, and reach nobody', async () => {
    const known = valueOf(await commands().listWellKnownServers())
    expect(known.length).toBeGreaterThanOrEqual(40)
    expect(test.trace).toEqual([])
    expect(JSON.stringify(test.host.snapshot())).not.toContain('mcp.linear.app')
  })
})
