// Threat: a passphrase that comes back, in a log, an error or a picture for the window. It has a type of its own, which no
// contract type takes and which says nothing of itself however it is asked.
import { inspect } from 'node:util'
import { VaultError } from './vault-error.ts'

export const SHORTEST_PASSPHRASE = 10
/** Ten times the same key is as short as one. */
const FEWEST_DIFFERENT = 5

/** What a person typed to lock or unlock. Lives from the command to the derivation. */
export class Passphrase {
  readonly #bytes: Buffer

  /** Two keyboards may spell the same letters in different code points (NFKC). */
  constructor(typed: string) {
    this.#bytes = Buffer.from(typed.normalize('NFKC'))
  }

  bytes(): Buffer {
    return this.#bytes
  }

  wipe(): void {
    this.#bytes.fill(0)
  }

  /** @throws VaultError `passphrase_too_weak` */
  assertStrong(): void {
    const letters = Array.from(this.#bytes.toString())
    if (letters.length >= SHORTEST_PASSPHRASE && new Set(letters).size >= FEWEST_DIFFERENT) return
    throw new VaultError('passphrase_too_weak', 'The passphrase is too easy to guess.')
  }

  toString(): string {
    return '[passphrase]'
  }

  toJSON(): string {
    return '[passphrase]'
  }

  [inspect.custom](): string {
    return '[passphrase]'
  }
}
