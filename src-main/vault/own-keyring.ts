import { openBytes, sealBytes } from './gcm.ts'

/** Stands in for a keyring where there is none: seals data keys with a key that only the passphrase opens. */
export interface OwnKeyring {
  backend: string
  isOurs(sealed: Uint8Array): boolean
  seal(plain: Uint8Array): Uint8Array
  open(sealed: Uint8Array): Uint8Array
}

const MARK = Buffer.from('CHO1')
const ABOUT = Buffer.from('chatelaine data key')

export function createOwnKeyring(key: () => Buffer | null): OwnKeyring {
  const needed = () => {
    const now = key()
    if (now === null) throw new Error('A passphrase is needed first.')
    return now
  }
  return {
    backend: 'passphrase',
    isOurs: (sealed) => Buffer.from(sealed.subarray(0, MARK.length)).equals(MARK),
    seal: (plain) => Buffer.concat([MARK, sealBytes(plain, needed(), ABOUT)]),
    open: (sealed) => openBytes(sealed.subarray(MARK.length), needed(), ABOUT),
  }
}
