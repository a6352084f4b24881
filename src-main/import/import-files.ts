import type { HomeFolders } from './places.ts'
import type { FileText } from './read-file.ts'

/** What an import needs of the computer: where to look, and one bounded read of one file. */
export interface ImportFiles {
  folders(): HomeFolders
  /** Never throws, never waits for a pipe, never reads more than this. */
  read(path: string, largestBytes: number): Promise<FileText>
  /** Asks the person for a file; null when they closed the dialog. */
  choose(): Promise<string | null>
}
