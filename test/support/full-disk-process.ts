import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAppCommands } from '../../src-main/commands/app-commands.ts'
import { createHistoryCommands } from '../../src-main/commands/history-commands.ts'
import { openConsentLedger } from '../../src-main/consent/consent-ledger.ts'
import { saveOrTell } from '../../src-main/commands/save-or-tell.ts'
import { exportServers } from '../../src-main/import/export-servers.ts'
import { saveFile } from '../../src-main/platform/save-file.ts'
import { openSettingsStore } from '../../src-main/platform/settings-store.ts'
import { failureOf } from '../../src-main/state/failure-words.ts'
import { VaultError } from '../../src-main/vault/vault-error.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
import { emptySnapshot } from './empty-snapshot.ts'
import { WRITER_BINDING, fixedEncryptor } from './vault-writer.ts'

// Runs on a small file system of its own: writes, fills it to the last byte, writes again, makes room, goes on.
const [folder = ''] = process.argv.slice(2)
const key = Buffer.alloc(32, 7)
const openVaults = () =>
  createVaults({ folder: join(folder, 'vaults'), encryptor: fixedEncryptor(key), nowMs: Date.now })
const event = {
  kind: 'server-added' as const,
  serverId: 's',
  serverName: 'n',
  origin: 'o',
  details: { filling: 'x'.repeat(2_000) },
}

const servers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: 'x'.repeat(1_000) })) as never

function outcome(work: () => unknown): string {
  try {
    work()
    return 'written'
  } catch {
    return 'told'
  }
}

function fill(): void {
  for (const size of [65_536, 4_096, 512, 64, 1]) {
    for (let at = 0; ; at++) {
      try {
        writeFileSync(join(folder, `filling-${size}-${at}`), Buffer.alloc(size))
      } catch {
        break
      }
    }
  }
}

const saving = {
  clock: { nowMs: () => 0 },
  saveFile: (name: string, contents: Iterable<string>) =>
    saveFile(async () => join(folder, name), name, contents),
}

/** The list of servers, as large as that of somebody with many. */
async function exported(count: number): Promise<string> {
  const list = Array.from({ length: count }, (_, at) => ({
    name: `Server ${at}`,
    how: { kind: 'http' as const, url: `https://${at}.example/mcp`, headerNames: ['X-Key'] },
  }))
  try {
    return `${await saveOrTell(saving, 'mcp.json', [exportServers(list).text])}`
  } catch (error) {
    return failureOf(error, { name: '', host: '' }).code
  }
}

const exportedCount = () => {
  const { mcpServers } = JSON.parse(readFileSync(join(folder, 'mcp.json'), 'utf8')) as {
    mcpServers: object
  }
  return Object.keys(mcpServers).length
}

/** What the window is answered for each of the other files that a person can save. */
async function otherFiles(): Promise<string[]> {
  // No more of the app than these commands ask for: the rest has nothing to do with the disk.
  const parts = { ports: saving, snapshot: () => emptySnapshot(1), ledger, vaults } as never
  const { exportLedger } = createHistoryCommands(parts)
  const answers = [
    await createAppCommands(parts).saveOverviewPicture({ serverIds: [] }),
    await exportLedger({ format: 'json' }),
    await exportLedger({ format: 'csv' }),
    await exportLedger({ format: 'signed' }),
  ]
  return answers.map((one) => (one.ok ? `saved: ${one.value.saved}` : one.failure.code))
}

const OTHERS = [
  'who-may-do-what.svg',
  'chatelaine-history.json',
  'chatelaine-history.csv',
  'chatelaine-history.signed.json',
]
const contentsOfOthers = () =>
  OTHERS.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
const unfinished = () => readdirSync(folder).filter((name) => name.endsWith('.part'))

const vaults = openVaults()
await vaults.write('v', WRITER_BINDING, { turn: 1 })
const ledger = await openConsentLedger({ path: join(folder, 'ledger.sqlite'), nowMs: Date.now })
ledger.append(event)
mkdirSync(join(folder, 'settings'))
const settings = openSettingsStore(join(folder, 'settings'), Date.now)
settings.setTheme('dark')
settings.setServers(servers(20))
await exported(3)
await otherFiles()
const othersBefore = contentsOfOthers()

fill()
const big = { turn: 2, filling: 'x'.repeat(20_000) }
const whileFull = {
  vault: await vaults.write('v', WRITER_BINDING, big).then(
    () => 'written',
    (error: unknown) => (error instanceof VaultError ? error.code : 'untyped'),
  ),
  vaultReads: await vaults.read('v', WRITER_BINDING),
  vaultReadsAnew: await openVaults().read('v', WRITER_BINDING),
  ledger: outcome(() => {
    // The log's own room may hold a few more records.
    for (let at = 0; at < 200; at++) ledger.append(event)
  }),
  ledgerVerifies: (await ledger.verify()).ok,
  settings: outcome(() => settings.setServers(servers(60))),
  settingsReadAnew: openSettingsStore(join(folder, 'settings'), Date.now).servers().length,
  exported: await exported(100),
  exportStill: exportedCount(),
  others: await otherFiles(),
  othersStill: contentsOfOthers() === othersBefore,
  left: unfinished(),
}
for (let at = 0; at < 64; at++) {
  for (const size of [65_536, 4_096]) rmSync(join(folder, `filling-${size}-${at}`), { force: true })
}
await vaults.write('v', WRITER_BINDING, { turn: 3 })
ledger.append(event)
settings.setTheme('light')
settings.setServers(servers(60))
const afterwards = {
  exported: await exported(100),
  exportNow: exportedCount(),
  others: await otherFiles(),
  left: unfinished(),
  vault: await openVaults().read('v', WRITER_BINDING),
  ledgerVerifies: (await ledger.verify()).ok,
  theme: openSettingsStore(join(folder, 'settings'), Date.now).theme(),
  servers: openSettingsStore(join(folder, 'settings'), Date.now).servers().length,
}
console.log(JSON.stringify({ whileFull, afterwards }))
