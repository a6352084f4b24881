import type { Translation } from '../../message.ts'
import type { doctorDecisions as english } from '../en/doctor-decisions.ts'

export const doctorDecisions: Translation<typeof english> = {
  'doctor.decision.challenge.names-metadata': 'Er sagt, wo steht, wer Ihnen Zugang geben darf.',
  'doctor.decision.challenge.names-none':
    'Er sagt nicht, wo; Chatelaine sucht an den üblichen Stellen.',
  'doctor.decision.scope-challenge.names-scopes': 'Er nennt die fehlenden.',
  'doctor.decision.scope-challenge.names-none': 'Er sagt nicht, welche.',
  'doctor.decision.sign-in-asked.no': 'Der Server hat sich geöffnet, ohne zu fragen, wer Sie sind.',
  'doctor.decision.resource-matches.identical': 'Sie gelten für genau diese Adresse.',
  'doctor.decision.resource-matches.parent':
    'Sie gelten für einen übergeordneten Pfad auf demselben Server.',
  'doctor.decision.resource-matches.accepted':
    'Sie gelten für eine andere Adresse, die Sie für diesen Server akzeptiert haben.',
  'doctor.decision.resource-matches.own-address':
    'Der Server hat keine Metadaten; wie von Ihnen gewählt, wird seine eigene Adresse verwendet.',
  'doctor.decision.issuer-chosen.only-one': 'Der Server nennt einen einzigen Anmeldedienst.',
  'doctor.decision.issuer-chosen.chosen': 'Sie haben einen der vom Server genannten gewählt.',
  'doctor.decision.issuer-chosen.remembered': 'Es ist der, den Sie zuvor gewählt haben.',
  'doctor.decision.issuer-identical.identical':
    'Er nennt sich genau so, wie der Server ihn genannt hat.',
  'doctor.decision.issuer-identical.not-published':
    'Er veröffentlicht nichts; wie von Ihnen gewählt, gelten die festen Adressen von 2025-03-26.',
  'doctor.decision.client-chosen.pre-registered': 'Mit der Client-ID, die Sie eingegeben haben.',
  'doctor.decision.client-chosen.metadata-document':
    'Mit der Adresse der eigenen Beschreibung, die der Dienst liest.',
  'doctor.decision.client-chosen.dynamic': 'Durch eigene Registrierung, nur für diesen Schlüssel.',
  'doctor.decision.client-chosen.asked':
    'Nicht von selbst: Der Dienst lässt keine App sich registrieren, deshalb braucht es eine Client-ID von Ihnen.',
  'doctor.decision.pkce.promised': 'Der Dienst sagt zu, es zu prüfen.',
  'doctor.decision.pkce.set-aside': 'Der Dienst sagt es nicht zu; Sie haben davon abgesehen.',
  'doctor.decision.scopes-chosen.challenged':
    'Die, die der Server bei seiner Ablehnung verlangt hat.',
  'doctor.decision.scopes-chosen.supported': 'Die, die der Server nach eigener Angabe kennt.',
  'doctor.decision.scopes-chosen.none':
    'Keine namentlich; was der Schlüssel öffnet, entscheidet sich bei der Anmeldung.',
  'doctor.decision.token-binding.bound':
    'Ja: Sowohl der Server als auch sein Anmeldedienst beherrschen das.',
  'doctor.decision.token-binding.server-silent':
    'Nein: Der Server gibt nicht an, dass er das beherrscht.',
  'doctor.decision.token-binding.issuer-silent':
    'Nein: Der Anmeldedienst gibt nicht an, dass er das beherrscht.',
  'doctor.decision.ways-offered.browser': 'Im Browser.',
  'doctor.decision.ways-offered.code': 'Mit einem Code, den Sie anderswo eingeben.',
  'doctor.decision.ways-offered.both': 'Im Browser oder mit einem Code, den Sie anderswo eingeben.',
  'doctor.decision.ways-offered.neither': 'Er nennt keinen Weg für eine Person.',
  'doctor.decision.revocation-offered.yes': 'Ja.',
  'doctor.decision.revocation-offered.no':
    'Nein; hier wird er gelöscht, und dort endet er von selbst.',
  'doctor.decision.answer-checked.iss-promised':
    'Sie gehört zu dieser Anmeldung und nennt ihren Absender, wie zugesagt.',
  'doctor.decision.answer-checked.iss-unpromised':
    'Sie gehört zu dieser Anmeldung und nennt ihren Absender, obwohl das nicht zugesagt war.',
  'doctor.decision.answer-checked.no-iss':
    'Sie gehört zu dieser Anmeldung. Ihr Absender nennt keinen Namen und hatte keinen zugesagt.',
  'doctor.decision.scopes-granted.as-asked': 'Alles Erbetene wurde erteilt.',
  'doctor.decision.scopes-granted.fewer': 'Es wurde weniger erteilt, als erbeten war.',
  'doctor.decision.scopes-granted.others': 'Es wurde mehr erteilt, als erbeten war.',
  'doctor.decision.kept.sealed': 'In einem versiegelten Tresor auf diesem Computer.',
  'doctor.decision.kept.in-memory':
    'Nur im Arbeitsspeicher, weil es keinen verwendbaren Schlüsselbund gibt.',
}
