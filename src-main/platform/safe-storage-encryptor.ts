// Threat B1: on Linux without a keyring the platform still "encrypts", with a key that is printed in its source. So the
// gate is behaviour: the backend's name, and what a canary looks like when sealed.
import type { SafeStorage } from 'electron'
import type { Encryptor, EncryptorState } from '../vault/encryptor.ts'

type UsedSafeStorage = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>

export interface SafeStorageEncryptorOptions {
  safeStorage: UsedSafeStorage
  platform: NodeJS.Platform
}

const canary = 'canary'
const noKeyring = new Set(['basic_text', 'unknown'])

/**
 * Seals with the platform's own secret store. Nothing is asked of it before the first call, because asking may make
 * macOS prompt the person. `ready` is remembered; every other state is looked at again each time.
 */
export function createSafeStorageEncryptor(options: SafeStorageEncryptorOptions): Encryptor {
  const { safeStorage, platform } = options
  let ready = false
  const state = (): EncryptorState => {
    if (ready) return { kind: 'ready' }
    const now = look(safeStorage, platform)
    ready = now.kind === 'ready'
    return now
  }
  return {
    state,
    backend: () => backendName(safeStorage, platform),
    seal(plain) {
      assertReady(state())
      const sealed = safeStorage.encryptString(Buffer.from(plain).toString('base64'))
      assertReallySealed(sealed, platform)
      return new Uint8Array(sealed)
    },
    open(sealed) {
      assertReady(state())
      assertReallySealed(sealed, platform)
      const text = safeStorage.decryptString(Buffer.from(sealed))
      // An empty buffer opens to an empty text, which is nothing that was ever sealed.
      if (text === '') throw new Error('sealed bytes hold nothing')
      return new Uint8Array(Buffer.from(text, 'base64'))
    },
  }
}

function look(safeStorage: UsedSafeStorage, platform: NodeJS.Platform): EncryptorState {
  const backend = backendName(safeStorage, platform)
  if (noKeyring.has(backend)) return { kind: 'unusable', reason: `no keyring (${backend})` }
  if (!safeStorage.isEncryptionAvailable()) return { kind: 'locked' }
  try {
    assertReallySealed(safeStorage.encryptString(canary), platform)
    return { kind: 'ready' }
  } catch {
    return { kind: 'unusable', reason: `the keyring (${backend}) does not encrypt` }
  }
}

function backendName(safeStorage: UsedSafeStorage, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain'
  if (platform === 'win32') return 'dpapi'
  return safeStorage.getSelectedStorageBackend()
}

function assertReady(state: EncryptorState): void {
  if (state.kind !== 'ready') throw new Error(`the keyring is ${state.kind}`)
}

/** On Linux `v10` is the published key and no prefix is plain text, which the platform would give back as if opened. */
function assertReallySealed(sealed: Uint8Array, platform: NodeJS.Platform): void {
  const prefix = Buffer.from(sealed.subarray(0, 3)).toString('latin1')
  const plain = Buffer.from(sealed).includes(canary)
  if (sealed.length < 4 || plain || (platform === 'linux' && prefix !== 'v11')) {
    throw new Error('bytes are not sealed with a key of the keyring')
  }
}
