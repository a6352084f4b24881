import type { Translation } from '../../message.ts'
import type { settings as english } from '../en/settings.ts'

export const settings: Translation<typeof english> = {
  'settings.title': 'Einstellungen',
  'settings.theme.title': 'Erscheinung',
  'settings.theme.system': 'Wie das System',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.language.title': 'Sprache',
  'settings.language.system': 'Wie das System',
  'settings.keyring.title': 'Schlüsselbund',
  'settings.keyring.none': 'Es gibt keinen Schlüsselbund; an seiner Stelle steht die Passphrase.',
  'settings.keyring.name': 'Das System nennt ihn <mono>{name}</mono>.',
  'settings.data.title': 'Wo Ihre Daten liegen',
  'settings.data.text':
    'Versiegelte Tresore, der Verlauf und diese Einstellungen liegen in einem Ordner. Sonst liegt nirgends etwas.',
  'settings.data.folder': 'Datenordner',
  'settings.data.copy': 'Pfad kopieren',
  'settings.version': 'Chatelaine {version}',
  'settings.telling.title': 'Während Sie woanders hinsehen',
  'settings.telling.text':
    'Chatelaine sagt Ihnen, wenn ein Server Sie bittet, sich anzumelden oder mehr zu erlauben, wenn ein Schlüssel bald endet und wenn ein Widerruf beim Anbieter angekommen ist.',
  'settings.telling.label': 'Mitteilungen',
  'settings.telling.off': 'Gar nicht',
  'settings.telling.quiet': 'Leise',
  'settings.telling.sound': 'Mit Ton',
  'settings.telling.tray': 'Im Infobereich weiterlaufen, wenn das Fenster geschlossen ist',
}
