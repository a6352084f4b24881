import type {
  AuthorizationView,
  ServerState,
  ServerView,
} from '../../src-preload/contract/snapshot.ts'
import { say } from './say.tsx'
import { visibleSentence } from './visible-text.ts'

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
  const { phase } = authorization
  switch (phase) {
    case 'discovering':
      return said('connecting', say('words.state.discovering'), stepWords(authorization.step))
    case 'exchanging':
      return said('connecting', say('words.state.exchanging'), say('words.state.exchanging.long'))
    case 'choosing-issuer':
    case 'reviewing':
    case 'needs-override':
    case 'needs-client':
    case 'needs-access':
      return said('needs-you', say('words.state.waits'), say(`words.state.${phase}.long`))
    case 'waiting-browser':
    case 'waiting-device':
      return said('needs-you', say('words.state.signing-in'), say(`words.state.${phase}.long`))
  }
}

function said(mark: StateMark, word: string, sentence = word): StateWords {
  return { mark, word, sentence }
}

/** Main's words for a step, without a trailing ellipsis: whoever shows it adds its own. */
export function stepWords(step: string): string {
  return (
    visibleSentence(step, 200).replace(/\s*(?:…|\.{1,3})$/u, '') || say('words.state.connecting')
  )
}

/** Whether a call of the server waits for something that only the person can say. */
export function waitsForAnswer(
  server: Pick<ServerView, 'permissionRequest' | 'questions' | 'approvals'>,
): boolean {
  return server.permissionRequest !== null || server.questions.length + server.approvals.length > 0
}

/** How many things of these servers only the person can settle: what a call waits for, and tools that have changed. */
export function countWaiting(
  servers: readonly Pick<ServerView, 'permissionRequest' | 'questions' | 'approvals' | 'tools'>[],
): number {
  return servers.reduce((count, { permissionRequest, questions, approvals, tools }) => {
    const changed = tools.filter(({ permission }) => permission.rule === 'suspended').length
    return (
      count + Number(permissionRequest !== null) + questions.length + approvals.length + changed
    )
  }, 0)
}

/** What a server does, as far as the person is concerned: a question to them goes before a good connection. */
export function serverWords(
  server: Pick<ServerView, 'state' | 'permissionRequest' | 'questions' | 'approvals'>,
): StateWords {
  return server.state.kind === 'connected' && waitsForAnswer(server)
    ? said('needs-you', say('words.state.asks'), say('words.state.asks.long'))
    : stateWords(server.state)
}

export function stateWords(state: ServerState): StateWords {
  const { kind } = state
  switch (kind) {
    case 'connecting':
      return said('connecting', say('words.state.connecting'), stepWords(state.step))
    case 'connected':
    case 'offline':
    case 'failed':
    case 'revoked':
      return said(kind, say(`words.state.${kind}`))
    case 'needs-approval':
      return said(
        'needs-you',
        say('words.state.needs-approval'),
        say('words.state.needs-approval.long'),
      )
    case 'needs-sign-in':
      return said('needs-you', say('words.state.needs-sign-in'))
    case 'authorizing':
      return signInWords(state.authorization)
    case 'revoking':
      return said('connecting', say('words.state.revoking'), say('words.state.revoking.long'))
    case 'disconnected': {
      const which = state.imported ? 'imported' : 'disconnected'
      return said('suspended', say(`words.state.${which}`), say(`words.state.${which}.long`))
    }
  }
}
