import { describe, expect, it } from 'vitest'
import { registerDynamically } from '../../../src-main/oauth/registration.ts'
import { deleteRegistration } from '../../../src-main/oauth/registration-management.ts'
import { registrationFor } from '../../../src-main/servers/registration-for.ts'
import type { AuthorizationDeps } from '../../../src-main/servers/authorization-deps.ts'
import { silentTracer } from '../../support/silent-tracer.ts'
import type { SentRequest } from '../../support/scripted-fetch.ts'
import { AS, CLIENT, ISSUER, codeOf, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const DEVICE = 'urn:ietf:params:oauth:grant-type:device_code'
const REQUEST = {
  clientName: 'Chatelaine',
  redirectUris: ['http://127.0.0.1:4567/cb'],
  scopes: ['notes:read'],
}
const bodyOf = (request: SentRequest | undefined) =>
  JSON.parse(request?.body ?? '{}') as Record<string, unknown>

describe('dynamic registration', () => {
  it('R15 says that it is a native app with its grants', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'c' }, 201))
    await registerDynamically(ports, AS, REQUEST)
    expect(bodyOf(ports.sent[0])).toMatchObject({
      application_type: 'native',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: REQUEST.redirectUris,
      token_endpoint_auth_method: 'none',
      scope: 'notes:read',
    })
  })

  it('R15 names the device grant where it is advertised, and only there', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'c' }, 201))
    await registerDynamically(ports, { ...AS, grantTypes: [...AS.grantTypes, DEVICE] }, REQUEST)
    const { deviceAuthorizationEndpoint: _, ...without } = AS
    await registerDynamically(ports, { ...without, grantTypes: [DEVICE] }, REQUEST)
    expect(bodyOf(ports.sent[0])['grant_types']).toContain(DEVICE)
    expect(bodyOf(ports.sent[1])['grant_types']).not.toContain(DEVICE)
  })

  it('R16 takes an answer of 200 as well as 201', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'c' }, 200))
    expect(await registerDynamically(ports, AS, REQUEST)).toMatchObject({
      clientId: 'c',
      authMethod: 'none',
      issuer: ISSUER,
      redirectUris: REQUEST.redirectUris,
    })
  })

  it.each([[undefined], [0], [null], ['never']])(
    'R16 keeps a secret whose end is %j as one that never ends',
    async (client_secret_expires_at) => {
      const answer = { client_id: 'c', client_secret: 's', client_secret_expires_at }
      const ports = scriptedPorts(() => json(answer, 201))
      const registration = await registerDynamically(ports, AS, REQUEST)
      expect(registration.clientSecret).toBe('s')
      expect(registration).not.toHaveProperty('clientSecretExpiresAtMs')
    },
  )

  it('R16 keeps the end of a secret in milliseconds', async () => {
    const answer = { client_id: 'c', client_secret: 's', client_secret_expires_at: 2_000_000_000 }
    const ports = scriptedPorts(() => json(answer, 201))
    const registration = await registerDynamically(ports, AS, REQUEST)
    expect(registration.clientSecretExpiresAtMs).toBe(2_000_000_000_000)
  })

  it('R16 tries once more with the least after a refusal', async () => {
    const ports = scriptedPorts(({ body }) =>
      body.includes('"scope"')
        ? json({ error: 'invalid_client_metadata' }, 400)
        : json({ client_id: 'c' }, 201),
    )
    const registration = await registerDynamically(ports, AS, REQUEST)
    expect(registration.clientId).toBe('c')
    expect(ports.sent).toHaveLength(2)
    expect(bodyOf(ports.sent[1])).toMatchObject({ application_type: 'native' })
  })

  it('R16 gives up after the second refusal, with the server’s own word', async () => {
    const ports = scriptedPorts(() => json({ error: 'invalid_redirect_uri' }, 400))
    const work = registerDynamically(ports, AS, REQUEST)
    await expect(work).rejects.toMatchObject({
      code: 'registration_refused',
      details: { status: 400, serverError: 'invalid_redirect_uri' },
    })
    expect(ports.sent).toHaveLength(2)
  })

  it('R16 changes a redirect URI that was refused, and nothing else', async () => {
    const ports = scriptedPorts(({ body }) =>
      body.includes('127.0.0.1:')
        ? json({ error: 'invalid_redirect_uri' }, 400)
        : json({ client_id: 'c' }, 201),
    )
    const redirectUris = ['http://127.0.0.1:4567/cb']
    await registerDynamically(ports, AS, { ...REQUEST, redirectUris })
    const [first, second] = ports.sent.map(bodyOf)
    expect(second).toEqual({ ...first, redirect_uris: ['http://127.0.0.1/cb'] })
  })

  it.each([401, 403, 429, 500, 503])('R16 does not repeat what was answered %i', async (status) => {
    const ports = scriptedPorts(() => json({ error: 'no' }, status))
    expect(await codeOf(() => registerDynamically(ports, AS, REQUEST))).toBe('registration_refused')
    expect(ports.sent).toHaveLength(1)
  })

  it('R16 does not repeat a request that the network lost', async () => {
    const ports = scriptedPorts(() => Promise.reject(new Error('reset')))
    expect(await codeOf(() => registerDynamically(ports, AS, REQUEST))).toBe('network')
    expect(ports.sent).toHaveLength(1)
  })

  it.each([[{}], [{ client_id: '' }], [{ client_id: 7 }], [[]], ['text']])(
    'A23 refuses the registration %j',
    async (answer) => {
      const ports = scriptedPorts(() => json(answer, 201))
      expect(await codeOf(() => registerDynamically(ports, AS, REQUEST))).toBe(
        'registration_refused',
      )
    },
  )

  it('R13 says so when there is no registration endpoint', async () => {
    const { registrationEndpoint: _, ...as } = AS
    const ports = scriptedPorts(() => json({}))
    expect(await codeOf(() => registerDynamically(ports, as, REQUEST))).toBe(
      'registration_unavailable',
    )
  })

  it('R13 takes the client a person entered before it registers one', async () => {
    const ports = scriptedPorts(() => json({ client_id: 'dynamic' }, 201))
    const attempt = (client: object) =>
      ({ settled: { client, authorizationServer: AS }, scopes: [] }) as never
    const former = { registration: () => null }
    const deps = { tracer: silentTracer(ports), former } as unknown as AuthorizationDeps
    const entered = {
      how: 'pre-registered',
      issuer: ISSUER,
      clientId: 'mine',
      clientSecret: null,
      authMethod: 'none',
    }
    const mine = await registrationFor(attempt(entered), 'http://127.0.0.1:1/callback', deps)
    expect(mine).toMatchObject({ how: 'pre-registered', clientId: 'mine' })
    expect(ports.sent).toHaveLength(0)
    const other = await registrationFor(attempt({ how: 'dynamic' }), 'http://127.0.0.1:1/x', deps)
    expect(other).toMatchObject({ how: 'dynamic', clientId: 'dynamic' })
  })
})

