import type { MenuItemConstructorOptions } from 'electron'
import { say } from '../../src-languages/main.ts'

/**
 * The menu that macOS shows for every app, and by which copy and paste have their keys. Electron's own is English in every
 * language, and offers to reload the page and to look behind it.
 */
export function macMenu(): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Chatelaine',
      submenu: [
        { role: 'about', label: say('menu.about') },
        { type: 'separator' },
        { role: 'hide', label: say('menu.hide') },
        { role: 'hideOthers', label: say('menu.hide-others') },
        { role: 'unhide', label: say('menu.show-all') },
        { type: 'separator' },
        { role: 'quit', label: say('menu.quit') },
      ],
    },
    {
      label: say('menu.edit'),
      submenu: [
        { role: 'undo', label: say('menu.undo') },
        { role: 'redo', label: say('menu.redo') },
        { type: 'separator' },
        { role: 'cut', label: say('menu.cut') },
        { role: 'copy', label: say('menu.copy') },
        { role: 'paste', label: say('menu.paste') },
        { role: 'selectAll', label: say('menu.select-all') },
      ],
    },
    {
      role: 'window',
      label: say('menu.window'),
      submenu: [
        { role: 'minimize', label: say('menu.minimize') },
        { role: 'zoom', label: say('menu.zoom') },
        { role: 'close', label: say('menu.close') },
        { type: 'separator' },
        { role: 'front', label: say('menu.front') },
      ],
    },
  ]
}
