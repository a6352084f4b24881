import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { errors, interactionPolicy } from 'oidc-provider'
import type { ClientAuthMethod, ClientMetadata, Configuration, JWK } from 'oidc-provider'
import { htmlHeaders } from './http.ts'
import type { AssertionSigner } from './identity-assertion.ts'
import type { MemoryStore } from './memory-store.ts'
import { escapeHtml, page, userCodeConfirmPage, userCodePage } from './pages.ts'

export const resourceScopes = ['notes:read', 'notes:write', 'notes:delete']

const deviceGrantType = 'urn:ietf:params:oauth:grant-type:device_code'

export interface AuthorizationServerOptions {
  /** 'always' (default), or only when `offline_access` was granted. */
  refreshTokens?: 'always' | 'with-offline-access'
  tokenTtlSeconds?: number
  registration?: boolean
  /** 'rotating' gives another token for managing with each update. */
  registrationManagement?: boolean | 'rotating'
  /** Registers those only who bring this. */
  initialAccessToken?: string
  /** How clients may prove themselves; all ways by default. */
  clientAuthMethods?: ClientAuthMethod[]
  /** Takes requests only when they were pushed to it before. */
  pushedRequests?: 'required'
  revocation?: boolean
  deviceFlow?: boolean
  /** Adds a client that signs in by itself, with a secret or with a public key. */
  machine?: { clientSecret?: string; key?: JsonWebKey }
  /** What is found at the address that its own `client_id` names. */
  clientMetadata?: object & { client_id: string }
  /** Tokens are bound to the client's key; with nonces, each proof needs the server's last one. */
  dpop?: 'plain' | 'with-nonces'
  /** How long its metadata may be kept; it says nothing of it by default. */
  metadataMaxAgeSeconds?: number
  /** Takes this identity provider's word for a person. */
  trusts?: AssertionSigner
  /** Adds a client nobody has to register, with any loopback port. */
  preregistered?: { clientSecret: string; redirectPaths?: string[] }
}

const ALL_METHODS: ClientAuthMethod[] = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
]

interface Parts {
  issuer: string
  options: AuthorizationServerOptions
  resources: ReadonlySet<string>
  store: MemoryStore
  life: { tokenTtlSeconds: number }
}

export function providerConfiguration({
  issuer,
  options,
  resources,
  store,
  life,
}: Parts): Configuration {
  return {
    adapter: (model) => store.adapterFor(model),
    clients: [
      ...(options.preregistered === undefined
        ? []
        : [preregisteredClient(issuer, options.preregistered)]),
      ...(options.machine === undefined ? [] : [machineClient(options.machine)]),
    ],
    clientAuthMethods: options.clientAuthMethods ?? ALL_METHODS,
    clientDefaults: {
      token_endpoint_auth_method: options.clientAuthMethods?.[0] ?? 'client_secret_basic',
    },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    expiresWithSession: () => false,
    // It knows no `select_account`, and refuses what it does not know.
    discovery: { prompt_values_supported: ['none', 'login', 'consent'] },
    features: features(options, resources),
    // The document's host is the one thing of the world outside.
    fetch: async () => Response.json(options.clientMetadata ?? null),
    // The person signs in with an e-mail address.
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, email: id }) }),
    claims: { openid: ['sub', 'email'] },
    conformIdTokenClaims: false,
    interactions: {
      policy: policy(),
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
    },
    issueRefreshToken: async (_context, client, source) =>
      client.grantTypeAllowed('refresh_token') &&
      (options.refreshTokens !== 'with-offline-access' || source.scopes.has('offline_access')),
    jwks: { keys: [signingKey()] },
    // Only the grant of this very request: an older one would answer for scopes nobody asked about.
    loadExistingGrant: async (context) => {
      const grantId = context.oidc.result?.consent?.grantId
      return grantId === undefined ? undefined : context.oidc.provider.Grant.find(grantId)
    },
    pkce: { required: () => true },
    renderError: (context, out) => {
      context.set(htmlHeaders)
      const { error, error_description: description = '' } = out
      const words = `<p>${escapeHtml(description)}</p><p><code>${escapeHtml(error)}</code></p>`
      context.body = page('That did not work', words)
    },
    rotateRefreshToken: true,
    scopes: [...resourceScopes, 'offline_access'],
    ttl: {
      AccessToken: () => life.tokenTtlSeconds,
      AuthorizationCode: 60,
      ClientCredentials: () => life.tokenTtlSeconds,
      DeviceCode: 600,
      Grant: 14 * 86_400,
      IdToken: 3_600,
      Interaction: 600,
      RefreshToken: 14 * 86_400,
      Session: 86_400,
    },
  }
}

