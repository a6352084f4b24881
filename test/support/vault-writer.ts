import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createVaults } from '../../src-main/vault/vault.ts'
import type { Encryptor } from '../../src-main/vault/encryptor.ts'

/** A keyring that a second process can open: the key comes from outside. */
export function fixedEncryptor(key: Buffer): Encryptor {
  return {
    state: () => ({ kind: 'ready' }),
    backend: () => 'test_keyring',
    seal(plain) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    },
  }
}

export const WRITER_BINDING = {
  vaultId: 'v',
  serverId: 's',
  resource: 'https://mcp.example/',
  issuer: 'https://as.example',
  recordType: 'grant',
} as const

/** Writes rising numbers until it is killed, and tells each one that was acknowledged. */
async function writeUntilKilled(folder: string, key: Buffer): Promise<never> {
  const vaults = createVaults({ folder, encryptor: fixedEncryptor(key), nowMs: Date.now })
  const before = (await vaults.read('v', WRITER_BINDING)) as { at: number } | null
  for (let at = (before?.at ?? 0) + 1; ; at++) {
    await vaults.write('v', WRITER_BINDING, { at, filling: 'x'.repeat(20_000) })
    // Straight to the pipe: what is told is told, however soon the end comes.
    writeSync(1, `${at}\n`)
  }
}

const [, script = '', folder, key] = process.argv
if (script.endsWith('vault-writer.ts') && folder !== undefined && key !== undefined) {
  await writeUntilKilled(folder, Buffer.from(key, 'hex'))
}
