import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, describe, expect, it } from 'vitest'
import { speakIn } from '../../../src-languages/main.ts'
import { macMenu } from '../../../src-main/platform/mac-menu.ts'

afterEach(() => speakIn('en'))

function items(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((one) => [one, ...(Array.isArray(one.submenu) ? items(one.submenu) : [])])
}

describe('the menu of macOS', () => {
  it('copies, pastes, closes and quits, and offers no way behind the window', () => {
    const roles = items(macMenu()).flatMap(({ role = [] }) => role)
    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'selectAll', 'close', 'quit']))
    expect(roles.filter((role) => /reload|devtools|menu$/i.test(role))).toEqual([])
  })

  it('is in the language that is spoken, where Electron would say each role in English', async () => {
    const labels = () =>
      items(macMenu())
        .filter(({ type }) => type !== 'separator')
        .map(({ label = '' }) => label)
    const english = labels()
    expect(english).not.toContain('')
    await speakIn('ja')
    expect(labels().filter((label) => english.includes(label))).toEqual(['Chatelaine'])
  })
})