/** Asks who one is every time, so that one browser can be two people at one server. */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base()
  prompts
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check('not_asked_yet', 'sign-in is asked each time', (context) =>
        context.oidc.result?.login === undefined
          ? interactionPolicy.Check.REQUEST_PROMPT
          : interactionPolicy.Check.NO_NEED_TO_PROMPT,
      ),
    )
  return prompts
}

function features(
  options: AuthorizationServerOptions,
  resources: ReadonlySet<string>,
): NonNullable<Configuration['features']> {
  return {
    clientIdMetadataDocument: {
      ack: 'draft-02',
      enabled: options.clientMetadata !== undefined,
      allowFetch: (_context, clientId) => clientId === options.clientMetadata?.client_id,
    },
    clientCredentials: { enabled: options.machine !== undefined },
    devInteractions: { enabled: false },
    dPoP: {
      enabled: options.dpop !== undefined,
      nonceSecret: randomBytes(32),
      requireNonce: () => options.dpop === 'with-nonces',
    },
    introspection: { enabled: true, allowedPolicy: ownTokenOnly },
    pushedAuthorizationRequests: {
      enabled: true,
      requirePushedAuthorizationRequests: options.pushedRequests === 'required',
    },
    registration: {
      enabled: options.registration ?? true,
      initialAccessToken: options.initialAccessToken ?? false,
    },
    registrationManagement: {
      enabled: (options.registration ?? true) && options.registrationManagement !== false,
      rotateRegistrationAccessToken: options.registrationManagement === 'rotating',
    },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (_context, resource) => {
        if (!resources.has(resource)) throw new errors.InvalidTarget()
        return { audience: resource, scope: resourceScopes.join(' '), accessTokenFormat: 'opaque' }
      },
    },
    revocation: { enabled: options.revocation ?? true, allowedPolicy: ownTokenOnly },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    deviceFlow: {
      enabled: options.deviceFlow ?? true,
      userCodeInputSource: (context, form, _out, error) => {
        context.set(htmlHeaders)
        if (error?.name === 'AbortedError') {
          context.body = page('Stopped', '<p>Nothing was allowed. This page can be closed.</p>')
          return
        }
        context.body = userCodePage(form, error ? 'That code is not known here.' : null)
      },
      userCodeConfirmSource: (context, form, client, _device, userCode) => {
        context.set(htmlHeaders)
        context.body = userCodeConfirmPage(form, client.clientName ?? client.clientId, userCode)
      },
      successSource: (context) => {
        context.set(htmlHeaders)
        context.body = page('Done', '<p>Go back to the application. This page can be closed.</p>')
      },
    },
  }
}

function ownTokenOnly(
  _context: unknown,
  client: { clientId: string },
  token: { clientId?: string | undefined },
): boolean {
  return token.clientId === client.clientId
}

function preregisteredClient(
  issuer: string,
  preregistered: NonNullable<AuthorizationServerOptions['preregistered']>,
): ClientMetadata {
  // What a person copies out of the app's form.
  const paths = preregistered.redirectPaths ?? [`/callback/${shortHash(issuer)}`, '/callback']
  return {
    client_id: 'house-preregistered',
    client_secret: preregistered.clientSecret,
    client_name: 'Registered by hand',
    application_type: 'native',
    redirect_uris: paths.flatMap((path) => [`http://127.0.0.1${path}`, `http://[::1]${path}`]),
    grant_types: ['authorization_code', 'refresh_token', deviceGrantType],
    response_types: ['code'],
    token_endpoint_auth_method: 'client_secret_basic',
  }
}

function machineClient({ clientSecret, key }: NonNullable<AuthorizationServerOptions['machine']>) {
  const proof =
    key === undefined
      ? { client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_basic' as const }
      : { jwks: { keys: [key as JWK] }, token_endpoint_auth_method: 'private_key_jwt' as const }
  const metadata: ClientMetadata = {
    client_id: 'house-machine',
    client_name: 'A machine',
    redirect_uris: [],
    response_types: [],
    grant_types: ['client_credentials'],
    ...proof,
  }
  return metadata
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)

let sharedKey: JWK | undefined

/** One per process: making an RSA key takes longer than everything else a house does at its start. */
function signingKey(): JWK {
  sharedKey ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
    format: 'jwk',
  }) as JWK
  return sharedKey
}
