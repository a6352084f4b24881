import type {
  AuthorizationView,
  ServerState,
  ServerView,
} from '../../src-preload/contract/snapshot.ts'
import { visibleLine } from './visible-text.ts'

export type StateMark =
  | 'connected'
  | 'connecting'
  | 'needs-you'
  | 'offline'
  | 'suspended'
  | 'failed'
  | 'revoked'

export interface StateWords {
  mark: StateMark
  /** One or two words, for the list. */
  word: string
  /** More, for the detail's header. */
  sentence: string
}

function signInWords(authorization: AuthorizationView): StateWords {
  switch (authorization.phase) {
    case 'discovering':
      return said('connecting', 'Looking up sign-in', stepWords(authorization.step))
    case 'exchanging':
      return said('connecting', 'Finishing sign-in', 'Finishing the sign-in')
    case 'choosing-issuer':
      return said('needs-you', 'Waits for you', 'Waits for you to choose where to sign in')
    case 'reviewing':
      return said('needs-you', 'Waits for you', 'Waits for you to review what it asks for')
    case 'needs-override':
      return said('needs-you', 'Waits for you', 'Stopped by a rule that you may set aside')
    case 'needs-client':
      return said('needs-you', 'Waits for you', 'Waits for a client id from you')
    case 'needs-access':
      return said('needs-you', 'Waits for you', 'Waits for what its provider gives you to register')
    case 'waiting-browser':
      return said('needs-you', 'Signing in', 'Waits for you in the browser')
    case 'waiting-device':
      return said('needs-you', 'Signing in', 'Waits for you to enter the code')
  }
}

function said(mark: StateMark, word: string, sentence = word): StateWords {
  return { mark, word, sentence }
}

/** Main's words for a step, without a trailing ellipsis: whoever shows it adds its own. */
export function stepWords(step: string): string {
  return visibleLine(step, 200).replace(/\s*(?:…|\.{1,3})$/u, '') || 'Connecting'
}

/** Whether a call of the server waits for something that only the person can say. */
export function waitsForAnswer(
  server: Pick<ServerView, 'permissionRequest' | 'questions' | 'approvals'>,
): boolean {
  return server.permissionRequest !== null || server.questions.length + server.approvals.length > 0
}

/** What a server does, as far as the person is concerned: a question to them goes before a good connection. */
export function serverWords(
  server: Pick<ServerView, 'state' | 'permissionRequest' | 'questions' | 'approvals'>,
): StateWords {
  return server.state.kind === 'connected' && waitsForAnswer(server)
    ? said('needs-you', 'Asks you', 'Connected; a call waits for your answer')
    : stateWords(server.state)
}

export function stateWords(state: ServerState): StateWords {
  switch (state.kind) {
    case 'connecting':
      return said('connecting', 'Connecting', stepWords(state.step))
    case 'connected':
      return said('connected', 'Connected')
    case 'needs-approval':
      return said('needs-you', 'Needs approval', 'Waits for you to approve its command')
    case 'needs-sign-in':
      return said('needs-you', 'Needs sign-in')
    case 'authorizing':
      return signInWords(state.authorization)
    case 'offline':
      return said('offline', 'Offline')
    case 'failed':
      return said('failed', 'Failed')
    case 'revoking':
      return said('connecting', 'Revoking', 'Taking the key back')
    case 'revoked':
      return said('revoked', 'Revoked')
    case 'disconnected':
      return state.imported
        ? said('suspended', 'Imported', 'Imported; waits for you to connect')
        : said('suspended', 'Disconnected', 'Disconnected; its key is kept')
  }
}
