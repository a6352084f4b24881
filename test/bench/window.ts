import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { alternate, atMost, median, milliseconds } from './figures.ts'
import type { Row } from './figures.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

interface SetUp {
  setUp(options: { tests: boolean }): Promise<{ executable: string }>
}

/** @returns the runtime that the app, built anew, can be opened with */
export async function buildWindow(): Promise<string> {
  const setup = pathToFileURL(join(root, 'scripts/setup.mjs')).href
  const { setUp } = (await import(setup)) as SetUp
  const { executable } = await setUp({ tests: true })
  await run(join(root, 'node_modules/.bin/electron-vite'), ['build'], { cwd: root })
  return executable
}

/** From the start of the process until a person can use the window: fifty servers listed, against one line of text. */
export async function benchWindow(): Promise<Row[]> {
  const executable = await buildWindow()
  const measure = (side: 'ours' | 'bare') => async () => {
    const script = join(import.meta.dirname, 'window-process.ts')
    const env = { ...process.env, CHATELAINE_ELECTRON: executable }
    const desktop = join(root, 'scripts/with-desktop.mjs')
    const args = [desktop, process.execPath, '--no-warnings', script, side]
    const { stdout } = await run(process.execPath, args, { env, cwd: root })
    const told = /^ms (.+)$/m.exec(stdout)?.[1]
    if (told === undefined) throw new Error(`The window did not come: ${stdout.slice(-500)}`)
    return JSON.parse(told) as number[]
  }
  const times = await alternate(3, measure('ours'), measure('bare'))
  const [ours, bare] = [median(times.ours.flat()), median(times.theirs.flat())]
  return [
    {
      what: 'start to a usable window, 50 servers listed',
      against: 'a bare Electron window showing one line',
      ours: milliseconds(ours),
      theirs: milliseconds(bare),
      ...atMost(ours / bare, 1.35),
    },
  ]
}
