import { isCovered, isCoveredWith, coverWith, uncover } from './cover.ts'
import type { Cover } from './cover.ts'
import { deriveByScrypt, measureCost } from './derivation.ts'
import type { Derive, DerivationCost } from './derivation.ts'
import { systemFiles } from './durable-file.ts'
import type { Files } from './durable-file.ts'
import type { Encryptor } from './encryptor.ts'
import { lockWith, newLockKeys, newOutside, openLock } from './lock-file.ts'
import type { LockFile, LockKeys, LockOutside } from './lock-file.ts'
import { createLockPair } from './lock-pair.ts'
import { createOwnKeyring } from './own-keyring.ts'
import type { Passphrase } from './passphrase.ts'
import { VaultError } from './vault-error.ts'

export interface VaultLockOptions {
  folder: string
  /** The platform's keyring; where there is one it is needed beside the passphrase. */
  platform: Encryptor
  files?: Files
  derive?: Derive
  measure?: () => Promise<DerivationCost>
}

/** Called once every file lies as the lock now says; until then a crash is mended at the next unlocking. */
export type Finish = () => Promise<void>

/**
 * The passphrase over all vaults. Holds its keys while it is open and nothing while it is locked. What each of these
 * writes is one durable step: before it the old passphrase opens every vault, after it the new one does.
 */
export interface VaultLock {
  state(): 'none' | 'locked' | 'open'
  /** Seals data keys: the platform's keyring, or keys of the lock's own where there is none. */
  encryptor: Encryptor
  cover: Cover
  /** Looks whether there is a lock on disk; first of all, and once. */
  load(): Promise<void>
  /** @throws VaultError `locked` for a keyring that is, `io` */
  set(passphrase: Passphrase): Promise<Finish>
  /**
   * Other keys, so that a copy of the former lock opens nothing that is written from now on. Null when it was locked while
   * that was written: it is changed all the same, and every file follows at the next unlocking.
   */
  change(passphrase: Passphrase, next: Passphrase): Promise<Finish | null>
  /** @throws VaultError `passphrase_needed` where there is no keyring and something is kept */
  remove(passphrase: Passphrase, isAnythingKept: boolean): Promise<Finish>
  /**
   * Null when the disk did not take what mends a crash: the vaults open, and every file stays as it is.
   * @throws VaultError `passphrase_wrong`, `locked`, `undecryptable`, `tampered`, `newer_version`, `io`
   */
  unlock(passphrase: Passphrase): Promise<Finish | null>
  /** At once. */
  lock(): void
  /** Takes the lock away unopened, with what only it could open. */
  erase(): Promise<void>
}

interface Opened {
  file: LockFile
  keys: LockKeys
  /** What the passphrase derives: lives until the file needs not be written any more. */
  derived: Buffer
}

