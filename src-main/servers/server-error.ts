import type { FailureCode } from '../../src-preload/contract/result.ts'
import type { QuirkId } from '../oauth/quirks.ts'

/** A failure of a server or of something asked of it. The message is for a log and holds no secret. */
export class ServerError extends Error {
  readonly code: FailureCode
  /** Text of the other side, cut and escaped, for the sentence a person reads. */
  readonly said: string | null

  constructor(
    code: FailureCode,
    message: string,
    options: { cause?: unknown; said?: string } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ServerError'
    this.code = code
    this.said = options.said ?? null
  }
}

/** The server wants a token that we have not got. Carries what it asked for. */
export class SignInNeeded extends ServerError {
  readonly challenge: ServerChallenge

  constructor(challenge: ServerChallenge) {
    super('needs_sign_in', 'The server asks for a sign-in.')
    this.name = 'SignInNeeded'
    this.challenge = challenge
  }
}

/** A 403: the token is good, and does not cover this (R34). Carries what would. */
export class ScopesNeeded extends ServerError {
  readonly challenge: ServerChallenge

  constructor(challenge: ServerChallenge) {
    const said = challenge.scopes?.join(' ')
    const options = said === undefined ? {} : { said }
    super('insufficient_scope', 'The grant does not cover this.', options)
    this.name = 'ScopesNeeded'
    this.challenge = challenge
  }
}

/** What a refusal for want of scopes asks for, wherever the SDK has put it; null for every other error. */
export function scopesNeeded(error: unknown): ServerChallenge | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof ScopesNeeded) return e.challenge
  }
  return null
}

/** What a 401 or a 403 said, or nothing of use. */
export interface ServerChallenge {
  resourceMetadataUrl: string | null
  scopes: string[] | null
  /** It takes tokens that are bound to a key. */
  knowsDpop?: boolean
  /** OPTIONAL In what its form differs from the letter. */
  quirks?: QuirkId[]
}
