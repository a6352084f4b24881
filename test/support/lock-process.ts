import { writeSync } from 'node:fs'
import { bindingOf, openLocked, phrase } from './quick-lock.ts'
import { fixedEncryptor } from './vault-writer.ts'

export const PHRASES = ['four words of my own', 'quite another sentence'] as const
export const VAULTS = ['a', 'b', 'c', 'd']

/**
 * Sets, changes and removes a passphrase over and over until it is killed, from wherever the one before was killed.
 * Tells the number of each step that is done.
 */
async function turnUntilKilled(folder: string, key: Buffer): Promise<never> {
  const [first, second] = PHRASES
  const { lock, vaults, follow } = await openLocked(folder, fixedEncryptor(key))
  if (lock.state() === 'locked') {
    await follow(lock.unlock(phrase(first)).catch(() => lock.unlock(phrase(second))))
  }
  if (lock.state() === 'open') {
    await follow(lock.remove(phrase(first), true).catch(() => lock.remove(phrase(second), true)))
  }
  for (const id of VAULTS) await vaults.write(id, bindingOf(id), { token: `kept-${id}` })
  const steps = [
    () => lock.set(phrase(first)),
    () => lock.change(phrase(first), phrase(second)),
    () => lock.remove(phrase(second), true),
  ]
  for (let at = 0; ; at++) {
    writeSync(1, `${at}\n`)
    await follow(steps[at % steps.length]?.() ?? Promise.resolve(null))
  }
}

const [, script = '', folder, key] = process.argv
if (script.endsWith('lock-process.ts') && folder !== undefined && key !== undefined) {
  await turnUntilKilled(folder, Buffer.from(key, 'hex'))
}
