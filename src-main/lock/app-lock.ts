// Threat: somebody at a computer that its owner has left, or with its files. Locked means that no key is in memory, no
// connection is open and nothing can be approved; only the passphrase changes that, and a wrong one costs time.
import type { Clock } from '../clock.ts'
import type { ConsentEvent } from '../consent/consent-record.ts'
import type { IdentityProviders } from '../servers/identity-providers.ts'
import type { ServerCollection } from '../servers/server-collection.ts'
import { ServerError } from '../servers/server-error.ts'
import type { SettingsPort } from '../servers/server-list.ts'
import type { Passphrase } from '../vault/passphrase.ts'
import { VaultError } from '../vault/vault-error.ts'
import type { Finish, VaultLock } from '../vault/vault-lock.ts'
import type { Vaults } from '../vault/vault.ts'
import { createIdleWatch } from './idle-watch.ts'
import { passphraseEvent } from './passphrase-event.ts'
import type { PowerPort } from './power.ts'
import { within } from '../servers/within.ts'

export interface AppLockDeps {
  clock: Clock
  lock: VaultLock
  vaults: Pick<Vaults, 'settle' | 'forget' | 'listAll' | 'quiet'>
  servers: Pick<ServerCollection, 'start' | 'suspend'>
  identities: Pick<IdentityProviders, 'rest'>
  /** While it is shut nothing goes out, and what was open is cut off. */
  network: { shut(): void; open(): void }
  settings: Pick<SettingsPort, 'idleLockMinutes'>
  power: PowerPort | undefined
  /** Writes into the history. @throws ServerError `ledger_io` */
  record: (event: ConsentEvent) => void
  /** Drops the secrets that are held outside of the vaults and the sessions. */
  forgetElsewhere: () => void
  /** Something kept a lock from coming down in good order. It came down all the same. */
  onFault: (fault: unknown) => void
  onChanged: () => void
}

export interface AppLockFacts {
  passphrase: 'none' | 'set'
  locked: boolean
  /** Before it no try is taken; null when the next one may come at once. */
  nextTryAtMs: number | null
}

/** The passphrase as the person meets it: set, changed, asked for, taken away; and what follows for everything else. */
export interface AppLock {
  facts(): AppLockFacts
  /** @throws VaultError */
  set(passphrase: Passphrase): Promise<void>
  /** @throws VaultError `passphrase_wrong`, `passphrase_too_soon`, `passphrase_too_weak` */
  change(passphrase: Passphrase, next: Passphrase): Promise<void>
  remove(passphrase: Passphrase): Promise<void>
  /** Nothing happens where no passphrase is set. Comes down whatever goes wrong, and never rejects. */
  lock(): Promise<void>
  /** Connects what was connected. @throws VaultError */
  unlock(passphrase: Passphrase): Promise<void>
  /** Takes the lock away unopened, once `erase` has taken all it locked. */
  giveUp<T>(erase: () => Promise<T>): Promise<T>
  /** The person has just used the app. */
  used(): void
  /** Another idle time holds from now on. */
  watchIdle(): void
  stop(): void
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** How long locking waits for a slow disk. */
const LONGEST_SEAL_MS = 2_000

export function createAppLock(deps: AppLockDeps): AppLock {
  const { clock, lock, vaults, servers, power } = deps
  /** Wrong ones in a row. In memory only: nothing on disk could lock the person out. */
  let wrong = 0
  let nextTryAtMs: number | null = null
  let busy = false
  let locking: Promise<void> | null = null

  const isLocked = () => locking !== null || lock.state() === 'locked'

  const idle = createIdleWatch({
    clock,
    idleSeconds: () => power?.idleSeconds() ?? 0,
    limitMs: () => {
      const minutes = deps.settings.idleLockMinutes()
      return minutes === 0 || power === undefined ? null : minutes * 60_000
    },
    onIdle: () => void lockNow(),
  })
  const unlisten = power?.onAway(() => void lockNow())

  /** One at a time, and after a wrong one not at once. */
  async function oneTry<T>(work: () => Promise<T>): Promise<T> {
    if (busy || clock.nowMs() < (nextTryAtMs ?? 0)) {
      throw new VaultError('passphrase_too_soon', 'The next try has to wait.')
    }
    busy = true
    try {
      const done = await work()
      wrong = 0
      nextTryAtMs = null
      return done
    } catch (error) {
      if (error instanceof VaultError && error.code === 'passphrase_wrong') {
        nextTryAtMs = clock.nowMs() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** wrong)
        wrong++
      }
      throw error
    } finally {
      busy = false
      deps.onChanged()
    }
  }

