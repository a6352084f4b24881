import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src-main/consent/sqlite.ts'
import { holdDataFolder } from '../../../src-main/platform/data-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const sources = join(import.meta.dirname, '../../../src-main')
const script = `
import { openDatabase } from '${join(sources, 'consent/sqlite.ts')}'
import { holdDataFolder } from '${join(sources, 'platform/data-lock.ts')}'
console.log(holdDataFolder(process.argv[1], openDatabase))
setInterval(() => undefined, 1000)
`

/** Another process that tries to hold the folder, lives on, and tells whether it does. */
async function other() {
  const child = spawn(process.execPath, [
    '--no-warnings',
    '--input-type=module',
    '-e',
    script,
    folder,
  ])
  const told = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    child.stderr.once('data', (chunk: Buffer) => reject(new Error(chunk.toString())))
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return { told, kill: async () => (child.kill('SIGKILL'), ended) }
}

describe('the data folder', () => {
  it('C is held by one process, and free again when that is killed', async () => {
    const first = await other()
    expect(first.told).toBe('true')
    expect(holdDataFolder(folder, openDatabase)).toBe(false)
    const second = await other()
    expect(second.told).toBe('false')
    await second.kill()
    await first.kill()
    expect(holdDataFolder(folder, openDatabase)).toBe(true)
    const third = await other()
    expect(third.told).toBe('false')
    await third.kill()
  })

  it('D2 tells of a folder that cannot be written to, rather than of another process', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(() => holdDataFolder(join(file, 'data'), openDatabase)).toThrow()
  })
})
