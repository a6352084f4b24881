import { describe, expect, it } from 'vitest'
import { createAppLock } from '../../../src-main/lock/app-lock.ts'
import type { AppLockDeps } from '../../../src-main/lock/app-lock.ts'
import { createFakePower } from '../../support/fake-power.ts'
import { createManualClock } from '../../support/manual-clock.ts'

/** A lock that is open, over parts that note what is done to them. */
function lockOver(faulty: { suspend?: () => Promise<void>; onChanged?: () => void }) {
  const clock = createManualClock()
  const power = createFakePower()
  const done: string[] = []
  const faults: unknown[] = []
  let state: 'open' | 'locked' = 'open'
  let quiet: () => void = () => undefined
  const deps = {
    clock,
    power,
    lock: {
      state: () => state,
      lock() {
        state = 'locked'
        done.push('keys gone')
      },
    },
    vaults: {
      forget: () => done.push('forgotten'),
      quiet: () => new Promise<void>((resolve) => (quiet = resolve)),
    },
    servers: { suspend: faulty.suspend ?? (async () => undefined), start: () => undefined },
    identities: { rest: async () => undefined },
    settings: { idleLockMinutes: () => 15 },
    network: { shut: () => done.push('shut'), open: () => undefined },
    forgetElsewhere: () => done.push('forgotten elsewhere'),
    onFault: (fault: unknown) => faults.push(fault),
    onChanged: faulty.onChanged ?? (() => undefined),
  } as unknown as AppLockDeps
  return { lock: createAppLock(deps), clock, power, done, faults, quiet: () => quiet() }
}

const LOCKED = ['shut', 'keys gone', 'forgotten', 'forgotten elsewhere']

describe('a lock that comes down', () => {
  it.each([
    ['cannot let its servers go', { suspend: () => Promise.reject(new Error('fault')) }],
    [
      'has a fault in telling',
      {
        onChanged: () => {
          throw new Error('fault')
        },
      },
    ],
  ])('takes the keys all the same when it %s, and says so', async (_what, faulty) => {
    const { lock, clock, done, faults } = lockOver(faulty)
    const locking = lock.lock()
    await clock.advance(2_000)
    await locking
    expect(done).toEqual(LOCKED)
    expect(lock.facts().locked).toBe(true)
    expect(faults).toContainEqual(new Error('fault'))
  })

  it('D2 waits for what the disk is taking, and two seconds at most', async () => {
    const first = lockOver({})
    const locking = first.lock.lock()
    await first.clock.advance(1_000)
    expect(first.done).toEqual(['shut'])
    first.quiet()
    await locking
    expect(first.done).toEqual(LOCKED)

    const second = lockOver({})
    second.power.goAway()
    await second.clock.advance(1_999)
    expect(second.done).toEqual(['shut'])
    await second.clock.advance(1)
    expect(second.done).toEqual(LOCKED)
  })
})
