import type {
  ArgumentPattern,
  ToolDefaults,
  ToolRule,
} from '../../src-preload/contract/permissions.ts'

/**
 * What the person has said about a server's tools, kept with the server outside the vault. Nothing here is secret: an
 * argument whose name sounds like one is never written into a pattern.
 */
export interface StoredPermissions {
  /** OPTIONAL in place of the careful ones. */
  defaults?: ToolDefaults
  choices?: ToolChoice[]
  rules?: ArgumentRule[]
  /** What calls were seen to lack. */
  scopesSeen?: { tool: string; scopes: string[] }[]
  /** OPTIONAL the tools of this server have been pinned: from here on one that is not pinned is a new one. */
  pinned?: boolean
}

export interface ToolChoice {
  tool: string
  rule: ToolRule
  /** The key under which it was said; an “allow” ends with it. */
  grantId: string
  atMs: number
  /** OPTIONAL what an “allow” took the place of, which holds again when it ends. */
  before?: 'ask' | 'block'
}

/** A standing permission for calls whose arguments fit. */
export interface ArgumentRule {
  id: string
  tool: string
  patterns: ArgumentPattern[]
  grantId: string
  atMs: number
}

/** Where a server asks for no key. */
export const NO_GRANT = ''
