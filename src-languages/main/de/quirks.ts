import type { Translation } from '../../message.ts'
import type { quirks as english } from '../en/quirks.ts'

export const quirks: Translation<typeof english> = {
  'quirks.registration-status-200.differs':
    'Er beantwortet eine Registrierung mit dem Status 200, wo 201 richtig wäre.',
  'quirks.registration-status-200.we-do':
    'Chatelaine nimmt die Registrierung trotzdem an: Was zählt, ist die Client-ID darin.',
  'quirks.secret-without-expiry.differs':
    'Er gibt ein Client-Secret aus und sagt nicht, wann es endet.',
  'quirks.secret-without-expiry.we-do': 'Chatelaine behandelt es als eines, das nicht endet.',
  'quirks.revocation-status-204.differs':
    'Er beantwortet einen Widerruf mit einem anderen Status als 200, etwa 204.',
  'quirks.revocation-status-204.we-do': 'Chatelaine wertet jede Erfolgsantwort als erledigt.',
  'quirks.scope-missing.differs': 'Er gibt ein Token und sagt nicht, welche Berechtigungen es hat.',
  'quirks.scope-missing.we-do':
    'Chatelaine versteht das als alles, worum gebeten wurde, und nicht mehr.',
  'quirks.scope-as-array.differs':
    'Er führt die Berechtigungen eines Tokens als JSON-Liste auf, wo eine Textzeile richtig wäre.',
  'quirks.scope-as-array.we-do': 'Chatelaine liest die Liste.',
  'quirks.expires-in-as-text.differs':
    'Er sagt als Text, wie lange ein Token gilt, wo eine Zahl richtig wäre.',
  'quirks.expires-in-as-text.we-do': 'Chatelaine liest die Zahl im Text.',
  'quirks.token-type-case.differs':
    'Er schreibt die Art seiner Tokens auf eigene Weise, etwa „bearer“ oder „BEARER“.',
  'quirks.token-type-case.we-do':
    'Chatelaine erkennt die Art in jeder Schreibweise und nimmt keine andere Art an.',
  'quirks.error-with-status-200.differs':
    'Er meldet Fehler mit dem Status 200, der Erfolg bedeutet.',
  'quirks.error-with-status-200.we-do':
    'Chatelaine sucht in jeder Antwort nach einem Fehler und hält nie einen für ein Token.',
  'quirks.refresh-token-kept.differs': 'Er lässt ein Refresh-Token immer wieder verwenden.',
  'quirks.refresh-token-kept.we-do':
    'Chatelaine bewahrt dieses Token versiegelt auf und nähme ein neues, wenn eines käme.',
  'quirks.refresh-token-grace.differs':
    'Hat er ein neues Refresh-Token ausgegeben, nimmt er das alte noch kurze Zeit ein weiteres Mal an.',
  'quirks.refresh-token-grace.we-do':
    'Chatelaine verwendet immer das neueste und fragt nur dann noch einmal mit dem alten, wenn die Antwort verloren ging.',
  'quirks.issuer-with-path.differs':
    'Sein Name hat einen Pfad, wie dort, wo ein Host Menschen für viele Organisationen anmeldet.',
  'quirks.issuer-with-path.we-do':
    'Chatelaine sucht seine Metadaten dort, wo ein solcher Name es erlaubt, und nie an der Wurzel des Hosts.',
  'quirks.openid-metadata-only.differs':
    'Er beschreibt sich, wie OpenID Connect es tut, und nicht wie OAuth.',
  'quirks.openid-metadata-only.we-do': 'Chatelaine liest diese Beschreibung nach denselben Regeln.',
  'quirks.resource-trailing-slash.differs':
    'Er nennt sich mit einem Schrägstrich am Ende mehr oder weniger, als seine Adresse hat.',
  'quirks.resource-trailing-slash.we-do':
    'Chatelaine hält ihn für denselben Server und wiederholt den Namen, wie er geschrieben ist.',
  'quirks.resource-parent-path.differs':
    'Er nennt eine Adresse, die auf demselben Host über seiner eigenen liegt.',
  'quirks.resource-parent-path.we-do':
    'Chatelaine nimmt sie an, denn wer den Host betreibt, betreibt auch, was darunter liegt.',
  'quirks.challenge-unquoted.differs':
    'Er lässt Anführungszeichen weg, wo er um eine Anmeldung bittet.',
  'quirks.challenge-unquoted.we-do':
    'Chatelaine liest einen solchen Wert bis zum nächsten Leerzeichen oder Komma.',
  'quirks.challenge-without-metadata.differs':
    'Er bittet um eine Anmeldung und sagt nicht, wo seine Metadaten sind.',
  'quirks.challenge-without-metadata.we-do': 'Chatelaine sieht dort nach, wo Metadaten hingehören.',
  'quirks.pkce-not-advertised.differs':
    'Er sagt nicht, dass er die Antwort des Browsers mit PKCE schützt.',
  'quirks.pkce-not-advertised.we-do':
    'Chatelaine macht nur mit Ihrer Zustimmung weiter und sendet trotzdem, was PKCE braucht.',
  'quirks.issuer-differs.differs': 'Er nennt sich anders, als der Server ihn genannt hat.',
  'quirks.issuer-differs.we-do':
    'Chatelaine macht nur mit Ihrer Zustimmung weiter, und dann muss jede Antwort den Namen tragen, den er sich gegeben hat.',
  'quirks.metadata-redirected.differs':
    'Er verweist alle, die nach seinen Metadaten fragen, an eine andere Adresse.',
  'quirks.metadata-redirected.we-do': 'Chatelaine folgt einmal, und nur innerhalb desselben Hosts.',
  'quirks.offline-access-needed.differs':
    'Er gibt ein Refresh-Token nur denen, die um offline_access bitten.',
  'quirks.offline-access-needed.we-do':
    'Chatelaine bittet darum, wo es angeboten wird, und Sie sehen es in der Liste der Berechtigungen.',
  'quirks.registration-short-lived.differs': 'Er registriert Apps für begrenzte Zeit.',
  'quirks.registration-short-lived.we-do': 'Chatelaine sendet kein Secret, das abgelaufen ist.',
  'quirks.clock-off.differs': 'Seine Uhr und die dieses Computers gehen um Minuten auseinander.',
  'quirks.clock-off.we-do':
    'Chatelaine zählt die Lebensdauer von Tokens nach der eigenen Uhr und datiert, was es signiert, nach der Uhr des Servers, sobald der es einmal abgelehnt hat.',
}
