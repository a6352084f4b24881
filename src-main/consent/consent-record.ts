import { createHash } from 'node:crypto'
import type { ConsentKind } from '../../src-preload/contract/commands.ts'

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue }

/** Something that happened to what a person approved. Never holds a secret. */
export interface ConsentEvent {
  kind: ConsentKind
  serverId: string
  serverName: string
  origin: string
  account?: string | null
  issuer?: string | null
  details: Record<string, JsonValue>
}

/** An event in its place in the chain. */
export interface ConsentRecord extends ConsentEvent {
  /** From 1, without gaps. */
  number: number
  atMs: number
  account: string | null
  issuer: string | null
  hash: string
  previousHash: string
}

export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** SHA-256 over everything of the record and the hash before it, so that none can be changed or left out. */
export function hashOf(record: Omit<ConsentRecord, 'hash'>): string {
  const { number, atMs, kind, serverId, serverName, origin, account, issuer, details } = record
  const parts = [number, atMs, kind, serverId, serverName, origin, account, issuer]
  const text = canonical([record.previousHash, ...parts, details])
  return createHash('sha256').update(text).digest('hex')
}

/** JSON with one spelling only: keys in order. */
export function canonical(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

const SECRET_KEY =
  /^(access|refresh|id|device|registration_access)_?token$|secret|password|^code$|verifier|^state$|assertion|private_?key|^authorization$/i

/** The ledger is readable by whoever reads the disk, so a secret in it is a bug of the caller. @throws Error */
export function assertWithoutSecrets(value: JsonValue): void {
  if (Array.isArray(value)) {
    for (const one of value) assertWithoutSecrets(one)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      // An outcome such as { refreshToken: 'done' } names a token without holding one.
      const outcome =
        typeof member === 'string' && /^(done|pending|not-offered|given-up|none)$/.test(member)
      if (SECRET_KEY.test(key) && !outcome) throw new Error(`The ledger takes no “${key}”.`)
      assertWithoutSecrets(member)
    }
  }
}
