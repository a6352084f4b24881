import type { Translation } from '../../message.ts'
import type { pages as english } from '../en/pages.ts'

export const pages: Translation<typeof english> = {
  'pages.redirect.done': 'Sie sind angemeldet.',
  'pages.redirect.failed': 'Die Anmeldung hat nicht geklappt. Chatelaine sagt, warum.',
  'pages.redirect.unfinished':
    'Chatelaine schließt die Anmeldung noch ab. Sehen Sie dort nach dem Ergebnis.',
  'pages.redirect.close': 'Sie können diese Seite schließen und zu Chatelaine zurückkehren.',
  'pages.dialog.all-files': 'Alle Dateien',
  'pages.start-failed.what': 'Chatelaine konnte nicht starten',
  'pages.start-failed.detail':
    'Die Daten ließen sich nicht öffnen. Prüfen Sie, ob die Festplatte voll ist.',
  'pages.settings-set-aside.what':
    'Die Datei mit den Einstellungen war beschädigt und wurde beiseitegelegt.',
  'pages.settings-set-aside.detail':
    'Chatelaine beginnt mit einer leeren Liste von Servern. Die beschädigte Datei ist als {path} aufbewahrt.',
}
