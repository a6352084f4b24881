import { describe, expect, it } from 'vitest'
import { createIdleWatch } from '../../../src-main/lock/idle-watch.ts'
import { createManualClock } from '../../support/manual-clock.ts'

const MINUTE = 60_000

function watchOf(limitMs: number | null = 15 * MINUTE) {
  const clock = createManualClock()
  const startedMs = clock.nowMs()
  const state = { limitMs, idleSeconds: 0 }
  let idle = 0
  const watch = createIdleWatch({
    clock,
    idleSeconds: () => state.idleSeconds,
    limitMs: () => state.limitMs,
    onIdle: () => idle++,
  })
  watch.start()
  return {
    clock,
    watch,
    state,
    times: () => idle,
    minutes: () => (clock.nowMs() - startedMs) / MINUTE,
  }
}

describe('waiting for the person to be away', () => {
  it('tells once the desktop says so, within half a minute, and only once', async () => {
    const { clock, state, times } = watchOf()
    for (let minute = 1; minute < 15; minute++) {
      state.idleSeconds = minute * 60
      await clock.advance(MINUTE)
      expect(times()).toBe(0)
    }
    state.idleSeconds = 15 * 60
    await clock.advance(30_000)
    expect(times()).toBe(1)
    await clock.advance(60 * MINUTE)
    expect(times()).toBe(1)
  })

  it('does not tell while the person is at work, however long', async () => {
    const { clock, state, times } = watchOf()
    for (let minute = 0; minute < 120; minute++) {
      state.idleSeconds = minute % 10
      await clock.advance(MINUTE)
    }
    expect(times()).toBe(0)
  })

  it('counts the use of the app where the desktop answers 0 for ever', async () => {
    const { clock, watch, times } = watchOf()
    await clock.advance(14 * MINUTE)
    watch.used()
    await clock.advance(14 * MINUTE)
    expect(times()).toBe(0)
    await clock.advance(1 * MINUTE)
    expect(times()).toBe(1)
  })

  it('never tells when the person wants none, and tells again after a new start', async () => {
    const { clock, watch, state, times } = watchOf(null)
    state.idleSeconds = 100_000
    await clock.advance(600 * MINUTE)
    expect(times()).toBe(0)
    state.limitMs = 5 * MINUTE
    watch.start()
    await clock.advance(1)
    expect(times()).toBe(1)
  })

  it('tells nothing after it was stopped', async () => {
    const { clock, watch, times } = watchOf()
    watch.stop()
    await clock.advance(60 * MINUTE)
    expect(times()).toBe(0)
  })
})
