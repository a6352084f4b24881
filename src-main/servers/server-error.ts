import type { FailureCode } from '../../src-preload/contract/result.ts'

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

/** What a 401 said, or nothing of use. */
export interface ServerChallenge {
  resourceMetadataUrl: string | null
  scopes: string[] | null
}
