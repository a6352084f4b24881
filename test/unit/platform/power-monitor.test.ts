import { EventEmitter } from 'node:events'
import { expect, it } from 'vitest'
import { createPower } from '../../../src-main/platform/power-monitor.ts'

it('tells of sleep and of a locked screen until nobody listens', () => {
  const monitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 42 })
  const power = createPower(monitor)
  let away = 0
  const stop = power.onAway(() => away++)
  monitor.emit('suspend')
  monitor.emit('resume')
  monitor.emit('lock-screen')
  expect(away).toBe(2)
  stop()
  monitor.emit('suspend')
  expect(away).toBe(2)
  expect(monitor.eventNames()).toEqual([])
  expect(power.idleSeconds()).toBe(42)
})
