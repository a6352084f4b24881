import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ROOT, mustRun, step } from './step.mjs'

/** Installs the packages when the lock file is not the one they were installed from. */
export async function ensurePackages() {
  const modules = join(ROOT, 'node_modules')
  const stamp = join(modules, '.chatelaine-lock')
  const lock = createHash('sha256')
    .update(await readFile(join(ROOT, 'package-lock.json')))
    .digest('hex')
  const installed = existsSync(stamp) ? await readFile(stamp, 'utf8') : ''
  const complete = existsSync(join(modules, '.bin', 'vitest'))
  if (installed === lock && complete) return
  // Not `npm ci`: it refuses a lock file that lacks the binaries of other platforms, and a registry that does not
  // carry all of them cannot write one that has them. What the lock file names is installed as it says.
  const install = ['install', '--no-save', '--loglevel=error']
  await step('Installing packages', () => mustRun('npm', install))
  await mkdir(modules, { recursive: true })
  await writeFile(stamp, lock)
}
