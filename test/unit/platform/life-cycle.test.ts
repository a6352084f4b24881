import { describe, expect, it } from 'vitest'
import { endsWithWindow } from '../../../src-main/platform/life-cycle.ts'

describe('the app without its window', () => {
  it('goes on only where the person finds it again', () => {
    const ends = (platform: string, staysInTray: boolean, hasTray: boolean) =>
      endsWithWindow({ platform, staysInTray, hasTray })
    expect(ends('linux', true, true)).toBe(false)
    expect(ends('linux', true, false)).toBe(true)
    expect(ends('win32', false, true)).toBe(true)
    expect(ends('darwin', false, false)).toBe(false)
  })
})
