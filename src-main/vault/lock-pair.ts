import { join } from 'node:path'
import { readIfThere, removeDurably, writeDurably } from './durable-file.ts'
import type { Files } from './durable-file.ts'
import { parseLockFile, serializeLockFile } from './lock-file.ts'
import type { LockFile } from './lock-file.ts'
import { VaultError } from './vault-error.ts'

/** The lock on disk: one file, and the same once more, because without it no vault opens. */
export interface LockPair {
  isThere(): Promise<boolean>
  /**
   * What is readable, the newest first. `agree` is false after a crash or a fault: they differ, or one is gone.
   * @throws VaultError
   */
  read(): Promise<{ found: LockFile[]; agree: boolean }>
  /** Both, one after the other. Durable when it resolves. @throws VaultError `io` */
  write(file: LockFile): Promise<void>
  /** @throws VaultError `io` */
  remove(): Promise<void>
}

export function createLockPair(files: Files, folder: string): LockPair {
  const paths = [join(folder, 'lock.json'), join(folder, 'lock.copy.json')]
  const bytes = () => Promise.all(paths.map((path) => readIfThere(files, path)))

  return {
    async isThere() {
      // One that is there and cannot be read is there.
      const found = await bytes().catch(() => [null, Buffer.alloc(0)])
      return found.some((one) => one !== null)
    },
    async read() {
      const found: LockFile[] = []
      let fault: VaultError | null = null
      const there = (await bytes()).filter((one) => one !== null)
      const different = there.filter((one, at) => at === 0 || !one.equals(there[0] ?? one))
      const agree = there.length === paths.length && different.length === 1
      for (const one of different) {
        try {
          found.push(parseLockFile(one))
        } catch (error) {
          if (error instanceof VaultError) fault ??= error
        }
      }
      if (found.length > 0) return { found, agree }
      throw fault ?? new VaultError('tampered', 'The lock is not there any more.')
    },
    async write(file) {
      for (const path of paths) await writeDurably(files, path, serializeLockFile(file))
    },
    async remove() {
      for (const path of paths) await removeDurably(files, path)
    },
  }
}
