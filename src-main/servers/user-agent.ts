/** The person's own browser. The implementation is the only place that opens an address outside the app. */
export interface UserAgent {
  /** @throws when the address is refused or no browser could be started */
  open(url: string): Promise<void>
}

/**
 * One loopback listener for one authorization response (RFC 8252 §7.3).
 * It is opened for one request and closed after it.
 */
export interface LoopbackRedirect {
  redirectUri: string
  /** Resolves once, with the address the browser came back to. Never rejects. */
  received: Promise<{ url: URL }>
  /** Answers the waiting browser with a page of one sentence. Does nothing when none waits. */
  answer(outcome: 'done' | 'failed', sentence: string): void
  close(): Promise<void>
}

/** `path` is for clients that a person registered by hand, whose redirect URI must be known; otherwise it is random. */
export type OpenLoopbackRedirect = (options: { path?: string }) => Promise<LoopbackRedirect>
