import { spawn } from 'node:child_process'

/**
 * Runs a Node script that writes a line for each thing it has kept, and kills it with SIGKILL `afterMs` milliseconds
 * after its first line.
 * @returns the number on the last whole line: what the child was told is kept
 * @throws when it ended by itself, with what it wrote to stderr
 */
export function runAndKill(args: string[], afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-warnings', ...args])
    let told = ''
    let errors = ''
    let timer: NodeJS.Timeout | undefined
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`It ended by itself: ${errors}`))
      else resolve(Number(told.split('\n').at(-2)))
    })
  })
}
