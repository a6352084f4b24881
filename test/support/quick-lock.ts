import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Cover } from '../../src-main/vault/cover.ts'
import { LEAST_N } from '../../src-main/vault/derivation.ts'
import type { Derive } from '../../src-main/vault/derivation.ts'
import type { Files } from '../../src-main/vault/durable-file.ts'
import type { Encryptor } from '../../src-main/vault/encryptor.ts'
import { Passphrase } from '../../src-main/vault/passphrase.ts'
import { createVaultLock } from '../../src-main/vault/vault-lock.ts'
import type { Finish, VaultLock } from '../../src-main/vault/vault-lock.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
import type { VaultBinding, Vaults } from '../../src-main/vault/vault.ts'

/** As cheap as a test needs, and bound to the cost as the real one is. */
export const quickDerive: Derive = async (passphrase, salt, { n, p }) =>
  createHash('sha256').update(passphrase).update(salt).update(`${n} ${p}`).digest()

export interface LockedVaults {
  lock: VaultLock
  vaults: Vaults
  /** What is done after each step of the lock: every file follows, then the way back is given up. */
  follow(step: Promise<Finish | null>): Promise<void>
}

/** A lock over the vaults of a folder, as the host puts them together. */
export async function openLocked(
  folder: string,
  platform: Encryptor,
  more: { files?: Files; derive?: Derive; onTaken?: (lying: Buffer) => void } = {},
): Promise<LockedVaults> {
  const { derive = quickDerive } = more
  const measure = async () => ({ n: LEAST_N, p: 1 })
  const lock = createVaultLock({ folder, platform, measure, ...more, derive })
  await lock.load()
  const { encryptor } = lock
  const cover: Cover = {
    ...lock.cover,
    take(bytes, vaultId) {
      more.onTaken?.(bytes)
      return lock.cover.take(bytes, vaultId)
    },
  }
  const files = more.files === undefined ? {} : { files: more.files }
  const vaults = createVaults({
    folder: join(folder, 'vaults'),
    encryptor,
    cover,
    nowMs: () => 0,
    ...files,
  })
  return {
    lock,
    vaults,
    async follow(step) {
      const finish = await step
      await vaults.settle()
      await finish?.()
    },
  }
}

export const phrase = (typed: string) => new Passphrase(typed)

export const bindingOf = (vaultId: string): VaultBinding => ({
  vaultId,
  serverId: `server-${vaultId}`,
  resource: 'https://mcp.example/mcp',
  issuer: 'https://as.example',
  recordType: 'grant',
})
