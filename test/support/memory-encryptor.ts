import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Encryptor, EncryptorState } from '../../src-main/vault/encryptor.ts'

export interface MemoryEncryptor extends Encryptor {
  setState(state: EncryptorState): void
  /** As if the keyring were another one: what was sealed before does not open. */
  replaceKey(): void
  setBackend(name: string): void
}

/** A keyring that a test can lock, change and take away. */
export function createMemoryEncryptor(): MemoryEncryptor {
  let key = randomBytes(32)
  let state: EncryptorState = { kind: 'ready' }
  let backend = 'test_keyring'
  const assertReady = () => {
    if (state.kind !== 'ready') throw new Error(`the keyring is ${state.kind}`)
  }
  return {
    state: () => state,
    backend: () => backend,
    seal(plain) {
      assertReady()
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      assertReady()
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    },
    setState: (next) => {
      state = next
    },
    replaceKey: () => {
      key = randomBytes(32)
    },
    setBackend: (name) => {
      backend = name
    },
  }
}
