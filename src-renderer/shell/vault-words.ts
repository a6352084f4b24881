import type { LedgerView, VaultView } from '../../src-preload/contract/snapshot.ts'
import { isWordKey, say } from '../words/say.tsx'
import { inDigits } from '../words/times.ts'
import { visibleLine } from '../words/visible-text.ts'

function backendWords(backend: string): string {
  const key = `shell.backend.${backend}` as const
  return isWordKey(key) ? say(key) : visibleLine(backend)
}

export interface VaultWords {
  short: string
  whatIs: string
  whatToDo: string
}

export function vaultWords(vault: VaultView): VaultWords {
  return {
    short: say(`shell.vault.${vault.state}`),
    whatIs: whatIs(vault),
    whatToDo: say(`shell.vault.${vault.state}.what-to-do`),
  }
}

function whatIs({ state, passphrase, sealedBy, ...vault }: VaultView): string {
  const backend = backendWords(vault.backend)
  switch (state) {
    case 'ready': {
      // The keyring and, where one is set, the passphrase over it.
      const both = passphrase === 'set' && vault.backend !== 'passphrase'
      return say(`shell.vault.ready.what-is${both ? '-both' : ''}`, { backend })
    }
    case 'undecryptable': {
      const earlier = backendWords(sealedBy ?? 'unknown')
      return say('shell.vault.undecryptable.what-is', { earlier, backend })
    }
    case 'locked':
    case 'memory-only':
    case 'passphrase-locked':
      return say(`shell.vault.${state}.what-is`)
  }
}

export function ledgerWords({ state, records, brokenAtNumber }: LedgerView): string {
  switch (state) {
    case 'checking':
    case 'verified':
      return records === 0
        ? say(`shell.ledger.${state}.none`)
        : say(`shell.ledger.${state}`, { count: records })
    case 'broken':
      return say('shell.ledger.broken', {
        number: brokenAtNumber === null ? '?' : inDigits(brokenAtNumber),
      })
  }
}
