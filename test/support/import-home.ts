import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ImportFiles } from '../../src-main/import/import-files.ts'
import { readImportFile } from '../../src-main/platform/import-files.ts'

const examples = join(import.meta.dirname, 'import-files')

/** A person's home with files of other apps in it, on a system of a person's choosing. */
export interface ImportHome {
  home: string
  files: ImportFiles
  /** Puts a file of our own where an app would have it. */
  put(example: string, ...path: string[]): string
  write(text: string, ...path: string[]): string
  /** What the person chooses next. */
  choose(path: string | null): void
  remove(): void
}

export function createImportHome(): ImportHome {
  const home = mkdtempSync(join(tmpdir(), 'chatelaine-home-'))
  let chosen: string | null = null
  const pathOf = (path: string[]) => {
    const full = join(home, ...path)
    mkdirSync(dirname(full), { recursive: true })
    return full
  }
  return {
    home,
    files: {
      folders: () => ({
        platform: 'linux',
        home,
        appData: join(home, '.config'),
        config: join(home, '.config'),
      }),
      read: readImportFile,
      choose: async () => chosen,
    },
    put(example, ...path) {
      const full = pathOf(path)
      copyFileSync(join(examples, example), full)
      return full
    },
    write(text, ...path) {
      const full = pathOf(path)
      writeFileSync(full, text)
      return full
    },
    choose: (path) => {
      chosen = path
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

/** Every secret of the files in `import-files`. */
export const IMPORT_CANARIES = [
  'canary-desktop-0815',
  'canary-bridge-4711',
  'canary-argument-1234567890',
  'canary-query-998877665544',
  'canary-vscode-2468',
  'canary-cursor-1357',
]
