import { describe, expect, it } from 'vitest'
import {
  fetchRegistration,
  updateRegistration,
} from '../../../src-main/oauth/registration-management.ts'
import { createClientKey } from '../../../src-main/oauth/client-key.ts'
import { hashOfMetadata, registerDynamically } from '../../../src-main/oauth/registration.ts'
import type { ClientRegistration } from '../../../src-main/oauth/registration.ts'
import { asRegistered } from '../../../src-main/servers/renew-registration.ts'
import { OAuthFlowError } from '../../../src-main/oauth/oauth-error.ts'
import {
  AS,
  CLIENT,
  ISSUER,
  NOW_MS,
  codeOf,
  json,
  scriptedPorts,
} from '../../support/scripted-fetch.ts'
import type { SentRequest } from '../../support/scripted-fetch.ts'

const URI = `${ISSUER}/register/client-1`
const MANAGED: ClientRegistration = {
  ...CLIENT,
  clientSecret: 'old',
  authMethod: 'client_secret_basic',
  registrationAccessToken: 'rat-1',
  registrationClientUri: URI,
}
const REQUEST = {
  clientName: 'Chatelaine',
  redirectUris: ['http://127.0.0.1:9/cb'],
  scopes: ['notes:read'],
}
const bodyOf = (request: SentRequest | undefined) =>
  JSON.parse(request?.body ?? '{}') as Record<string, unknown>

describe('reading a registration', () => {
  it('R18 takes the new secret, its end, the new token and the new address', async () => {
    const ports = scriptedPorts(() =>
      json({
        client_id: 'client-1',
        client_secret: 'new',
        client_secret_expires_at: 2_000_000_000,
        registration_access_token: 'rat-2',
        registration_client_uri: `${URI}?v=2`,
      }),
    )
    expect(await fetchRegistration(ports, MANAGED)).toMatchObject({
      clientSecret: 'new',
      clientSecretExpiresAtMs: 2_000_000_000_000,
      registrationAccessToken: 'rat-2',
      registrationClientUri: `${URI}?v=2`,
      authMethod: 'client_secret_basic',
    })
    expect(ports.sent[0]).toMatchObject({ method: 'GET', url: URI, body: '' })
    expect(ports.sent[0]?.headers.get('authorization')).toBe('Bearer rat-1')
  })

  it('R18 keeps what the answer leaves out', async () => {
    const before = { ...MANAGED, clientSecretExpiresAtMs: 2_000_000_000_000, metadataHash: 'h' }
    const ports = scriptedPorts(() => json({ client_id: 'client-1' }))
    expect(await fetchRegistration(ports, before)).toEqual(before)
  })

  it('R18 gives a new secret no end of the old one', async () => {
    const before = { ...MANAGED, clientSecretExpiresAtMs: 1 }
    const ports = scriptedPorts(() => json({ client_id: 'client-1', client_secret: 'new' }))
    expect(await fetchRegistration(ports, before)).not.toHaveProperty('clientSecretExpiresAtMs')
  })

  it.each([
    [401, 'gone'],
    [404, 'gone'],
    [410, 'gone'],
    [403, 'not-supported'],
    [405, 'not-supported'],
    [501, 'not-supported'],
  ])('R18 understands an answer of %i as %s', async (status, outcome) => {
    const ports = scriptedPorts(() => new Response('', { status }))
    expect(await fetchRegistration(ports, MANAGED)).toBe(outcome)
    expect(await updateRegistration(ports, AS, MANAGED, REQUEST)).toBe(outcome)
  })

  it.each([500, 503, 429])('R33 tells %i as a fault that may pass', async (status) => {
    const ports = scriptedPorts(() => new Response('', { status }))
    expect(await codeOf(() => fetchRegistration(ports, MANAGED))).toBe('network')
  })

  it('R17 refuses an answer about another client', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'client-2', client_secret: 'x' }))
    expect(await codeOf(() => fetchRegistration(ports, MANAGED))).toBe('registration_refused')
  })

  it('A8 sends the token to no other origin, for reading and for updating', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'client-1' }))
    const elsewhere = { ...MANAGED, registrationClientUri: 'https://evil.example/r' }
    expect(await fetchRegistration(ports, elsewhere)).toBe('not-supported')
    expect(await updateRegistration(ports, AS, elsewhere, REQUEST)).toBe('not-supported')
    expect(ports.sent).toEqual([])
  })
})

