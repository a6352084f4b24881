/** What the protocol needs of the world. `fetch` is the guarded one: it has limits and stays out of private networks. */
export interface OAuthPorts {
  fetch: (url: string, init?: OAuthRequestInit) => Promise<Response>
  nowMs: () => number
}

export interface OAuthRequestInit {
  method?: string
  headers?: Record<string, string> | Headers
  body?: string | URLSearchParams | null
  signal?: AbortSignal | null
}
