import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import Provider, { errors } from 'oidc-provider'
import type { JWK } from 'oidc-provider'
import { listen } from './http.ts'
import type { RequestRecord } from './http.ts'
import { createAssertionSigner } from './identity-assertion.ts'
import type { AssertionSigner, IdJag } from './identity-assertion.ts'
import { answerInteraction } from './interactions.ts'

const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
const PARAMETERS = [
  'requested_token_type',
  'subject_token',
  'subject_token_type',
  'audience',
  'resource',
  'scope',
] as const

export const ID_AT_WORK = 'chatelaine-at-work'

export interface IdentityProviderOptions {
  /** As which client the app is known at the authorization servers it vouches at. */
  clientIdThere: string
  idTokenSeconds?: number
}

/** Where the people of an organization sign in, and which vouches for them elsewhere. */
export interface HouseIdentityProvider {
  issuer: string
  signer: AssertionSigner
  requests: RequestRecord[]
  /** From here on nobody is vouched for with this word, or everybody again with null. */
  refuse(word: string | null): void
  /** Vouches wrongly from here on: these claims go in place of the right ones. */
  twist(claims: Partial<IdJag>): void
  endSessions(): void
  stop(): Promise<void>
}

/** A real OpenID provider that exchanges its id tokens for ID-JAGs (RFC 8693). */
export async function startIdentityProvider(
  options: IdentityProviderOptions,
): Promise<HouseIdentityProvider> {
  const requests: RequestRecord[] = []
  const door = await listen('as', requests)
  const issuer = door.origin
  const signer = createAssertionSigner()
  let refusal: string | null = null
  let twisted: Partial<IdJag> = {}
  let sessionsEnded = false
  const path = `/callback/${createHash('sha256').update(issuer).digest('hex').slice(0, 12)}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: ID_AT_WORK,
        application_type: 'native',
        redirect_uris: [`http://127.0.0.1${path}`],
        grant_types: ['authorization_code', 'refresh_token', EXCHANGE],
        response_types: ['code'],
        token_endpoint_auth_method: 'none',
      },
    ],
    claims: { openid: ['sub', 'email'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, email: id }) }),
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    issueRefreshToken: async () => !sessionsEnded,
    jwks: { keys: [signingKey()] },
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access'],
    ttl: { IdToken: options.idTokenSeconds ?? 3_600, Grant: 86_400, Session: 86_400 },
  })
  provider.registerGrantType<Record<string, string>>(
    EXCHANGE,
    async (context) => {
      const { params, client } = context.oidc
      if (refusal !== null) throw new errors.CustomOIDCProviderError(refusal, 'not for you')
      const text = (name: string) => params[name] ?? ''
      const { payload } = await provider.IdToken.validate(text('subject_token'), client).catch(
        () => {
          throw new errors.InvalidGrant('the id token is not good')
        },
      )
      const claims: IdJag = {
        iss: issuer,
        sub: String(payload['sub']),
        aud: text('audience'),
        client_id: options.clientIdThere,
        resource: text('resource'),
        scope: text('scope'),
        exp: Math.floor(Date.now() / 1000) + 60,
        ...twisted,
      }
      context.body = {
        access_token: signer.sign(claims),
        issued_token_type: text('requested_token_type'),
        token_type: 'N_A',
        expires_in: 60,
      }
    },
    PARAMETERS,
  )
  const callback = provider.callback()
  door.answer(async (request, response) => {
    if (await answerInteraction(provider, request, response)) return
    if (sessionsEnded && request.url === '/token') {
      response.writeHead(400, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: 'invalid_grant' }))
      return
    }
    await callback(request, response)
  })
  return {
    issuer,
    signer,
    requests,
    refuse: (word) => (refusal = word),
    twist: (claims) => (twisted = claims),
    endSessions: () => (sessionsEnded = true),
    stop: door.close,
  }
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return privateKey.export({ format: 'jwk' }) as JWK
}
