// Threat B3 where the history left this computer: somebody edits, shortens or makes up a copy. The chain shows every change
// between the first record and the last; the signature says which copy of the app vouches for the last one.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { BundleCheck } from '../../src-preload/contract/commands.ts'
import type { ConsentLedger } from './consent-ledger.ts'
import { FIRST_PREVIOUS_HASH, canonical, hashOf } from './consent-record.ts'
import type { ConsentRecord } from './consent-record.ts'

const FORMAT = 'chatelaine-history'
const VERSION = 1

/** The key of this copy of the app, as it is sealed. A secret. */
export interface SigningKey {
  /** PKCS#8, in base64. */
  privateKey: string
}

/** Ed25519: RFC 8032. */
export function createSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const bytes = privateKey.export({ type: 'pkcs8', format: 'der' })
  return { privateKey: bytes.toString('base64') }
}

/** How a key is told apart by a person. */
export function fingerprint({ privateKey }: SigningKey): string {
  return fingerprintOf(publicPart(readKey(privateKey)))
}

/** The whole history, a record a line, between a head that says what it is and a signature of all of it. */
export function* historyBundle(
  ledger: Pick<ConsentLedger, 'all'>,
  { privateKey }: SigningKey,
  exportedAtMs: number,
): Iterable<string> {
  const key = readKey(privateKey)
  yield line({ format: FORMAT, version: VERSION, exportedAtMs })
  let records = 0
  let lastHash = FIRST_PREVIOUS_HASH
  for (const record of ledger.all()) {
    yield line(record)
    records++
    lastHash = record.hash
  }
  const end = { records, lastHash, publicKey: publicPart(key).toString('base64') }
  const signature = sign(null, signedBytes(exportedAtMs, end), key).toString('base64')
  yield line({ ...end, signature })
}

/** Whether a bundle is whole, and whose it is. Never throws: what cannot be read is not whole. */
export function checkBundle(text: string, own: SigningKey | null): BundleCheck {
  try {
    return check(text.trimEnd().split('\n'), own)
  } catch {
    return { ok: false, reason: 'unreadable', atNumber: null }
  }
}

function check(lines: string[], own: SigningKey | null): BundleCheck {
  const head = JSON.parse(lines[0] ?? '') as Record<string, unknown>
  const end = JSON.parse(lines.at(-1) ?? '') as Record<string, unknown>
  const { exportedAtMs } = head
  const { records, lastHash, publicKey, signature } = end
  const known = head['format'] === FORMAT && head['version'] === VERSION
  if (!known || typeof exportedAtMs !== 'number' || typeof records !== 'number') throw unreadable()
  if (typeof lastHash !== 'string' || typeof publicKey !== 'string') throw unreadable()
  let previous = FIRST_PREVIOUS_HASH
  let first: ConsentRecord | null = null
  for (const [at, text] of lines.slice(1, -1).entries()) {
    const record = JSON.parse(text) as ConsentRecord
    const number = at + 1
    if (record.number !== number) return { ok: false, reason: 'missing', atNumber: number }
    if (record.previousHash !== previous || hashOf(record) !== record.hash) {
      return { ok: false, reason: 'changed', atNumber: number }
    }
    previous = record.hash
    first ??= record
  }
  if (previous !== lastHash || records !== lines.length - 2) {
    return { ok: false, reason: 'missing', atNumber: lines.length - 1 }
  }
  const bytes = Buffer.from(publicKey, 'base64')
  const key = createPublicKey({ key: bytes, type: 'spki', format: 'der' })
  const signed = signedBytes(exportedAtMs, { records, lastHash, publicKey })
  const good = key.asymmetricKeyType === 'ed25519' && typeof signature === 'string'
  if (!good || !verify(null, signed, key, Buffer.from(signature, 'base64'))) {
    return { ok: false, reason: 'signature', atNumber: null }
  }
  const signer = fingerprintOf(bytes)
  const ours = own !== null && fingerprint(own) === signer
  return { ok: true, records, exportedAtMs, fromMs: first?.atMs ?? null, signer, ours }
}

function signedBytes(
  exportedAtMs: number,
  { records, lastHash, publicKey }: { records: number; lastHash: string; publicKey: string },
): Buffer {
  return Buffer.from(canonical([FORMAT, VERSION, exportedAtMs, records, lastHash, publicKey]))
}

function readKey(privateKey: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })
}

function publicPart(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' })
}

/** Sixteen groups of four, as they are read to each other on the telephone. */
function fingerprintOf(publicKey: Buffer): string {
  const hex = createHash('sha256').update(publicKey).digest('hex')
  return (hex.match(/.{4}/g) ?? []).join(' ')
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

function unreadable(): Error {
  return new Error('No bundle of this kind.')
}
