import { describe, expect, it } from 'vitest'
import type { VaultView } from '../../../src-preload/contract/snapshot.ts'
import { Passphrase } from '../../../src-main/vault/passphrase.ts'
import { strengthOf } from '../../../src-renderer/lock/strength-words.ts'
import { ledgerWords, vaultWords } from '../../../src-renderer/shell/vault-words.ts'

const TYPED = [
  '',
  'short',
  'ninechars',
  'ten chars!',
  'aaaaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  'four words of my own',
  '\uFB03\uFB03\uFB03\uFB03',
  '\u{1F511}\u{1F5DD}\u{1F510}\u{1F512}\u{1F513}\u{1F511}\u{1F5DD}\u{1F510}\u{1F512}\u{1F513}',
]

function isTaken(typed: string): boolean {
  try {
    new Passphrase(typed).assertStrong()
    return true
  } catch {
    return false
  }
}

describe('words for a passphrase', () => {
  it.each(TYPED)('say of %j ahead what main will say', (typed) => {
    expect(strengthOf(typed).enough).toBe(isTaken(typed))
  })

  it('count what is missing, and praise nothing that is merely enough', () => {
    expect(strengthOf('ninechars').sentence).toBe('1 more character, at least.')
    expect(strengthOf('short').sentence).toBe('5 more characters, at least.')
    expect(strengthOf('ten chars!').sentence).toContain('Another word')
  })
})

describe('words for the vaults', () => {
  const view: VaultView = {
    state: 'ready',
    backend: 'gnome_libsecret',
    sealedBy: null,
    passphrase: 'none',
    nextTryAtMs: null,
    idleLockMinutes: 15,
  }

  it('name all that is needed to open them', () => {
    const of = (change: Partial<VaultView>) => vaultWords({ ...view, ...change }).whatIs
    expect(of({})).toContain('by the GNOME keyring.')
    expect(of({ passphrase: 'set' })).toContain('by the GNOME keyring and your passphrase.')
    expect(of({ passphrase: 'set', backend: 'passphrase' })).toContain('by your passphrase.')
    expect(of({ state: 'undecryptable', sealedBy: 'passphrase' })).toContain(
      'sealed by your passphrase; now there is the GNOME keyring',
    )
  })
})

describe('words for the history', () => {
  const of = (records: number, state: 'checking' | 'verified' = 'verified') =>
    ledgerWords({ state, records, brokenAtNumber: null, setAside: null })

  it('count its entries, and say of an empty one that it is empty', () => {
    expect(of(2)).toBe('All 2 entries fit together. Nothing was changed or taken out.')
    expect(of(1)).toContain('The one entry is whole.')
    expect(of(0)).toBe('The history has no entry yet.')
    expect(of(3, 'checking')).toBe('Checking 3 entries …')
    expect(of(0, 'checking')).toBe('Checking the history …')
  })
})
