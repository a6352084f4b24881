import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const script = join(import.meta.dirname, '../support/full-disk-process.ts')

const withoutElectron = join(import.meta.dirname, '../support/without-electron.ts')

/** A file system of 512 KiB in a name space of its own; an ordinary user may make one, too. */
async function onSmallDisk(): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-disk-'))
  const user = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']
  const inside = `mount -t tmpfs -o size=512k tmpfs "$0" && exec "$1" --no-warnings --import "$3" "$2" "$0"`
  try {
    const run = promisify(execFile)('unshare', [
      ...user,
      '--mount',
      'sh',
      '-c',
      inside,
      folder,
      process.execPath,
      script,
      withoutElectron,
    ])
    return JSON.parse((await run).stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('a disk that is full to the last byte', () => {
  it('D2 keeps what was there readable, tells of each write, and goes on when there is room', async () => {
    expect(await onSmallDisk()).toEqual({
      whileFull: {
        vault: 'io',
        vaultReads: { turn: 1 },
        vaultReadsAnew: { turn: 1 },
        ledger: 'told',
        ledgerVerifies: true,
        settings: 'told',
        settingsReadAnew: 20,
        exported: 'file_unwritable',
        exportStill: 3,
        others: Array.from({ length: 4 }, () => 'file_unwritable'),
        othersStill: true,
        left: [],
      },
      afterwards: {
        exported: 'true',
        exportNow: 100,
        others: Array.from({ length: 4 }, () => 'saved: true'),
        left: [],
        vault: { turn: 3 },
        ledgerVerifies: true,
        theme: 'light',
        servers: 60,
      },
    })
  }, 60_000)
})
