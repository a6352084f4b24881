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
  /** Answers the waiting browser with a page that says how it went. Does nothing when none waits. */
  answer(outcome: 'done' | 'failed'): void
  close(): Promise<void>
}

/** Where the browser comes back to. What is absent is chosen anew for each request. */
export interface LoopbackRedirectAddress {
  /** For clients that a person registered by hand, whose redirect URI must be known; otherwise 128 random bits. */
  path?: string
  /** `127.0.0.1` when absent: a name can be made to lead elsewhere. Some vendors take nothing but `localhost`. */
  host?: LoopbackHost
  /** For vendors that compare it, against RFC 8252 §7.3. */
  port?: number
}

export type LoopbackHost = '127.0.0.1' | 'localhost'

/** @throws Error with the code `EADDRINUSE` when a program has the port that was asked for */
export type OpenLoopbackRedirect = (options: LoopbackRedirectAddress) => Promise<LoopbackRedirect>
