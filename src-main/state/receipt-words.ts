import type { ReceiptLine, ReceiptView } from '../../src-preload/contract/snapshot.ts'
import type { RemoteOutcome } from '../servers/revoke-grant.ts'
import type { RevocationReceipt } from '../servers/server.ts'

/** A revocation's facts as the lines of a receipt. */
export function describeReceipt(receipt: RevocationReceipt): ReceiptView {
  const lines = [...remoteLines(receipt), vaultLine(receipt.vault), stillPossible(receipt)]
  return {
    number: receipt.number,
    serverId: receipt.serverId,
    serverName: receipt.serverName,
    origin: receipt.origin,
    issuer: receipt.issuer,
    atMs: receipt.atMs,
    lines,
    complete: !lines.some((line) => line.mark === 'pending'),
  }
}

function remoteLines({ remote, issuer, vault }: RevocationReceipt): ReceiptLine[] {
  const where = hostOf(issuer)
  if (remote === null) {
    const sentence =
      vault === 'failed'
        ? `${where} could not be told.`
        : `The vault could not be opened, so ${where} could not be told.`
    return [{ mark: 'failed', subject: where, sentence }]
  }
  return [
    tokenLine('Refresh token', remote.refreshToken, where),
    tokenLine('Access token', remote.accessToken, where),
    registrationLine(remote.registration, where),
  ].filter((line) => line !== null)
}

function tokenLine(subject: string, outcome: RemoteOutcome, where: string): ReceiptLine | null {
  switch (outcome) {
    case 'done':
      return { mark: 'done', subject, sentence: `revoked at ${where}` }
    case 'pending':
      return {
        mark: 'pending',
        subject,
        sentence: `${where} was not reached; Chatelaine keeps trying`,
      }
    case 'not-offered':
      return { mark: 'failed', subject, sentence: `${where} offers no way to revoke it` }
    case 'none':
      return null
  }
}

function registrationLine(outcome: RemoteOutcome, where: string): ReceiptLine | null {
  const subject = 'Registration'
  switch (outcome) {
    case 'done':
      return { mark: 'done', subject, sentence: `deleted at ${where}` }
    case 'pending':
      return { mark: 'pending', subject, sentence: 'to be deleted after the tokens' }
    case 'not-offered':
      return { mark: 'note', subject, sentence: `${where} offers no way to delete it` }
    case 'none':
      return { mark: 'note', subject, sentence: 'not made for this key, so it stays' }
  }
}

function vaultLine(vault: RevocationReceipt['vault']): ReceiptLine {
  const subject = 'This computer'
  if (vault === 'failed') {
    return { mark: 'failed', subject, sentence: 'the vault file could not be removed' }
  }
  const sentence = vault === 'erased' ? 'vault erased' : 'taken out of memory; nothing was on disk'
  return { mark: 'done', subject, sentence }
}

function stillPossible({ issuerOrigin }: RevocationReceipt): ReceiptLine {
  const page =
    issuerOrigin === null ? 'the provider’s page' : `your account page at ${issuerOrigin}`
  return {
    mark: 'note',
    subject: 'Still possible',
    sentence: `look at ${page} for other apps that have access`,
  }
}

function hostOf(issuer: string | null): string {
  return issuer !== null && URL.canParse(issuer) ? new URL(issuer).host : 'the provider'
}
