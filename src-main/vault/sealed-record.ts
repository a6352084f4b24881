// Threat: vault files swapped between grants, edited, or replaced by older ones (B2). The record is bound to
// everything that says whose it is; moved or changed, it does not open.
import { z } from 'zod'
import { openBytes, sealBytes } from './gcm.ts'
import { VaultError } from './vault-error.ts'

/** What a record is bound to. Each part is authenticated, none is secret. */
export interface VaultBinding {
  vaultId: string
  serverId: string
  resource: string
  issuer: string
  recordType:
    | 'grant'
    | 'credentials'
    | 'client-key'
    | 'revocation'
    | 'environment'
    | 'headers'
    | 'identity'
    | 'signing'
}

/** The file's outside: enough to know which keyring sealed it and in which order it was written. */
export interface Envelope {
  version: number
  backend: string
  generation: number
  /** The data key, sealed by the platform. base64 */
  key: string
  /** Nonce, tag and ciphertext of AES-256-GCM. base64 */
  record: string
}

export const VERSION = 1
export const DATA_KEY_BYTES = 32

const envelopeSchema = z.strictObject({
  version: z.int().min(1),
  backend: z.string().min(1).max(100),
  generation: z.int().min(1),
  key: z.base64().min(1).refine(isOnlySpelling),
  record: z.base64().min(1).refine(isOnlySpelling),
})

/** The last character of base64 may hold bits that mean nothing; only the spelling we write passes. */
function isOnlySpelling(text: string): boolean {
  return Buffer.from(text, 'base64').toString('base64') === text
}

function associatedData(binding: VaultBinding, outside: Omit<Envelope, 'record'>): Buffer {
  const { vaultId, serverId, resource, issuer, recordType } = binding
  const { version, backend, generation, key } = outside
  // An array has one spelling only, so no two bindings share their bytes.
  const parts = [version, backend, generation, key, vaultId, serverId, resource, issuer, recordType]
  return Buffer.from(JSON.stringify(parts))
}

/** @see NIST SP 800-38D; a fresh random nonce per record, far below the limit of one key */
export function sealRecord(
  plain: Uint8Array,
  dataKey: Uint8Array,
  binding: VaultBinding,
  outside: Omit<Envelope, 'record'>,
): Envelope {
  const record = sealBytes(plain, dataKey, associatedData(binding, outside)).toString('base64')
  return { ...outside, record }
}

/** @throws VaultError `tampered` */
export function openRecord(envelope: Envelope, dataKey: Uint8Array, binding: VaultBinding): Buffer {
  const bytes = Buffer.from(envelope.record, 'base64')
  try {
    return openBytes(bytes, dataKey, associatedData(binding, envelope))
  } catch (cause) {
    throw new VaultError('tampered', 'A vault is not what was written.', { cause })
  }
}

/** @throws VaultError `tampered` or `newer_version` */
export function parseEnvelope(bytes: Buffer): Envelope {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new VaultError('tampered', 'A vault file is not readable.', { cause })
  }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > VERSION) {
    throw new VaultError('newer_version', 'A vault was written by a newer Chatelaine.')
  }
  const parsed = envelopeSchema.safeParse(value)
  if (!parsed.success) throw new VaultError('tampered', 'A vault file is not readable.')
  // Any other spelling of the same content is somebody else's writing.
  if (!bytes.equals(Buffer.from(JSON.stringify(parsed.data)))) {
    throw new VaultError('tampered', 'A vault file is not as it was written.')
  }
  return parsed.data
}

export function serializeEnvelope({ version, backend, generation, key, record }: Envelope): Buffer {
  return Buffer.from(JSON.stringify({ version, backend, generation, key, record }))
}