describe('deleting a registration', () => {
  const managed = {
    ...CLIENT,
    registrationAccessToken: 'rat',
    registrationClientUri: `${ISSUER}/register/client-1`,
  }

  it('R19 sends DELETE with the registration’s own token', async () => {
    const ports = scriptedPorts(() => new Response(null, { status: 204 }))
    expect(await deleteRegistration(ports, managed)).toBe('deleted')
    expect(ports.sent[0]).toMatchObject({ method: 'DELETE', url: managed.registrationClientUri })
    expect(ports.sent[0]?.headers.get('authorization')).toBe('Bearer rat')
  })

  it.each([
    [401, 'deleted'],
    [404, 'deleted'],
    [405, 'not-supported'],
    [501, 'not-supported'],
  ])('R19 understands an answer of %i as %s', async (status, outcome) => {
    const ports = scriptedPorts(() => new Response('', { status }))
    expect(await deleteRegistration(ports, managed)).toBe(outcome)
  })

  it('R19 reports an answer of 500 so that it can be tried again', async () => {
    const ports = scriptedPorts(() => new Response('', { status: 500 }))
    expect(await codeOf(() => deleteRegistration(ports, managed))).toBe('revocation_failed')
  })

  it('R19 says so when the registration cannot be managed', async () => {
    const ports = scriptedPorts(() => json({}))
    expect(await deleteRegistration(ports, CLIENT)).toBe('not-supported')
    expect(ports.sent).toHaveLength(0)
  })

  it('R19 A8 sends the registration’s token to no other origin than the issuer’s', async () => {
    const ports = scriptedPorts(() => json({}))
    const elsewhere = { ...managed, registrationClientUri: 'https://evil.example/register' }
    expect(await deleteRegistration(ports, elsewhere)).toBe('not-supported')
    expect(ports.sent).toHaveLength(0)
  })
})
