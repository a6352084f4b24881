import type { LedgerView, VaultView } from '../../src-preload/contract/snapshot.ts'
import { visibleLine } from '../words/visible-text.ts'

const backends: Record<string, string> = {
  gnome_libsecret: 'the GNOME keyring',
  kwallet: 'KWallet',
  kwallet5: 'KWallet',
  kwallet6: 'KWallet',
  keychain: 'the macOS Keychain',
  dpapi: 'Windows data protection',
  basic_text: 'no keyring',
  unknown: 'an unknown keyring',
  passphrase: 'your passphrase',
}

export function backendWords(backend: string): string {
  return backends[backend] ?? visibleLine(backend)
}

/** The keyring and, where one is set, the passphrase over it. */
function bothWords({ backend, passphrase }: VaultView): string {
  const one = backendWords(backend)
  return passphrase === 'set' && backend !== 'passphrase' ? `${one} and your passphrase` : one
}

export interface VaultWords {
  short: string
  whatIs: string
  whatToDo: string
}

export function vaultWords(vault: VaultView): VaultWords {
  const backend = backendWords(vault.backend)
  switch (vault.state) {
    case 'ready':
      return {
        short: 'Keys are sealed',
        whatIs: `Every key is sealed in its own vault by ${bothWords(vault)}.`,
        whatToDo: 'Nothing needs doing.',
      }
    case 'locked':
      return {
        short: 'Keyring locked',
        whatIs: `The keyring is locked, so no key can be opened. All of them are kept.`,
        whatToDo: 'Unlock the keyring of this computer; Chatelaine goes on by itself.',
      }
    case 'memory-only':
      return {
        short: 'Memory only',
        whatIs: 'No usable keyring was found. Keys are kept in memory only, nothing is on disk.',
        whatToDo:
          'They are gone when Chatelaine closes. Set a passphrase or set up a keyring to keep them.',
      }
    case 'undecryptable':
      return {
        short: 'Keys cannot be opened',
        whatIs: `The keys were sealed by ${backendWords(vault.sealedBy ?? 'unknown')}; now there is ${backend}, which cannot open them.`,
        whatToDo: 'They are kept. Bring the earlier keyring back, or sign in again.',
      }
    case 'passphrase-locked':
      return {
        short: 'Locked',
        whatIs: 'Chatelaine is locked. No key is in memory and no connection is open.',
        whatToDo: 'Enter the passphrase to go on.',
      }
  }
}

export function ledgerWords(ledger: LedgerView): string {
  const count = ledger.records.toLocaleString('en')
  switch (ledger.state) {
    case 'checking':
      return `Checking ${count} entries …`
    case 'verified':
      return `All ${count} entries fit together. Nothing was changed or taken out.`
    case 'broken':
      return `The history was altered outside Chatelaine: entry ${ledger.brokenAtNumber ?? '?'} does not fit the ones before it.`
  }
}
