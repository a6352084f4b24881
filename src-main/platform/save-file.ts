import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Asks where to save; null when the person closed the dialog. */
export type AskWhereToSave = (suggestedName: string) => Promise<string | null>

/**
 * Writes what a person saves: piece by piece, and under its name only when all of it is on the disk.
 * Gives false when the person closed the dialog.
 * @throws Error of the file system; the file that was there before is then unchanged
 */
export async function saveFile(
  ask: AskWhereToSave,
  suggestedName: string,
  contents: Iterable<string>,
): Promise<boolean> {
  const path = await ask(suggestedName)
  if (path === null) return false
  // A name of its own, and only where there is nothing: whatever else lies in that folder is somebody's.
  const unfinished = join(dirname(path), `.chatelaine-${randomUUID()}.part`)
  // The history names servers and accounts: for its owner only, wherever it is put.
  const file = await open(unfinished, 'wx', 0o600)
  try {
    await writeAll(file, contents)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw cause
  }
  return true
}

async function writeAll(file: FileHandle, contents: Iterable<string>): Promise<void> {
  try {
    let bytes = 0
    for (const piece of contents) {
      // `writeFile` on a handle goes on after a short write; `write` would not.
      await file.writeFile(piece)
      bytes += Buffer.byteLength(piece)
    }
    await file.sync()
    const { size } = await file.stat()
    if (size !== bytes) throw new Error('the file was not written in full')
  } finally {
    await file.close()
  }
}
