import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openConsentLedger } from '../../src-main/consent/consent-ledger.ts'
import { saveOrTell } from '../../src-main/commands/save-or-tell.ts'
import { exportServers } from '../../src-main/import/export-servers.ts'
import { saveFile } from '../../src-main/platform/save-file.ts'
import { openSettingsStore } from '../../src-main/platform/settings-store.ts'
import { failureOf } from '../../src-main/state/failure-words.ts'
import { VaultError } from '../../src-main/vault/vault-error.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
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

/** The list of servers, as large as that of somebody with many. */
async function exported(count: number): Promise<string> {
  const list = Array.from({ length: count }, (_, at) => ({
    name: `Server ${at}`,
    how: { kind: 'http' as const, url: `https://${at}.example/mcp`, headerNames: ['X-Key'] },
  }))
  const ports = {
    saveFile: (name: string, contents: Iterable<string>) =>
      saveFile(async () => exportPath, name, contents),
  }
  try {
    return `${await saveOrTell(ports, 'mcp.json', [exportServers(list).text])}`
  } catch (error) {
    return failureOf(error, { name: '', host: '' }).code
  }
}

const exportPath = join(folder, 'mcp.json')
const exportedCount = () =>
  Object.keys((JSON.parse(readFileSync(exportPath, 'utf8')) as { mcpServers: object }).mcpServers)
    .length

const vaults = openVaults()
await vaults.write('v', WRITER_BINDING, { turn: 1 })
const ledger = await openConsentLedger({ path: join(folder, 'ledger.sqlite'), nowMs: Date.now })
ledger.append(event)
mkdirSync(join(folder, 'settings'))
const settings = openSettingsStore(join(folder, 'settings'), Date.now)
settings.setTheme('dark')
settings.setServers(servers(20))
await exported(3)

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
  exportLeft: existsSync(`${exportPath}.part`),
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
  vault: await openVaults().read('v', WRITER_BINDING),
  ledgerVerifies: (await ledger.verify()).ok,
  theme: openSettingsStore(join(folder, 'settings'), Date.now).theme(),
  servers: openSettingsStore(join(folder, 'settings'), Date.now).servers().length,
}
console.log(JSON.stringify({ whileFull, afterwards }))
