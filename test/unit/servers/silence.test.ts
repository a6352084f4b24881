import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchSilence } from '../../../src-main/servers/silence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a silent server', () => {
  it('is given up after the time, which begins anew with each sign of life', () => {
    const silence = watchSilence(1_000, () => false)
    vi.advanceTimersByTime(900)
    silence.broken()
    vi.advanceTimersByTime(900)
    expect(silence.signal.aborted).toBe(false)
    vi.advanceTimersByTime(200)
    expect(silence.signal.reason).toMatchObject({ code: 'timeout' })
  })

  it('R48 is waited for while it waits for the person, and for the whole time afterwards', () => {
    let asked = true
    const silence = watchSilence(1_000, () => asked)
    vi.advanceTimersByTime(3_600_500)
    asked = false
    expect(silence.signal.aborted).toBe(false)
    vi.advanceTimersByTime(600)
    expect(silence.signal.aborted).toBe(true)
  })

  it('ends nothing once the call is over', () => {
    const silence = watchSilence(1_000, () => false)
    silence.stop()
    vi.advanceTimersByTime(5_000)
    expect(silence.signal.aborted).toBe(false)
  })
})
