// Threat: the file that a passphrase opens is edited, so that guessing costs less, or the lock takes itself off (B2).
// Everything in it is bound to the key it holds, it has one spelling, and a cost below the floor is refused unread.
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { LEAST_N, MOST_P } from './derivation.ts'
import type { DerivationCost } from './derivation.ts'
import { openBytes, sealBytes } from './gcm.ts'
import { VaultError } from './vault-error.ts'

/** What the passphrase opens. */
export interface LockKeys {
  /** Lies over the files. Another one with each passphrase. */
  cover: Buffer
  /** Seals data keys where there is no keyring. Stays. */
  own: Buffer
  /** The cover before the last change, while files still lie under it. */
  former: Buffer | null
}

/** The outside of the lock, none of it secret. */
export interface LockFile extends DerivationCost {
  version: number
  salt: string
  /** The keyring that is needed as well, in the platform's word; null where there was none. */
  keyring: string | null
  /** The passphrase is being removed: what is still covered is to be uncovered. */
  leaving: boolean
  /** The former cover key, sealed with the present one. base64 */
  former: string | null
  /** The keys, sealed with what the passphrase derives, and by the keyring around it. base64 */
  keys: string
}

export type LockOutside = Omit<LockFile, 'keys'>

const VERSION = 1
const SALT_BYTES = 16
const KEY_BYTES = 32
/** 1 GiB: more is no cost but a way to stop the app. */
const MOST_N_READ = 2 ** 20

const base64 = z
  .base64()
  .min(1)
  .refine((text) => Buffer.from(text, 'base64').toString('base64') === text)

const schema = z.strictObject({
  version: z.literal(VERSION),
  n: z
    .int()
    .min(LEAST_N)
    .max(MOST_N_READ)
    .refine((n) => Number.isInteger(Math.log2(n))),
  p: z.int().min(1).max(MOST_P),
  salt: base64,
  keyring: z.string().min(1).max(100).nullable(),
  leaving: z.boolean(),
  former: base64.nullable(),
  keys: base64,
})

export function newLockKeys(): LockKeys {
  return { cover: randomBytes(KEY_BYTES), own: randomBytes(KEY_BYTES), former: null }
}

export function newOutside(cost: DerivationCost, keyring: string | null): LockOutside {
  const salt = randomBytes(SALT_BYTES).toString('base64')
  return { version: VERSION, ...cost, salt, keyring, leaving: false, former: null }
}

/** @throws VaultError `tampered` or `newer_version` */
export function parseLockFile(bytes: Buffer): LockFile {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new VaultError('tampered', 'The lock is not readable.', { cause })
  }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > VERSION) {
    throw new VaultError('newer_version', 'The lock was written by a newer Chatelaine.')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success || !bytes.equals(serializeLockFile(parsed.data))) {
    throw new VaultError('tampered', 'The lock is not as it was written.')
  }
  return parsed.data
}

export function serializeLockFile(file: LockFile): Buffer {
  const { version, n, p, salt, keyring, leaving, former, keys } = file
  return Buffer.from(JSON.stringify({ version, n, p, salt, keyring, leaving, former, keys }))
}

/** The file with these keys in it. `aroundIt`: the keyring's own seal, where there is one. */
export function lockWith(
  keys: LockKeys,
  derived: Buffer,
  given: LockOutside,
  aroundIt: (sealed: Buffer) => Uint8Array,
): LockFile {
  const former =
    keys.former === null ? null : sealBytes(keys.former, keys.cover, FORMER).toString('base64')
  const outside = { ...given, former }
  const both = Buffer.concat([keys.cover, keys.own])
  const sealed = Buffer.from(aroundIt(sealBytes(both, derived, about(outside))))
  both.fill(0)
  return { ...outside, keys: sealed.toString('base64') }
}

/**
 * `sealed`: the file's keys without the keyring's seal.
 * @throws Error when the passphrase is another one, or anything in the file was changed
 */
export function openLock(file: LockFile, derived: Buffer, sealed: Uint8Array): LockKeys {
  const both = openBytes(sealed, derived, about(file))
  const cover = Buffer.from(both.subarray(0, KEY_BYTES))
  const own = Buffer.from(both.subarray(KEY_BYTES))
  both.fill(0)
  const former =
    file.former === null ? null : openBytes(Buffer.from(file.former, 'base64'), cover, FORMER)
  return { cover, own, former }
}

const FORMER = Buffer.from('chatelaine former cover')

function about({ version, n, p, salt, keyring, leaving, former }: LockOutside): Buffer {
  return Buffer.from(JSON.stringify([version, n, p, salt, keyring, leaving, former]))
}
