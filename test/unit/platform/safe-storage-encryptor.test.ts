import { describe, expect, it } from 'vitest'
import { createSafeStorageEncryptor } from '../../../src-main/platform/safe-storage-encryptor.ts'

type Backend = 'gnome_libsecret' | 'basic_text' | 'unknown'

/** A platform store that marks what it seals with a prefix and turns its bits over. */
function createStore(options: { backend?: Backend; available?: boolean; prefix?: string } = {}) {
  const store = {
    asked: 0,
    available: options.available ?? true,
    isEncryptionAvailable: () => {
      store.asked += 1
      return store.available
    },
    getSelectedStorageBackend: () => options.backend ?? 'gnome_libsecret',
    encryptString: (text: string) => {
      const plain = options.prefix === ''
      const body = Buffer.from(text).map((byte) => (plain ? byte : byte ^ 0xff))
      return Buffer.concat([Buffer.from(options.prefix ?? 'v11'), body])
    },
    decryptString: (sealed: Buffer) => {
      const body = sealed.subarray((options.prefix ?? 'v11').length)
      return Buffer.from(body.map((byte) => byte ^ 0xff)).toString('utf8')
    },
  }
  return store
}

const secret = new Uint8Array([0, 1, 2, 250, 255])

describe('the encryptor on the platform store', () => {
  it('R31 opens what it sealed, byte for byte', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const encryptor = createSafeStorageEncryptor({ safeStorage: createStore(), platform })
      expect(encryptor.state()).toEqual({ kind: 'ready' })
      const sealed = encryptor.seal(secret)
      expect(Buffer.from(sealed).includes(Buffer.from(secret).toString('base64'))).toBe(false)
      expect(encryptor.open(sealed)).toEqual(secret)
    }
  })

  it('B1 is unusable on a Linux without a keyring, whatever the platform says about encryption', () => {
    for (const backend of ['basic_text', 'unknown'] as const) {
      const safeStorage = createStore({ backend, available: true })
      const encryptor = createSafeStorageEncryptor({ safeStorage, platform: 'linux' })
      expect(encryptor.state().kind).toBe('unusable')
      expect(() => encryptor.seal(secret)).toThrow()
    }
  })

  it('B1 is unusable when the canary is sealed with the published key or not at all', () => {
    for (const prefix of ['v10', '']) {
      const safeStorage = createStore({ prefix })
      const encryptor = createSafeStorageEncryptor({ safeStorage, platform: 'linux' })
      expect(encryptor.state().kind).toBe('unusable')
      expect(() => encryptor.seal(secret)).toThrow()
    }
  })

  it('B1 does not open bytes that the platform would give back unopened', () => {
    const encryptor = createSafeStorageEncryptor({ safeStorage: createStore(), platform: 'linux' })
    for (const planted of ['', 'v1', 'v10abcdef', 'plain text', 'v11']) {
      expect(() => encryptor.open(Buffer.from(planted))).toThrow()
    }
  })

  it('D10 is locked while a keyring is there but shut, and ready once it opens', () => {
    const safeStorage = createStore({ available: false })
    const encryptor = createSafeStorageEncryptor({ safeStorage, platform: 'linux' })
    expect(encryptor.state()).toEqual({ kind: 'locked' })
    expect(() => encryptor.open(new Uint8Array([1, 2, 3, 4]))).toThrow('locked')
    safeStorage.available = true
    expect(encryptor.state()).toEqual({ kind: 'ready' })
  })

  it('R31 asks the platform nothing before the first vault is needed', () => {
    const safeStorage = createStore()
    const encryptor = createSafeStorageEncryptor({ safeStorage, platform: 'darwin' })
    expect(encryptor.backend()).toBe('keychain')
    expect(safeStorage.asked).toBe(0)
    encryptor.state()
    encryptor.state()
    expect(safeStorage.asked).toBe(1)
  })
})
