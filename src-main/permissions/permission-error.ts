export type PermissionErrorCode =
  | 'tool_blocked'
  | 'tool_suspended'
  | 'tool_unknown'
  | 'approval_denied'

/** A call that was not made, because the person has not allowed it. */
export class PermissionError extends Error {
  readonly code: PermissionErrorCode

  constructor(code: PermissionErrorCode, message: string) {
    super(message)
    this.name = 'PermissionError'
    this.code = code
  }
}