describe('updating a registration', () => {
  it('R18 tells everything, and nothing that the server alone may say', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'client-1' }))
    const updated = await updateRegistration(ports, AS, MANAGED, REQUEST)
    const body = bodyOf(ports.sent[0])
    expect(ports.sent[0]?.method).toBe('PUT')
    expect(body).toMatchObject({
      client_id: 'client-1',
      client_secret: 'old',
      client_name: 'Chatelaine',
      application_type: 'native',
      redirect_uris: REQUEST.redirectUris,
      token_endpoint_auth_method: 'client_secret_basic',
      scope: 'notes:read',
    })
    for (const name of ['registration_access_token', 'registration_client_uri']) {
      expect(body).not.toHaveProperty(name)
    }
    expect(updated).toMatchObject({
      redirectUris: REQUEST.redirectUris,
      metadataHash: await hashOfMetadata(AS, REQUEST),
    })
  })

  it('R18 tells the public key again, without which the client could prove nothing', async () => {
    const key = await createClientKey()
    const ports = scriptedPorts(() => json({ client_id: 'client-1' }))
    const byKey: ClientRegistration = { ...MANAGED, ...key, authMethod: 'private_key_jwt' }
    const updated = await updateRegistration(ports, AS, byKey, REQUEST)
    expect(bodyOf(ports.sent[0])['jwks']).toEqual({ keys: [key.publicKey] })
    expect(updated).toMatchObject({ authMethod: 'private_key_jwt', privateKey: key.privateKey })
    expect(ports.sent[0]?.body).not.toContain('"d"')
  })
})

describe('what a provider is told of this app', () => {
  it('R15 has one hash as long as it is the same, and another for each change', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'c' }, 201))
    const { metadataHash } = await registerDynamically(ports, AS, REQUEST)
    expect(metadataHash).toBe(await hashOfMetadata(AS, REQUEST))
    for (const change of [{ clientName: 'Other' }, { redirectUris: [] }, { scopes: ['x'] }]) {
      expect(await hashOfMetadata(AS, { ...REQUEST, ...change })).not.toBe(metadataHash)
    }
    const access = { initialAccessToken: 'a', softwareStatement: 'b.c.d' }
    expect(await hashOfMetadata(AS, { ...REQUEST, access })).toBe(metadataHash)
  })

  it('R16 sends the initial access token to the registration endpoint, with the statement in both tries', async () => {
    const ports = scriptedPorts(({ body }) =>
      body.includes('"scope"')
        ? json({ error: 'invalid_client_metadata' }, 400)
        : json({ client_id: 'c' }, 201),
    )
    const access = { initialAccessToken: 'invitation', softwareStatement: 'a.b.c' }
    const registration = await registerDynamically(ports, AS, { ...REQUEST, access })
    expect(ports.sent.map(({ url }) => url)).toEqual(Array(2).fill(AS.registrationEndpoint))
    for (const sent of ports.sent) {
      expect(sent.headers.get('authorization')).toBe('Bearer invitation')
      expect(bodyOf(sent)['software_statement']).toBe('a.b.c')
    }
    expect(JSON.stringify(registration)).not.toMatch(/invitation|a\.b\.c/)
  })

  it.each(['invalid_software_statement', 'unapproved_software_statement'])(
    'R16 does not repeat what was answered %s',
    async (error) => {
      const ports = scriptedPorts(() => json({ error }, 400))
      expect(await codeOf(() => registerDynamically(ports, AS, REQUEST))).toBe(
        'registration_refused',
      )
      expect(ports.sent).toHaveLength(1)
    },
  )

  it('R13 registers a key where nothing else is taken, and keeps it in the least metadata as well', async () => {
    const ports = scriptedPorts(({ body }) =>
      body.includes('"scope"')
        ? json({ error: 'invalid_client_metadata' }, 400)
        : json({ client_id: 'c' }, 201),
    )
    const as = { ...AS, tokenEndpointAuthMethods: ['tls_client_auth', 'private_key_jwt'] }
    const registration = await registerDynamically(ports, as, REQUEST)
    expect(registration).toMatchObject({ authMethod: 'private_key_jwt', clientId: 'c' })
    for (const sent of ports.sent) {
      expect(bodyOf(sent)['jwks']).toEqual({ keys: [registration.publicKey] })
      expect(sent.body).not.toContain('PRIVATE')
    }
  })
})

