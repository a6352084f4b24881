import { say } from '../../src-languages/main.ts'
import type { ReceiptLine, ReceiptView } from '../../src-preload/contract/snapshot.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'
import type { RemoteOutcome, RemoteReceipt } from '../servers/revoke-grant.ts'
import type { RevocationReceipt } from '../servers/server.ts'
import { alone } from './alone.ts'
import { originInWords } from './origin-words.ts'

/** A revocation's facts as the lines of a receipt. */
export function describeReceipt(receipt: RevocationReceipt): ReceiptView {
  const lines = [...remoteLines(receipt), vaultLine(receipt.vault), stillPossible(receipt)]
  return {
    number: receipt.number,
    serverId: receipt.serverId,
    serverName: receipt.serverName,
    origin: originInWords(receipt.origin),
    issuer: receipt.issuer,
    atMs: receipt.atMs,
    lines,
    complete: !lines.some((line) => line.mark === 'pending'),
  }
}

/** The receipt that was given for a recorded revocation, as it was then. What came of it later is an entry of its own. */
export function receiptOfRecord(record: ConsentRecord): ReceiptView | null {
  const { kind, details, number, atMs, serverId, serverName, origin, issuer } = record
  const { remote, vault, delivered } = details
  if (kind !== 'revoked' || delivered !== undefined || !isVault(vault)) return null
  if (remote === undefined || (remote !== null && !isRemote(remote))) return null
  const issuerOrigin = issuer !== null && URL.canParse(issuer) ? new URL(issuer).origin : null
  const about = { number, atMs, serverId, serverName, origin, issuer, issuerOrigin }
  return describeReceipt({ ...about, remote, vault })
}

const REGISTRATION_MARKS = {
  done: 'done',
  pending: 'pending',
  'not-offered': 'note',
  'given-up': 'failed',
  none: 'note',
} as const

const OUTCOMES = new Set<unknown>(Object.keys(REGISTRATION_MARKS))

function isRemote(remote: unknown): remote is RemoteReceipt {
  const { refreshToken, accessToken, registration } = remote as Record<string, unknown>
  return [refreshToken, accessToken, registration].every((outcome) => OUTCOMES.has(outcome))
}

function isVault(vault: unknown): vault is RevocationReceipt['vault'] {
  return vault === 'erased' || vault === 'memory-cleared' || vault === 'failed'
}

function remoteLines({ remote, issuer, vault }: RevocationReceipt): ReceiptLine[] {
  const where = hostOf(issuer)
  if (remote === null) {
    const how = vault === 'failed' ? 'sentence' : 'vault-shut'
    return [
      { mark: 'failed', subject: alone(where), sentence: say(`receipts.untold.${how}`, { where }) },
    ]
  }
  return [
    tokenLine('refresh-token', remote.refreshToken, where),
    tokenLine('access-token', remote.accessToken, where),
    registrationLine(remote.registration, where),
  ].filter((line) => line !== null)
}

const TOKEN_MARKS = {
  done: 'done',
  pending: 'pending',
  'not-offered': 'failed',
  'given-up': 'failed',
} as const

function tokenLine(
  token: 'refresh-token' | 'access-token',
  outcome: RemoteOutcome,
  where: string,
): ReceiptLine | null {
  if (outcome === 'none') return null
  const subject = say(`receipts.${token}.subject`)
  return {
    mark: TOKEN_MARKS[outcome],
    subject,
    sentence: say(`receipts.token.${outcome}`, { where }),
  }
}

function registrationLine(outcome: RemoteOutcome, where: string): ReceiptLine {
  const subject = say('receipts.registration.subject')
  const sentence = say(`receipts.registration.${outcome}`, { where })
  return { mark: REGISTRATION_MARKS[outcome], subject, sentence }
}

function vaultLine(vault: RevocationReceipt['vault']): ReceiptLine {
  const mark = vault === 'failed' ? 'failed' : 'done'
  return { mark, subject: say('receipts.vault.subject'), sentence: say(`receipts.vault.${vault}`) }
}

function stillPossible({ issuerOrigin: origin }: RevocationReceipt): ReceiptLine {
  const sentence =
    origin === null
      ? say('receipts.possible.provider-page')
      : say('receipts.possible.account-page', { origin })
  return { mark: 'note', subject: say('receipts.possible.subject'), sentence }
}

function hostOf(issuer: string | null): string {
  const known = issuer !== null && URL.canParse(issuer)
  return known ? new URL(issuer).host : say('receipts.the-provider')
}
