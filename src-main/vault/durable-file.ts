// Threat: a crash, a full disk or a short write that leaves half a file where a whole one was (D1, D2). A new
// file is made beside the old one, flushed, measured and only then put in its place.
import { open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { VaultError } from './vault-error.ts'

/** The few calls a durable write takes, so that a test can let each of them fail. */
export interface Files {
  open: typeof open
  readFile: (path: string) => Promise<Buffer>
  readdir: (path: string) => Promise<string[]>
  rename: typeof rename
  stat: (path: string) => Promise<{ size: number }>
  unlink: typeof unlink
}

export const systemFiles: Files = {
  open,
  // A vault is a few kilobytes: reading it at once takes less than waiting for a thread to do it.
  readFile: async (path) => readFileSync(path),
  readdir: (path) => readdir(path),
  rename,
  stat: (path) => stat(path),
  unlink,
}

const TEMPORARY = /\.[0-9a-f]{16}\.tmp$/

/**
 * Writes a whole file or nothing: what was at `path` stays readable until the new bytes are on the disk.
 * @throws VaultError `io`
 */
export async function writeDurably(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`
  try {
    const handle = await files.open(temporary, 'wx', 0o600)
    try {
      let written = 0
      while (written < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, written)
        if (bytesWritten === 0) throw new Error('The disk took no more bytes.')
        written += bytesWritten
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    const { size } = await files.stat(temporary)
    if (size !== bytes.length) throw new Error('The disk kept fewer bytes than it took.')
    await files.rename(temporary, path)
    await syncFolder(files, dirname(path))
  } catch (cause) {
    await files.unlink(temporary).catch(() => undefined)
    throw new VaultError('io', 'A vault could not be written.', { cause })
  }
}

/** Null when there is no such file. @throws VaultError `io` */
export async function readIfThere(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.readFile(path)
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'ENOENT') return null
    throw new VaultError('io', 'A vault could not be read.', { cause })
  }
}

/** Removes a file for good; one that is not there is fine. @throws VaultError `io` */
export async function removeDurably(files: Files, path: string): Promise<void> {
  try {
    await files.unlink(path)
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== 'ENOENT') {
      throw new VaultError('io', 'A vault could not be removed.', { cause })
    }
  }
  await syncFolder(files, dirname(path)).catch(() => undefined)
}

/** Removes what a crash left half-written. Never touches a whole file. */
export async function sweepTemporaries(files: Files, folder: string): Promise<number> {
  const left = (await files.readdir(folder)).filter((name) => TEMPORARY.test(name))
  for (const name of left) await files.unlink(join(folder, name)).catch(() => undefined)
  return left.length
}

/** The new name itself must survive a power cut. Windows has no such call, and needs none. */
async function syncFolder(files: Files, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
