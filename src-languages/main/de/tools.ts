import type { Translation } from '../../message.ts'
import type { tools as english } from '../en/tools.ts'

export const tools: Translation<typeof english> = {
  'tools.other-part': 'Ein Teil der Art „{kind}“, der sich hier nicht zeigen lässt.',
  'overview.title': 'Wer was darf',
  'overview.read': 'lesen',
  'overview.change': 'ändern',
  'overview.delete': 'löschen',
  'overview.send': 'senden',
  'overview.admin': 'verwalten',
  'overview.stays': 'in Abwesenheit',
  'overview.who': '{name}, {account}',
  'overview.legend':
    'Gefüllt: sicher. Leer: aus dem Namen des Scopes vermutet. Fragezeichen: von niemandem gesagt. {date}, Chatelaine.',
}
