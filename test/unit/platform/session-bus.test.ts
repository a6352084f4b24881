import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forbidBusLaunch } from '../../../src-main/platform/session-bus.ts'

function addressAfter(env: Record<string, string>, platform: NodeJS.Platform = 'linux') {
  const copy = { ...env }
  forbidBusLaunch(copy, platform)
  return copy['DBUS_SESSION_BUS_ADDRESS']
}

describe('the session bus', () => {
  it('D10 is not started by us where there is none', () => {
    expect(addressAfter({})).toBe('disabled:')
    expect(addressAfter({ DBUS_SESSION_BUS_ADDRESS: '' })).toBe('disabled:')
    expect(addressAfter({ XDG_RUNTIME_DIR: '/nonexistent' })).toBe('disabled:')
  })

  it('D10 is left as it is where there is one, and on other systems', () => {
    expect(addressAfter({ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/x' })).toBe('unix:path=/x')
    expect(addressAfter({}, 'darwin')).toBeUndefined()
    const folder = mkdtempSync(join(tmpdir(), 'chatelaine-bus-'))
    writeFileSync(join(folder, 'bus'), '')
    expect(addressAfter({ XDG_RUNTIME_DIR: folder })).toBeUndefined()
    rmSync(folder, { recursive: true })
  })
})
