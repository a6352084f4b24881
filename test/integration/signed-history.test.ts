import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readImportFile } from '../../src-main/platform/import-files.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse } from '../support/odd-house.ts'
import { signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let folder: string
let path: string
let odd: OddHouse
let hosts: TestHost[]

/** A copy of the app whose dialogs always answer with the same file. */
async function start(): Promise<TestHost> {
  const host = await startTestHost({
    ports: {
      saveFile: async (_name, contents) => {
        writeFileSync(path, [...contents].join(''))
        return true
      },
      importFiles: {
        folders: () => ({ platform: 'linux', home: folder, appData: folder, config: folder }),
        read: readImportFile,
        choose: async () => (existsSync(path) ? path : null),
      },
    },
  })
  hosts.push(host)
  return host
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-test-'))
  path = join(folder, 'history.json')
  hosts = []
  odd = await startOddHouse({})
})

afterEach(async () => {
  for (const host of hosts) await host.stop()
  await odd.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a signed history', () => {
  it('B3 is known again by this copy after a restart, and checked by another one', async () => {
    const one = await start()
    await signIn(one, odd.url, [])
    const { commands } = one.host
    const saved = valueOf(await commands.exportLedger({ format: 'signed' }))
    expect(saved).toMatchObject({ saved: true, records: 3 })
    await one.restart()
    const first = readFileSync(path, 'utf8')
    await one.host.commands.exportLedger({ format: 'signed' })
    writeFileSync(path, first)
    const here = valueOf(await one.host.commands.checkBundle())
    // Told when it is saved, so that whoever checks it elsewhere knows whose it has to be.
    expect(here).toMatchObject({ ok: true, records: 3, ours: true, signer: saved.signer })
    expect(valueOf(await one.host.commands.exportLedger({ format: 'csv' })).signer).toBeNull()
    writeFileSync(path, first)
    const other = await start()
    const there = valueOf(await other.host.commands.checkBundle())
    expect(there).toEqual({ ...here, ours: false })
    writeFileSync(path, readFileSync(path, 'utf8').replace('"granted"', '"denied"'))
    expect(valueOf(await other.host.commands.checkBundle())).toMatchObject({ reason: 'changed' })
  })

  it('is nothing when the dialog is closed, and no bundle when it is no file', async () => {
    const one = await start()
    expect(valueOf(await one.host.commands.checkBundle())).toBeNull()
    path = folder
    expect(valueOf(await one.host.commands.checkBundle())).toMatchObject({ reason: 'unreadable' })
  })
})
