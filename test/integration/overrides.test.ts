import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OverrideView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { Oddities, OddHouse } from '../support/odd-house.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const ELSEWHERE = 'https://other.example/mcp'

interface Case {
  rule: string
  kind: OverrideView['kind']
  oddities: Oddities
  code: string
  subject: (house: OddHouse) => string
  /** What may have been asked before the person decides. */
  before: string[]
  resource: (house: OddHouse) => string
}

const CASES: Case[] = [
  {
    rule: 'R07',
    kind: 'resource',
    oddities: { resource: ELSEWHERE },
    code: 'resource_mismatch',
    subject: () => ELSEWHERE,
    before: ['/.well-known/oauth-protected-resource/mcp'],
    resource: () => ELSEWHERE,
  },
  {
    rule: 'R20 A12',
    kind: 'pkce',
    oddities: { withoutPkce: true },
    code: 'pkce_not_supported',
    subject: ({ origin }) => origin,
    before: [
      '/.well-known/oauth-protected-resource/mcp',
      '/.well-known/oauth-authorization-server',
    ],
    resource: ({ url }) => url,
  },
  {
    rule: 'R11 A6',
    kind: 'issuer',
    oddities: { issuerSuffix: '/' },
    code: 'issuer_mismatch',
    subject: ({ origin }) => `${origin} → ${origin}/`,
    before: [
      '/.well-known/oauth-protected-resource/mcp',
      '/.well-known/oauth-authorization-server',
    ],
    resource: ({ url }) => url,
  },
  {
    rule: 'R09',
    kind: 'origin-endpoints',
    oddities: { withoutMetadata: true },
    code: 'metadata_unreachable',
    subject: ({ origin }) => origin,
    before: ['/.well-known/oauth-protected-resource/mcp', '/.well-known/oauth-protected-resource'],
    resource: ({ url }) => url,
  },
]

const needsOverride = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-override'

describe.each(CASES)('the rule of $kind', (one) => {
  let house: OddHouse
  let test: TestHost
  let serverId: string

  beforeEach(async () => {
    house = await startOddHouse(one.oddities)
    test = await startTestHost()
    serverId = valueOf(await test.host.commands.addServer({ url: house.url })).serverId
  })

  afterEach(async () => {
    await test.stop()
    await house.stop()
  })

  const accept = (subject: string) =>
    test.host.commands.acceptOverride({ serverId, kind: one.kind, subject })
  const told = async () =>
    valueOf(await test.host.commands.listConsent({ limit: 50 })).records.map(
      ({ kind, details }) => [kind, details],
    )

  async function connectWithIt() {
    await test.until(serverId, needsOverride)
    valueOf(await accept(one.subject(house)))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    return test.until(serverId, isConnected)
  }

  it(`${one.rule} stops, says why and what accepting means, and sends nothing more`, async () => {
    const { state } = await test.until(serverId, needsOverride)
    expect(state).toMatchObject({
      authorization: {
        override: { kind: one.kind, subject: one.subject(house) },
        failure: { code: one.code },
        risk: expect.stringMatching(/If you accept, .+ Accept only /),
      },
    })
    const asked = house.requests.map(({ path }) => path).filter((path) => path !== '/mcp')
    expect(asked).toEqual(one.before)
    expect(test.opened).toEqual([])
    // Something that looks like it is not it.
    await accept(`${one.subject(house)}/`)
    valueOf(await test.host.commands.cancelAuthorization({ serverId }))
    expect(house.requests.filter(({ path }) => path !== '/mcp')).toHaveLength(one.before.length)
    expect(test.host.snapshot().servers).toEqual([])
    expect((await told()).map(([kind]) => kind)).not.toContain('override')
  })

  it(`${one.rule} goes on when the person accepts, says so in the history and on the server`, async () => {
    const server = await connectWithIt()
    const subject = one.subject(house)
    expect(server.overrides).toMatchObject([{ kind: one.kind, subject }])
    expect(server.overrides[0]?.sentence).toContain(subject)
    const [form] = house.tokenForms
    expect(form?.get('resource')).toBe(one.resource(house))
    // PKCE is sent whatever the server says of it.
    expect(form?.get('code_verifier')).toMatch(/^[\w~.-]{43,}$/)
    expect(await told()).toContainEqual([
      'override',
      { rule: one.kind, subject, became: 'accepted' },
    ])
  })

  it(`${one.rule} remembers it over a restart until the person lifts it`, async () => {
    await connectWithIt()
    const subject = one.subject(house)
    valueOf(await test.host.commands.revokeGrant({ serverId }))
    await test.restart()
    await test.until(serverId, ({ state }) => state.kind === 'needs-sign-in')
    valueOf(await test.host.commands.connect({ serverId }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.cancelAuthorization({ serverId }))
    valueOf(await test.host.commands.liftOverride({ serverId, kind: one.kind, subject }))
    expect(await told()).toContainEqual(['override', { rule: one.kind, subject, became: 'lifted' }])
    valueOf(await test.host.commands.connect({ serverId }))
    const { overrides } = await test.until(serverId, needsOverride)
    expect(overrides).toEqual([])
  })
})
