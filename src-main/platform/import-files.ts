// Threat: a path where another app's file is expected may be a pipe that never answers, a device without an end, a ring of
// links, or gigabytes (A15, A22). It is looked at before it is opened, opened without waiting, and read to a limit.
import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportFiles } from '../import/import-files.ts'
import type { HomeFolders } from '../import/places.ts'
import type { FileText } from '../import/read-file.ts'

export interface ImportFilesOptions {
  home: string
  appData: string
  choose: ImportFiles['choose']
}

export function createImportFiles({ home, appData, choose }: ImportFilesOptions): ImportFiles {
  return {
    folders: () => ({
      platform: platformOf(process.platform),
      home,
      appData,
      config: process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'),
    }),
    read: readImportFile,
    choose,
  }
}

function platformOf(platform: NodeJS.Platform): HomeFolders['platform'] {
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

/** The text of a regular file of at most so many bytes, or why there is none. */
export async function readImportFile(path: string, largestBytes: number): Promise<FileText> {
  let file: FileHandle | null = null
  try {
    if (!(await stat(path)).isFile()) return problem('not-a-file')
    // What was a file a moment ago may be a pipe now.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const found = await file.stat()
    if (!found.isFile()) return problem('not-a-file')
    // No more memory than there is file; one that grows meanwhile is read as it was.
    const most = Math.min(largestBytes, found.size)
    return textOf(await readTo(file, most), largestBytes)
  } catch (error) {
    return problem(PROBLEMS[(error as { code?: string }).code ?? ''] ?? 'unreadable')
  } finally {
    await file?.close().catch(() => undefined)
  }
}

const PROBLEMS: Record<string, Extract<FileText, { ok: false }>['problem']> = {
  ENOENT: 'absent',
  ENOTDIR: 'absent',
  ELOOP: 'cyclic',
}

/** One byte more than allowed tells that there is more. */
async function readTo(file: FileHandle, largestBytes: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(largestBytes + 1)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return bytes.subarray(0, length)
}

function textOf(bytes: Buffer, largestBytes: number): FileText {
  if (bytes.length > largestBytes) return problem('too-large')
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return problem('not-text')
  }
}

function problem(what: Extract<FileText, { ok: false }>['problem']): FileText {
  return { ok: false, problem: what }
}
