import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

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

/**
 * Runs a script of this folder on a desktop of its own.
 * @returns what it told in a line of its own, as JSON behind the word
 * @throws Error when it told nothing
 */
export async function askInWindow<T>(
  executable: string,
  [script, ...args]: [script: string, ...args: string[]],
  word: string,
): Promise<T> {
  const desktop = join(root, 'scripts/with-desktop.mjs')
  const path = join(import.meta.dirname, script)
  const command = [desktop, process.execPath, '--no-warnings', path, ...args]
  const env = { ...process.env, CHATELAINE_ELECTRON: executable }
  const { stdout } = await run(process.execPath, command, { env, cwd: root })
  const line = stdout.split('\n').find((one) => one.startsWith(`${word} `))
  if (line === undefined) throw new Error(`The window did not tell: ${stdout.slice(-1500)}`)
  return JSON.parse(line.slice(word.length + 1)) as T
}
