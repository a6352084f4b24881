import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const BIN = join(ROOT, 'node_modules', '.bin')

/** The environment for everything we start: the project's own Node and tools come first. */
export function environment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...process.env, PATH: `${BIN}${separator}${process.env.PATH}`, ...extra }
}

/** Says what is going on, if it takes longer than a second, and how long it took. */
export async function step(what, work) {
  const startedAt = Date.now()
  const timer = setTimeout(() => console.log(`… ${what}`), 1_000)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    const seconds = (Date.now() - startedAt) / 1000
    if (seconds >= 1) console.log(`  ${what}: ${seconds.toFixed(1)} s`)
  }
}

/** Runs a command to its end. Resolves with its exit code and all it printed. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      ...options,
    })
    let output = ''
    const take = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Like `run`, but an exit code other than 0 is an error that shows the end of the output. */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options)
  if (code === 0) return output
  throw new Error(
    `${command} ${args.join(' ')} ended with ${code}\n${output.slice(0, 1_500)}\n…\n${output.slice(-3_000)}`,
  )
}
