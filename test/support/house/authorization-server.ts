import Provider from 'oidc-provider'
import type { ClientMetadata } from 'oidc-provider'
import {
  providerConfiguration,
  type AuthorizationServerOptions,
} from './authorization-server-configuration.ts'
import type { Listener } from './http.ts'
import { answerInteraction } from './interactions.ts'
import { addJwtBearerGrant } from './jwt-bearer-grant.ts'
import type { Issued } from './memory-store.ts'
import { createMemoryStore } from './memory-store.ts'

export interface GrantedToken {
  clientId: string
  account: string
  scopes: Set<string>
  /** Of the key that the token is bound to, if it is. */
  thumbprint: string | null
}

export interface AuthorizationServer {
  issuer: string
  /** What a token is good for at one protected resource; null when it is good for nothing there. */
  inspect(token: string, resource: string): Promise<GrantedToken | null>
  introspect(token: string): Promise<boolean>
  clientExists(clientId: string): Promise<boolean>
  expireAccessTokens(): void
  endGrants(): void
  registerByHand(metadata: ClientMetadata): Promise<void>
  changeClient(clientId: string, change: object): Promise<void>
  forgetClient(clientId: string): Promise<void>
  setTokenTtl(seconds: number): void
  issued(): Issued[]
}

/** An authorization server for the resources given, answering at the listener. */
export function createAuthorizationServer(
  listener: Listener,
  resources: ReadonlySet<string>,
  options: AuthorizationServerOptions = {},
): AuthorizationServer {
  const issuer = listener.origin
  const store = createMemoryStore()
  const life = { tokenTtlSeconds: options.tokenTtlSeconds ?? 600 }
  const provider = new Provider(
    issuer,
    providerConfiguration({ issuer, options, resources, store, life }),
  )
  if (options.trusts !== undefined) addJwtBearerGrant(provider, options.trusts)
  const callback = provider.callback()
  listener.answer(async (request, response) => {
    if (await answerInteraction(provider, request, response)) return
    const { metadataMaxAgeSeconds: maxAge } = options
    if (maxAge !== undefined && request.url?.startsWith('/.well-known/') === true) {
      response.setHeader('cache-control', `max-age=${maxAge}`)
    }
    await callback(request, response)
  })

  const clients = store.adapterFor('Client') as {
    upsert(id: string, payload: object, expiresIn: number): Promise<void>
    find(id: string): Promise<object | undefined>
    destroy(id: string): Promise<void>
  }

  const clientExists = async (clientId: string): Promise<boolean> =>
    (await provider.Client.find(clientId)) !== undefined

  /** Of a person, or of a client that signed in by itself. */
  const findToken = async (token: string) =>
    (await provider.AccessToken.find(token)) ?? provider.ClientCredentials.find(token)

  return {
    issuer,
    clientExists,
    async inspect(token, resource) {
      const found = await findToken(token)
      if (found?.clientId === undefined || !(await clientExists(found.clientId))) return null
      if (![found.aud].flat().includes(resource)) return null
      const account = 'accountId' in found ? found.accountId : found.clientId
      const thumbprint = found.jkt ?? null
      return { clientId: found.clientId, account, scopes: found.scopes, thumbprint }
    },
    async introspect(token) {
      const access = await findToken(token)
      const refresh = access === undefined ? await provider.RefreshToken.find(token) : undefined
      const clientId = access?.clientId ?? refresh?.clientId
      if (clientId === undefined || refresh?.consumed !== undefined) return false
      return clientExists(clientId)
    },
    expireAccessTokens() {
      store.forgetAll('AccessToken')
      store.forgetAll('ClientCredentials')
    },
    endGrants() {
      for (const model of ['AccessToken', 'RefreshToken', 'Grant']) store.forgetAll(model)
    },
    registerByHand: (metadata) => clients.upsert(metadata.client_id, { ...metadata }, 86_400),
    async changeClient(clientId, change) {
      await clients.upsert(clientId, { ...(await clients.find(clientId)), ...change }, 86_400)
    },
    forgetClient: (clientId) => clients.destroy(clientId),
    issued: () => store.issued(),
    setTokenTtl: (seconds) => void (life.tokenTtlSeconds = seconds),
  }
}
