// Threat: whoever can ask the keyring as this person opens every vault (B1). With a passphrase each file lies under a cover
// as well, both generations of it. The file below is the one that would lie there without: a vault needs not be opened to
// be covered, and nothing in it is written anew.
import { createHash } from 'node:crypto'
import { openBytes, sealBytes } from './gcm.ts'
import { VaultError } from './vault-error.ts'

/** What lies over the files of all vaults. */
export interface Cover {
  /** Whether files that are written get one. */
  isOn(): boolean
  /** Whether a file lies as one that is written now would. */
  isCurrent(file: Buffer): boolean
  /** @throws VaultError `app_locked` */
  put(file: Buffer, vaultId: string): Buffer
  /** The same for what waits in memory for the disk: for as long as there is a passphrase. @throws VaultError `app_locked` */
  hold(file: Buffer, vaultId: string): Buffer
  /** A file without a cover is given back as it is. @throws VaultError `app_locked`, `undecryptable`, `tampered` */
  take(file: Buffer, vaultId: string): Buffer
}

export const NO_COVER: Cover = {
  isOn: () => false,
  isCurrent: (file) => !isCovered(file),
  put: (file) => file,
  hold: (file) => file,
  take: (file) => uncover(file, [], ''),
}

/** No JSON begins like this. */
const MARK = Buffer.from('CHC1')
const KEY_NAME_BYTES = 8
const HEAD_BYTES = MARK.length + KEY_NAME_BYTES

export function isCovered(file: Buffer): boolean {
  return file.subarray(0, MARK.length).equals(MARK)
}

export function isCoveredWith(file: Buffer, key: Buffer): boolean {
  return file.subarray(0, HEAD_BYTES).equals(headOf(key))
}

export function coverWith(file: Buffer, key: Buffer, vaultId: string): Buffer {
  return Buffer.concat([headOf(key), sealBytes(file, key, about(key, vaultId))])
}

/** @throws VaultError `undecryptable` when none of these keys covered it, `tampered` */
export function uncover(file: Buffer, keys: Buffer[], vaultId: string): Buffer {
  if (!isCovered(file)) return file
  const key = keys.find((one) => isCoveredWith(file, one))
  if (key === undefined) {
    throw new VaultError('undecryptable', 'A vault lies under another passphrase.')
  }
  try {
    return openBytes(file.subarray(HEAD_BYTES), key, about(key, vaultId))
  } catch (cause) {
    throw new VaultError('tampered', 'A vault is not what was written.', { cause })
  }
}

/** Names the key without telling it, so that a change of passphrase that was cut short knows which files are done. */
function headOf(key: Buffer): Buffer {
  const name = createHash('sha256').update('chatelaine cover ').update(key).digest()
  return Buffer.concat([MARK, name.subarray(0, KEY_NAME_BYTES)])
}

function about(key: Buffer, vaultId: string): Buffer {
  return Buffer.concat([headOf(key), Buffer.from(vaultId)])
}
