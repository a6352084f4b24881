import { describe, expect, it } from 'vitest'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import { takeAlong } from '../../../src-main/servers/replaced-grant.ts'
import { deliverRevocation, revocationOrder } from '../../../src-main/servers/revoke-grant.ts'
import { AS, CLIENT, ISSUER, NOW_MS, json, scriptedPorts } from '../../support/scripted-fetch.ts'
import { silentTracer } from '../../support/silent-tracer.ts'

function grant(name: string, more: Partial<GrantRecord> = {}): GrantRecord {
  return {
    tokenSet: {
      accessToken: `access-${name}`,
      refreshToken: `refresh-${name}`,
      tokenType: 'Bearer',
      expiresAtMs: null,
      scopesGranted: [],
      scopesRequested: [],
      issuedAtMs: NOW_MS,
      issuer: ISSUER,
      resource: 'https://mcp.example/mcp',
    },
    registration: { ...CLIENT, how: 'metadata-document', clientId: 'https://app.example/c' },
    authorizationServer: AS,
    resource: 'https://mcp.example/mcp',
    account: null,
    how: 'browser',
    grantedAtMs: NOW_MS,
    ...more,
  }
}

const { registration } = grant('any')

describe('a grant that takes the place of another', () => {
  it.each<[string, Partial<GrantRecord>, Partial<GrantRecord>, boolean]>([
    ['the same client', {}, {}, true],
    ['the same client and person', { account: 'ada' }, { account: 'ada' }, true],
    ['the same client, and a person not named', { account: 'ada' }, {}, true],
    ['another person', { account: 'ada' }, { account: 'grace' }, false],
    ['another client', {}, { registration: { ...registration, clientId: 'other' } }, false],
    ['another issuer', {}, { registration: { ...registration, issuer: 'https://b' } }, false],
    [
      'a registration of its own',
      { registration: { ...registration, how: 'dynamic' } },
      { registration: { ...registration, how: 'dynamic' } },
      false,
    ],
  ])('R36 may be one with it for %s: as told', (_why, before, after, one) => {
    const next = grant('new', after)
    const along = takeAlong(grant('old', before), next)
    expect(along.earlier ?? null).toEqual(
      one ? [{ token: 'refresh-old', hint: 'refresh_token' }] : null,
    )
    if (!one) expect(along).toBe(next)
  })

  it('R36 takes along what the one before it had taken along, and no more than twenty', () => {
    let held = grant('0')
    for (let at = 1; at <= 25; at++) held = takeAlong(held, grant(String(at)))
    expect(held.earlier?.map(({ token }) => token)).toEqual(
      Array.from({ length: 20 }, (_, at) => `refresh-${at + 5}`),
    )
  })

  it('R41 R42 is revoked with all of them, and done only when none is left', async () => {
    const record = takeAlong(takeAlong(grant('a'), grant('b')), grant('c'))
    let down = true
    const ports = scriptedPorts(({ form }) =>
      json({}, down && form.get('token') === 'refresh-b' ? 503 : 200),
    )
    const tracer = silentTracer(ports)
    const first = await deliverRevocation(tracer, revocationOrder(record))
    const told = ports.sent.map(({ form }) => form.get('token'))
    expect(told).toEqual(['refresh-a', 'refresh-b', 'refresh-c', 'access-c'])
    expect(first.receipt).toMatchObject({ refreshToken: 'pending', accessToken: 'done' })
    const left = [{ token: 'refresh-b', hint: 'refresh_token' }]
    expect(first.left).toMatchObject({ earlier: left, refreshToken: null, accessToken: null })
    down = false
    const second = await deliverRevocation(tracer, first.left ?? revocationOrder(record))
    expect(ports.sent.slice(4).map(({ form }) => form.get('token'))).toEqual(['refresh-b'])
    expect(second.left).toBeNull()
  })
})
