export type VaultErrorCode =
  | 'locked'
  | 'undecryptable'
  | 'tampered'
  | 'newer_version'
  | 'io'
  /** A passphrase is needed. */
  | 'app_locked'
  | 'passphrase_wrong'
  | 'passphrase_too_soon'
  | 'passphrase_too_weak'
  /** Without it what is on disk would lie open. */
  | 'passphrase_needed'

/** Why a vault could not be read or written. Never holds what was in it. */
export class VaultError extends Error {
  readonly code: VaultErrorCode

  constructor(code: VaultErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'VaultError'
    this.code = code
  }
}
