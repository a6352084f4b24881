import type { Translation } from '../../message.ts'
import type { menu as english } from '../en/menu.ts'

export const menu: Translation<typeof english> = {
  'menu.about': 'Über Chatelaine',
  'menu.hide': 'Chatelaine ausblenden',
  'menu.hide-others': 'Andere ausblenden',
  'menu.show-all': 'Alle einblenden',
  'menu.quit': 'Chatelaine beenden',
  'menu.edit': 'Bearbeiten',
  'menu.undo': 'Rückgängig',
  'menu.redo': 'Wiederholen',
  'menu.cut': 'Ausschneiden',
  'menu.copy': 'Kopieren',
  'menu.paste': 'Einsetzen',
  'menu.select-all': 'Alles auswählen',
  'menu.window': 'Fenster',
  'menu.minimize': 'Im Dock ablegen',
  'menu.zoom': 'Zoomen',
  'menu.close': 'Schließen',
  'menu.front': 'Alle nach vorne bringen',
}
