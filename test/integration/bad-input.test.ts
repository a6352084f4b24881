import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { sendJson } from '../support/house/http.ts'
import type { Handler } from '../support/house/http.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { Oddities, OddHouse } from '../support/odd-house.ts'
import { isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost, TestHostOptions } from '../support/test-host.ts'

const RESOURCE_METADATA = '/.well-known/oauth-protected-resource/mcp'
const ISSUER_METADATA = '/.well-known/oauth-authorization-server'
let test: TestHost
let house: OddHouse

afterEach(async () => {
  await test?.stop()
  await house?.stop()
})

async function begin(oddities: Oddities, options: TestHostOptions = {}) {
  house = await startOddHouse(oddities)
  test = await startTestHost(options)
  return valueOf(await test.host.commands.addServer({ url: house.url })).serverId
}

/** The failure a server shows, wherever its state has it. */
function failureIn({ state }: ServerView) {
  if (state.kind === 'authorizing') {
    const { authorization } = state
    return 'failure' in authorization ? authorization.failure : null
  }
  return 'failure' in state ? state.failure : null
}

async function failureOf(serverId: string) {
  const server = await test.until(serverId, (one) => failureIn(one) !== null)
  const failure = failureIn(server)
  // One sentence of what happened and one of what to do, and no code word alone.
  expect(failure?.whatHappened).toMatch(/^\S.+[.)]$/)
  expect(failure?.whatToDo).toMatch(/^\S.+\.$/)
  return { server, code: failure?.code }
}

/** Nothing of a sign-in that did not work is kept, and no token it may have brought lives on. */
function expectNothingKept() {
  expect(test.ports.settings.servers()).toEqual([])
  expect(test.vaultFiles()).toEqual([])
}

const text =
  (body: string, type = 'application/json', status = 200): Handler =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(body)
  }

const redirectWith =
  (change: (back: URL) => void): Handler =>
  (request, response) => {
    const asked = new URL(request.url ?? '', 'http://127.0.0.1').searchParams
    const back = new URL(asked.get('redirect_uri') ?? '')
    back.searchParams.set('state', asked.get('state') ?? '')
    change(back)
    response.writeHead(302, { location: back.href }).end()
  }

describe('an address that is none', () => {
  it.each([
    ['not an address', 'invalid_url'],
    ['', 'invalid_url'],
    ['ftp://mcp.example/mcp', 'invalid_url'],
    ['https://name:word@mcp.example/mcp', 'invalid_url'],
    ['http://mcp.example/mcp', 'insecure_url'],
  ])('R03 answers “%s” with %s and adds nothing', async (url, code) => {
    house = await startOddHouse({})
    test = await startTestHost()
    const answer = await test.host.commands.addServer({ url })
    expect(answer).toMatchObject({ ok: false, failure: { code } })
    expect(test.host.snapshot().servers).toEqual([])
    expect(test.trace).toEqual([])
  })
})

describe('a server that cannot be signed in at', () => {
  const cases: [string, Record<string, Handler>, string][] = [
    ['is a web page', { '/mcp': text('<title>Hello</title>', 'text/html') }, 'not_an_mcp_server'],
    [
      'has broken resource metadata',
      { [RESOURCE_METADATA]: text('{"resource":') },
      'metadata_invalid',
    ],
    ['has metadata of the wrong shape', { [RESOURCE_METADATA]: text('[]') }, 'metadata_invalid'],
    [
      'has huge metadata',
      { [RESOURCE_METADATA]: text(JSON.stringify({ filling: 'x'.repeat(2_000_000) })) },
      'metadata_invalid',
    ],
    [
      'names no authorization server',
      {
        [RESOURCE_METADATA]: (request, response) =>
          sendJson(response, 200, { resource: `http://${request.headers.host}/mcp` }),
      },
      'no_authorization_server',
    ],
    [
      'has metadata of another issuer',
      {
        [ISSUER_METADATA]: text(
          '{"issuer":"https://other.example","token_endpoint":"https://a.b"}',
        ),
      },
      'issuer_mismatch',
    ],
    [
      'has a sign-in service that is down',
      { [ISSUER_METADATA]: text('', 'text/plain', 503) },
      'metadata_unreachable',
    ],
  ]
  it.each(cases)(
    'R09 R11 R45 that %s is told in words, and nothing of it is kept',
    async (_what, routes, code) => {
      const serverId = await begin({ routes })
      expect((await failureOf(serverId)).code).toBe(code)
      expect(test.opened).toEqual([])
      valueOf(await test.host.commands.removeServer({ serverId }))
      expectNothingKept()
    },
  )
})

describe('a sign-in that goes wrong half-way', () => {
  const cases: [string, Record<string, Handler>, string][] = [
    [
      'registration is refused',
      { '/register': text('{"error":"no"}', undefined, 403) },
      'registration_refused',
    ],
    [
      'consent is denied',
      { '/authorize': redirectWith((back) => back.searchParams.set('error', 'access_denied')) },
      'access_denied',
    ],
    [
      'another issuer answers',
      {
        '/authorize': redirectWith((back) => {
          back.searchParams.set('code', 'c')
          back.searchParams.set('iss', 'https://other.example')
        }),
      },
      'iss_mismatch',
    ],
    [
      'the token answer lacks its token',
      { '/token': text('{"token_type":"Bearer"}') },
      'token_response_invalid',
    ],
    [
      'the token answer is a page',
      { '/token': text('<p>', 'text/html') },
      'token_response_invalid',
    ],
    [
      'the token is of a kind nobody knows',
      { '/token': text('{"access_token":"t","token_type":"mac"}') },
      'token_response_invalid',
    ],
    [
      'the code is refused',
      { '/token': text('{"error":"invalid_grant"}', undefined, 400) },
      'invalid_grant',
    ],
  ]
  it.each(cases)(
    'R16 R28 R29 because %s is told in words, and nothing is kept',
    async (_what, routes, code) => {
      const serverId = await begin({ routes })
      await test.until(serverId, isReviewing)
      valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
      expect((await failureOf(serverId)).code).toBe(code)
      valueOf(await test.host.commands.removeServer({ serverId }))
      expectNothingKept()
    },
  )

  it('R23 an answer with a wrong state is told, and the right one still counts', async () => {
    const wrong = redirectWith((back) => {
      back.searchParams.set('code', 'c')
      back.searchParams.set('state', 'of another sign-in')
    })
    const serverId = await begin({ routes: { '/authorize': wrong } })
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    expect((await failureOf(serverId)).code).toBe('state_mismatch')
  })

  it('R38 without a browser the address can be copied, and the sign-in stays open', async () => {
    const userAgent = { open: () => Promise.reject(new Error('no browser')) }
    const serverId = await begin({}, { ports: { userAgent } })
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    expect((await failureOf(serverId)).code).toBe('browser_unavailable')
    valueOf(await test.host.commands.copyAuthorizationAddress({ serverId }))
    expect(test.copied[0]).toContain(`${house.origin}/authorize?`)
  })

  it('R31 D10 a keyring that is locked by then ends the grant over there as well', async () => {
    const encryptor = createMemoryEncryptor()
    const serverId = await begin({}, { ports: { encryptor } })
    await test.until(serverId, isReviewing)
    encryptor.setState({ kind: 'locked' })
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    expect((await failureOf(serverId)).code).toBe('vault_locked')
    expect(house.tokenForms).toHaveLength(1)
    expect(house.revoked).toHaveLength(2)
    expect(test.vaultFiles()).toEqual([])
  })
})
