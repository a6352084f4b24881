/** Whether the platform can seal at this moment. */
export type EncryptorState =
  | { kind: 'ready' }
  /** There is a keyring, and it is closed; or a passphrase is needed first. Nothing is lost; try again. */
  | { kind: 'locked'; by?: 'passphrase' }
  /** There is no keyring worth the name. Nothing may be kept on disk. */
  | { kind: 'unusable'; reason: string }

/** The platform's own secret store, as far as the vault needs it: it seals data keys and nothing else. */
export interface Encryptor {
  state(): EncryptorState
  /** The store's name in the platform's own word; kept beside what it sealed. */
  backend(): string
  /** @throws when the store is locked or gone */
  seal(plain: Uint8Array): Uint8Array
  /** @throws when the store is locked, gone, or not the one that sealed */
  open(sealed: Uint8Array): Uint8Array
}