export function createVaultLock(options: VaultLockOptions): VaultLock {
  const { folder, platform, files = systemFiles, derive = deriveByScrypt } = options
  const { measure = () => measureCost(derive) } = options
  const pair = createLockPair(files, folder)
  let isSet = false
  let open: Pick<Opened, 'file' | 'keys'> | null = null
  /** Grows with every lock: what began before it opens nothing after it. */
  let turn = 0

  const around = (outside: LockOutside) => (sealed: Buffer) =>
    outside.keyring === null ? sealed : platform.seal(sealed)

  /** @throws VaultError `locked`, `undecryptable` */
  function withoutKeyring(file: LockFile): Uint8Array {
    const sealed = Buffer.from(file.keys, 'base64')
    if (file.keyring === null) return sealed
    if (platform.state().kind === 'locked') throw new VaultError('locked', 'The keyring is locked.')
    try {
      return platform.open(sealed)
    } catch (cause) {
      throw new VaultError('undecryptable', 'The keyring did not open the lock.', { cause })
    }
  }

  /** @throws VaultError `passphrase_wrong` */
  async function tryOn(file: LockFile, passphrase: Passphrase): Promise<Opened> {
    const sealed = withoutKeyring(file)
    const derived = await derive(passphrase.bytes(), Buffer.from(file.salt, 'base64'), file)
    try {
      return { file, keys: openLock(file, derived, sealed), derived }
    } catch (cause) {
      throw new VaultError('passphrase_wrong', 'The passphrase does not open the lock.', { cause })
    }
  }

  /** Either of the two on disk, where a crash left two. */
  async function find(passphrase: Passphrase): Promise<Opened & { agreed: boolean }> {
    const { found, agree: agreed } = await pair.read()
    let fault: unknown
    for (const file of found) {
      try {
        return { ...(await tryOn(file, passphrase)), agreed }
      } catch (error) {
        fault ??= error
      }
    }
    throw fault
  }

  async function keep(opened: Omit<Opened, 'file'>, outside: LockOutside): Promise<Opened> {
    const { keys, derived } = opened
    const file = lockWith(keys, derived, outside, around(outside))
    await pair.write(file)
    return { file, keys, derived }
  }

  function assertStill(since: number) {
    if (since !== turn) throw locked()
  }

  function hold(opened: Opened, since: number) {
    if (since !== turn) wipe(opened.keys)
    assertStill(since)
    if (open !== null) wipe(open.keys)
    isSet = true
    open = { file: opened.file, keys: opened.keys }
  }

  /** What is left to do once every file has followed. */
  function finishOf({ file, keys, derived }: Opened): Finish {
    return async () => {
      if (file.leaving) await takeAway()
      else if (keys.former !== null) {
        const settled = { ...keys, former: null }
        const kept = await keep({ keys: settled, derived }, file)
        keys.former.fill(0)
        if (open?.keys === keys) open = { file: kept.file, keys: settled }
      }
      derived.fill(0)
    }
  }

  async function takeAway() {
    turn++
    await pair.remove()
    if (open !== null) wipe(open.keys)
    open = null
    isSet = false
  }

  const own = createOwnKeyring(() => open?.keys.own ?? null)

  return {
    state: () => (isSet ? (open === null ? 'locked' : 'open') : 'none'),
    encryptor: {
      state() {
        if (!isSet) return platform.state()
        if (open === null) return { kind: 'locked', by: 'passphrase' }
        if (open.file.keyring === null) return { kind: 'ready' }
        const now = platform.state()
        // With a passphrase nothing is ever kept in memory only, where a crash would lose it.
        return now.kind === 'unusable' ? { kind: 'locked' } : now
      },
      backend: () => (open?.file.keyring === null ? own.backend : platform.backend()),
      seal(plain) {
        if (isSet && open === null) throw locked()
        return open?.file.keyring === null ? own.seal(plain) : platform.seal(plain)
      },
      open: (sealed) => (own.isOurs(sealed) ? own.open(sealed) : platform.open(sealed)),
    },
    cover: {
      isOn: () => isSet && open?.file.leaving !== true,
      isCurrent(bytes) {
        if (open === null || open.file.leaving) return !isCovered(bytes)
        return isCoveredWith(bytes, open.keys.cover)
      },
      put(bytes, vaultId) {
        if (!isSet) return bytes
        if (open === null) throw locked()
        return open.file.leaving ? bytes : coverWith(bytes, open.keys.cover, vaultId)
      },
      hold(bytes, vaultId) {
        if (!isSet) return bytes
        if (open === null) throw locked()
        return coverWith(bytes, open.keys.cover, vaultId)
      },
      take(bytes, vaultId) {
        if (!isSet) return uncover(bytes, [], vaultId)
        if (open === null) throw locked()
        const { cover, former } = open.keys
        return uncover(bytes, former === null ? [cover] : [cover, former], vaultId)
      },
    },
    async load() {
      isSet = await pair.isThere()
    },
    async set(passphrase) {
      passphrase.assertStrong()
      const since = turn
      const { kind } = platform.state()
      if (kind === 'locked') throw new VaultError('locked', 'The keyring is locked.')
      const outside = newOutside(await measure(), kind === 'ready' ? platform.backend() : null)
      const derived = await derive(passphrase.bytes(), saltOf(outside), outside)
      assertStill(since)
      try {
        hold(await keep({ keys: newLockKeys(), derived }, outside), since)
      } catch (error) {
        // Half a lock would ask at the next start for a passphrase that was never set.
        await pair.remove().catch(() => undefined)
        throw error
      }
      return async () => void derived.fill(0)
    },
    async change(passphrase, next) {
      next.assertStrong()
      const since = turn
      const { file, keys } = await find(passphrase)
      const outside = newOutside(await measure(), file.keyring)
      const derived = await derive(next.bytes(), saltOf(outside), outside)
      // Where files still lie under the cover before, this one stays: no file is ever under a third.
      const changed =
        keys.former === null ? { ...newLockKeys(), own: keys.own, former: keys.cover } : keys
      assertStill(since)
      const opened = await keep({ keys: changed, derived }, { ...outside, leaving: file.leaving })
      if (since !== turn) {
        wipe(opened.keys)
        derived.fill(0)
        return null
      }
      hold(opened, since)
      return finishOf(opened)
    },
    async remove(passphrase, isAnythingKept) {
      const since = turn
      const found = await find(passphrase)
      if (found.file.keyring === null && isAnythingKept) {
        throw new VaultError('passphrase_needed', 'Nothing else protects what is on disk.')
      }
      assertStill(since)
      const opened = await keep(found, { ...found.file, leaving: true })
      hold(opened, since)
      return finishOf(opened)
    },
    async unlock(passphrase) {
      const since = turn
      const found = await find(passphrase)
      // Two locks are one again before any file follows either of them.
      const mended = found.agreed || (await pair.write(found.file).then(isDone, isNotDone))
      hold(found, since)
      return mended ? finishOf(found) : null
    },
    lock() {
      turn++
      if (open !== null) wipe(open.keys)
      open = null
    },
    erase: takeAway,
  }
}

const isDone = () => true
const isNotDone = () => false

function saltOf({ salt }: LockOutside): Buffer {
  return Buffer.from(salt, 'base64')
}

function wipe({ cover, own, former }: LockKeys) {
  for (const key of [cover, own, former]) key?.fill(0)
}

function locked(): VaultError {
  return new VaultError('app_locked', 'A passphrase is needed first.')
}
