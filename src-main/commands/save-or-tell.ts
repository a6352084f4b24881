import type { HostPorts } from '../host-ports.ts'
import { ServerError } from '../servers/server-error.ts'

/**
 * Writes where the person says; false when they closed the dialog.
 * @throws ServerError `file_unwritable`; what was there before is then unchanged (D2)
 */
export async function saveOrTell(
  { saveFile }: Pick<HostPorts, 'saveFile'>,
  suggestedName: string,
  contents: Iterable<string>,
): Promise<boolean> {
  try {
    return await saveFile(suggestedName, contents)
  } catch (cause) {
    throw new ServerError('file_unwritable', 'A file could not be written.', { cause })
  }
}
