import { join } from 'node:path'
import type { Cover } from './cover.ts'
import { readIfThere, writeDurably } from './durable-file.ts'
import type { Files } from './durable-file.ts'

/** Where the two generations of each vault lie. */
export interface VaultFolder {
  current(id: string): string
  previous(id: string): string
  list(): Promise<string[]>
  /** With those of which an erasure that was cut short left the older generation. */
  listAll(): Promise<string[]>
}

const NAME = /^([\w-]+)(\.previous)?\.vault$/

export function createVaultFolder(files: Files, folder: string): VaultFolder {
  const found = async () =>
    (await files.readdir(folder).catch(() => [])).flatMap((name) => {
      const [, id, older] = NAME.exec(name) ?? []
      return id === undefined ? [] : [{ id, older: older !== undefined }]
    })
  return {
    current: (id) => join(folder, `${id}.vault`),
    previous: (id) => join(folder, `${id}.previous.vault`),
    list: async () => (await found()).filter(({ older }) => !older).map(({ id }) => id),
    listAll: async () => [...new Set((await found()).map(({ id }) => id))],
  }
}

/** Puts one file as the cover now says. @throws VaultError; then the file is as it was */
export async function follow(files: Files, path: string, id: string, cover: Cover): Promise<void> {
  const bytes = await readIfThere(files, path)
  if (bytes === null || cover.isCurrent(bytes)) return
  await writeDurably(files, path, cover.put(cover.take(bytes, id), id))
}
