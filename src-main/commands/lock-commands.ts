import type { Commands } from '../../src-preload/contract/commands.ts'
import type { AppLock } from '../lock/app-lock.ts'
import { startOver } from '../lock/start-over.ts'
import type { StartOverDeps } from '../lock/start-over.ts'
import { ServerError } from '../servers/server-error.ts'
import { describeReceipt } from '../state/receipt-words.ts'
import { Passphrase } from '../vault/passphrase.ts'
import { answer, nobody } from './answer.ts'

export type LockCommands = Pick<
  Commands,
  | 'setPassphrase'
  | 'changePassphrase'
  | 'removePassphrase'
  | 'lock'
  | 'unlock'
  | 'setIdleLock'
  | 'startOver'
>

export interface LockParts extends StartOverDeps {
  appLock: AppLock
  onChanged: () => void
}

/** The passphrase. Here what was typed gets the type that does not come back, and is wiped when it was used. */
export function createLockCommands({ appLock, onChanged, ...parts }: LockParts): LockCommands {
  const using = (typed: string[], work: (...entered: Passphrase[]) => Promise<void>) =>
    answer(nobody(), async () => {
      const entered = typed.map((one) => new Passphrase(one))
      try {
        await work(...entered)
        return null
      } finally {
        for (const one of entered) one.wipe()
      }
    })
  return {
    setPassphrase: ({ passphrase }) => using([passphrase], (entered) => appLock.set(entered)),
    changePassphrase: ({ passphrase, next }) =>
      using([passphrase, next], (entered, other) => appLock.change(entered, other)),
    removePassphrase: ({ passphrase }) => using([passphrase], (entered) => appLock.remove(entered)),
    unlock: ({ passphrase }) => using([passphrase], (entered) => appLock.unlock(entered)),
    lock: () =>
      answer(nobody(), async () => {
        if (appLock.facts().passphrase === 'none') {
          throw new ServerError('not_possible_now', 'No passphrase is set.')
        }
        await appLock.lock()
        return null
      }),
    setIdleLock: ({ minutes }) =>
      answer(nobody(), async () => {
        parts.settings.setIdleLockMinutes(minutes)
        appLock.watchIdle()
        onChanged()
        return null
      }),
    startOver: () =>
      answer(nobody(), async () => {
        const receipts = await appLock.giveUp(() => startOver(parts))
        return receipts.map(describeReceipt)
      }),
  }
}
