import { describe, expect, it } from 'vitest'
import { createIdentityProviders } from '../../../src-main/servers/identity-providers.ts'
import type { IdentityProvidersDeps } from '../../../src-main/servers/identity-providers.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { AS, CLIENT, ISSUER, NOW_MS, scriptedPorts } from '../../support/scripted-fetch.ts'

/** A provider whose identity has run out, so that the next assertion renews it; it answers when the test says so. */
function renewing() {
  const clock = createManualClock(NOW_MS)
  let answer: (response: Response) => void = () => undefined
  const ports = scriptedPorts(() => new Promise((resolve) => (answer = resolve)))
  const stored = { id: 'p', vaultId: 'v', issuer: ISSUER, clientId: 'c', signedIn: true }
  const identity = { idToken: 'i0', idTokenEndsAtMs: NOW_MS, refreshToken: 'r0', account: null }
  const identities = createIdentityProviders({
    clock,
    vaults: { read: async () => ({ as: AS, registration: CLIENT, identity }) },
    settings: { identityProviders: () => [stored] },
    portsFor: () => ports,
    record: () => undefined,
    onChanged: () => undefined,
  } as unknown as IdentityProvidersDeps)
  const target = { audience: ISSUER, resource: 'https://mcp.example', scopes: [], clientId: 'c' }
  const assertion = identities.assertion('p', target).catch(() => undefined)
  return {
    clock,
    ports,
    identities,
    assertion,
    fail: () => answer(new Response('', { status: 503 })),
  }
}

describe('identities before a lock', () => {
  it('R32 wait for a renewal under way', async () => {
    const { clock, ports, identities, assertion, fail } = renewing()
    await clock.advance(0)
    expect(ports.sent).toHaveLength(1)
    let rested = false
    const resting = identities.rest().then(() => (rested = true))
    await clock.advance(2_900)
    expect(rested).toBe(false)
    fail()
    await resting
    await assertion
  })

  it('wait three seconds at most, and not at all when there is none', async () => {
    const { clock, ports, identities } = renewing()
    await clock.advance(0)
    expect(ports.sent).toHaveLength(1)
    const resting = identities.rest()
    await clock.advance(3_000)
    await resting

    const idle = renewing()
    await clock.advance(0)
    idle.fail()
    await idle.assertion
    await idle.identities.rest()
  })
})
