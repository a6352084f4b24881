import type { Translation } from '../../message.ts'
import type { servers as english } from '../en/servers.ts'

export const servers: Translation<typeof english> = {
  'servers.some': 'Der Server',
  'servers.this-computer': 'dieser Computer',
  'servers.step.connecting': 'Verbindung wird aufgebaut',
  'servers.step.asking-server': 'Der Server wird gefragt, wer Sie einlassen darf',
  'servers.step.asking-service': '{host} wird gefragt, wie man sich anmeldet',
  'servers.step.organization-sign-in': 'Wartet darauf, dass Sie sich bei {host} anmelden',
  'servers.why.sign-in': '{name} hat um eine Anmeldung gebeten.',
  'servers.why.more-to-connect': '{name} hat um mehr gebeten, um zu verbinden.',
  'servers.why.more-for-tool': '{name} hat um mehr gebeten, für das Werkzeug {tool}.',
  'servers.demo.Notes': 'Notizen hinter einer Anmeldung, in der neuesten Fassung des Protokolls',
  'servers.demo.Archive': 'Ältere Notizen hinter derselben Anmeldung, in der Fassung davor',
  'servers.demo.Noticeboard': 'Notizen für alle, ohne Anmeldung',
}
