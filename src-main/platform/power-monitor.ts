import type { PowerMonitor } from 'electron'
import type { PowerPort } from '../lock/power.ts'

type UsedPowerMonitor = Pick<PowerMonitor, 'getSystemIdleTime'> & {
  on(event: 'suspend' | 'lock-screen', listener: () => void): unknown
  off(event: 'suspend' | 'lock-screen', listener: () => void): unknown
}

/** `lock-screen` comes on macOS and Windows only; a locked screen of Linux is left to the idle time. */
const AWAY = ['suspend', 'lock-screen'] as const

export function createPower(powerMonitor: UsedPowerMonitor): PowerPort {
  return {
    idleSeconds: () => powerMonitor.getSystemIdleTime(),
    onAway(listener) {
      for (const event of AWAY) powerMonitor.on(event, listener)
      return () => {
        for (const event of AWAY) powerMonitor.off(event, listener)
      }
    },
  }
}
