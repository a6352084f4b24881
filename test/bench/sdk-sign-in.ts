import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type {
  OAuthClientInformationMixed,
  OAuthClientProvider,
  OAuthTokens,
} from '@modelcontextprotocol/client'

/** The SDK's client with a sign-in of its own, kept in memory, at a server that a person has just approved. */
export async function connectSignedIn(
  url: string,
  approve: (address: string) => Promise<string>,
): Promise<{ client: Client; signInPages: () => number; close: () => Promise<void> }> {
  let pages = 0
  let answered = ''
  let client: OAuthClientInformationMixed | undefined
  let tokens: OAuthTokens | undefined
  let verifier = ''
  const redirect = 'http://127.0.0.1/callback'
  const provider: OAuthClientProvider = {
    redirectUrl: redirect,
    clientMetadata: {
      client_name: 'bench',
      redirect_uris: [redirect],
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token'],
      token_endpoint_auth_method: 'none',
    },
    clientInformation: () => client,
    saveClientInformation: (information) => void (client = information),
    tokens: () => tokens,
    saveTokens: (next) => void (tokens = next),
    codeVerifier: () => verifier,
    saveCodeVerifier: (next) => void (verifier = next),
    async redirectToAuthorization(address) {
      pages++
      if (pages === 1) answered = await approve(address.href)
    },
  }
  const connect = async () => {
    const made = new Client(
      { name: 'bench', version: '1.0.0' },
      { versionNegotiation: { mode: 'auto' } },
    )
    const transport = new StreamableHTTPClientTransport(new URL(url), { authProvider: provider })
    try {
      await made.connect(transport)
      return made
    } catch (error) {
      if (pages !== 1) throw error
      await transport.finishAuth(new URL(answered).searchParams)
      return null
    }
  }
  const connected = (await connect()) ?? (await connect())
  if (connected === null) throw new Error('The SDK client did not connect.')
  const before = pages
  return {
    client: connected,
    signInPages: () => pages - before,
    close: () => connected.close(),
  }
}