describe('going on as a client that the server does not take', () => {
  const unknown = () => Promise.reject(new OAuthFlowError('invalid_client', 'no'))
  const kept: ClientRegistration[] = []
  const keep = async (next: ClientRegistration) => void kept.push(next)

  it('R18 keeps what the server says before it is used, and tries once', async () => {
    kept.length = 0
    const ports = scriptedPorts(() => json({ client_id: 'client-1', client_secret: 'new' }))
    const tried: string[] = []
    const work = async ({ clientSecret = '' }: ClientRegistration) => {
      tried.push(`${clientSecret} ${kept.length}`)
      return clientSecret === 'new' ? 'done' : unknown()
    }
    expect(await asRegistered(MANAGED, work, { ports, keep })).toBe('done')
    expect(tried).toEqual(['old 0', 'new 1'])
  })

  it.each([
    ['the same secret', () => json({ client_id: 'client-1' }), 1],
    ['that it is gone', () => new Response('', { status: 401 }), 1],
    ['nonsense', () => json({ client_id: 'another' }), 1],
    [
      'another secret that is not taken either',
      () => json({ client_id: 'client-1', client_secret: 'new' }),
      2,
    ],
  ])('R18 ends when the server says %s', async (_what, answer, tries) => {
    const ports = scriptedPorts(answer)
    let tried = 0
    const work = () => {
      tried++
      return unknown()
    }
    expect(await codeOf(() => asRegistered(MANAGED, work, { ports, keep }))).toBe(
      'registration_stale',
    )
    expect(tried).toBe(tries)
    expect(ports.sent).toHaveLength(1)
  })

  it('R18 does not send a secret that has run out', async () => {
    const ports = scriptedPorts(() =>
      json({ client_id: 'client-1', client_secret: 'new', client_secret_expires_at: 0 }),
    )
    const ended = { ...MANAGED, clientSecretExpiresAtMs: NOW_MS }
    const tried: (string | undefined)[] = []
    const work = async (one: ClientRegistration) => tried.push(one.clientSecret)
    await asRegistered(ended, work, { ports, keep })
    expect(tried).toEqual(['new'])
  })

  it('R17 R33 asks nothing about a client that a person entered, and hides no other fault', async () => {
    const ports = scriptedPorts(() => json({}))
    const entered = { ...MANAGED, how: 'pre-registered' as const }
    expect(await codeOf(() => asRegistered(entered, unknown, { ports, keep }))).toBe(
      'invalid_client',
    )
    const busy = () => Promise.reject(new OAuthFlowError('network', 'busy'))
    expect(await codeOf(() => asRegistered(MANAGED, busy, { ports, keep }))).toBe('network')
    expect(ports.sent).toEqual([])
    const closed = scriptedPorts(() => new Response('', { status: 503 }))
    expect(await codeOf(() => asRegistered(MANAGED, unknown, { ports: closed, keep }))).toBe(
      'network',
    )
  })
})