  /** Every file goes the way of the lock, and only then is the way back given up. */
  async function follow(finish: Finish) {
    await vaults.settle()
    await finish()
    // Until now it would have been asked for at the next start.
    if (lock.state() !== 'none') return
    idle.stop()
    deps.record(passphraseEvent('removed'))
  }

  /** It holds already: neither a disk that does not take every file nor a history that takes nothing undoes it. */
  async function tell(became: 'set' | 'changed', finish: Finish | null) {
    try {
      deps.record(passphraseEvent(became))
    } finally {
      if (finish !== null) await follow(finish)
    }
  }

  function assertOpen() {
    if (lock.state() === 'open' && locking === null) return
    throw new ServerError('not_possible_now', 'No passphrase is set, or it is locked.')
  }

  async function attempt(work: () => unknown) {
    try {
      await work()
    } catch (fault) {
      deps.onFault(fault)
    }
  }

  /** What is under way may end in good order first. The keys go whatever becomes of it. */
  async function shut() {
    try {
      idle.stop()
      void attempt(deps.onChanged)
      await Promise.all([attempt(servers.suspend), attempt(deps.identities.rest)])
      void attempt(deps.network.shut)
      // What has come by now is still sealed: a rotated token that is lost ends its grant (R32).
      await within(clock, LONGEST_SEAL_MS, vaults.quiet())
    } finally {
      lock.lock()
      vaults.forget()
      deps.forgetElsewhere()
    }
  }

  function lockNow(): Promise<void> {
    if (lock.state() !== 'open') return locking ?? Promise.resolve()
    locking ??= shut().finally(() => {
      locking = null
      void attempt(deps.onChanged)
    })
    return locking
  }

  function begin() {
    if (isLocked()) return
    deps.network.open()
    if (lock.state() === 'open') idle.start()
    servers.start()
  }

  return {
    facts: () => ({
      passphrase: lock.state() === 'none' ? 'none' : 'set',
      locked: isLocked(),
      nextTryAtMs,
    }),
    set: (passphrase) =>
      oneTry(async () => {
        if (lock.state() !== 'none') throw new ServerError('not_possible_now', 'There is one.')
        const finish = await lock.set(passphrase)
        idle.start()
        await tell('set', finish)
      }),
    change: (passphrase, next) =>
      oneTry(async () => {
        assertOpen()
        await tell('changed', await lock.change(passphrase, next))
      }),
    remove: (passphrase) =>
      oneTry(async () => {
        assertOpen()
        const kept = await vaults.listAll()
        await follow(await lock.remove(passphrase, kept.length > 0))
      }),
    lock: lockNow,
    async unlock(passphrase) {
      await locking
      if (lock.state() !== 'locked') return
      const finish = await oneTry(() => lock.unlock(passphrase))
      // A disk that takes nothing keeps nobody out: every file opens as it lies, and follows the next time.
      if (finish !== null) await follow(finish).catch(() => undefined)
      begin()
    },
    async giveUp(erase) {
      await locking
      if (busy || lock.state() !== 'locked') {
        throw new ServerError('not_possible_now', 'It is not locked.')
      }
      busy = true
      try {
        const erased = await erase()
        await lock.erase()
        wrong = 0
        nextTryAtMs = null
        begin()
        deps.record(passphraseEvent('given up'))
        return erased
      } finally {
        busy = false
        deps.onChanged()
      }
    },
    used: idle.used,
    watchIdle() {
      if (lock.state() === 'open' && locking === null) idle.start()
    },
    stop() {
      idle.stop()
      unlisten?.()
    },
  }
}
