import { describe, expect, it } from 'vitest'
import {
  exchangeCode,
  prepareAuthorization,
  validateRedirect,
} from '../../src-main/oauth/authorization-code.ts'
import type { AuthorizationTransaction } from '../../src-main/oauth/authorization-code.ts'
import { discoverAuthorizationServer } from '../../src-main/oauth/authorization-server.ts'
import { OAuthFlowError } from '../../src-main/oauth/oauth-error.ts'
import type { ClientRegistration } from '../../src-main/oauth/registration.ts'
import { redirectPathFor } from '../../src-main/servers/registration-for.ts'
import { AS, NOW_MS, codeOf, json, scriptedPorts } from '../support/scripted-fetch.ts'

const SERVERS = ['https://one.example', 'https://two.example'] as const
type Issuer = (typeof SERVERS)[number]

/** How a server says who answers: the four rows of RFC 9207 §2.4. */
const ROWS = [
  { name: 'advertised and present', advertised: true, present: true },
  { name: 'advertised and absent', advertised: true, present: false },
  { name: 'not advertised and present', advertised: false, present: true },
  { name: 'neither', advertised: false, present: false },
]

interface Party {
  issuer: Issuer
  registration: ClientRegistration
  transaction: AuthorizationTransaction
}

async function begin(issuer: Issuer, advertised: boolean): Promise<Party> {
  // A path of its own for each sign-in, as the loopback listener gives it.
  const redirectUri = `http://127.0.0.1:4567/${issuer === SERVERS[0] ? 'aaaa' : 'bbbb'}`
  const registration: ClientRegistration = {
    how: 'dynamic',
    issuer,
    clientId: `client of ${issuer}`,
    authMethod: 'none',
    redirectUris: [redirectUri],
  }
  const transaction = await prepareAuthorization({
    as: {
      ...AS,
      issuer,
      authorizationEndpoint: `${issuer}/authorize`,
      tokenEndpoint: `${issuer}/token`,
      issParameterSupported: advertised,
    },
    registration,
    resource: 'https://mcp.example/mcp',
    scopes: [],
    redirectUri,
    nowMs: NOW_MS,
  })
  return { issuer, registration, transaction }
}

interface Mix {
  /** Whose sign-in is attacked, and who really answers. */
  victim: Party
  answering: Party
  redirectOf: Party
  stateOf: Party
  present: boolean
  outcome: 'code' | 'error' | 'both'
}

/** The answer as it comes out of the browser, or null where an honest server would not have sent it. */
function answerOf({ answering, redirectOf, stateOf, present, outcome }: Mix): URL | null {
  // Every authorization server sends its codes to the addresses registered with it, and nowhere else.
  if (redirectOf !== answering) return null
  const url = new URL(redirectOf.transaction.redirectUri)
  url.searchParams.set('state', stateOf.transaction.state)
  if (present) url.searchParams.set('iss', answering.issuer)
  if (outcome !== 'error') url.searchParams.set('code', `code of ${answering.issuer}`)
  if (outcome !== 'code') url.searchParams.set('error', 'server_error')
  return url
}

describe('two authorization servers, one of them hostile', () => {
  it('A5 R28 sends no code to the wrong token endpoint, in any of the mixtures', async () => {
    let tried = 0
    let exchanged = 0
    for (const row of ROWS) {
      for (const victimAt of [0, 1]) {
        for (const answeringAt of [0, 1]) {
          for (const redirectAt of [0, 1]) {
            for (const stateAt of [0, 1]) {
              for (const outcome of ['code', 'error', 'both'] as const) {
                const parties = await Promise.all(
                  SERVERS.map((issuer) => begin(issuer, row.advertised)),
                )
                const at = (index: number) => parties[index] as Party
                const mix = {
                  victim: at(victimAt),
                  answering: at(answeringAt),
                  redirectOf: at(redirectAt),
                  stateOf: at(stateAt),
                  present: row.present,
                  outcome,
                }
                tried++
                const url = answerOf(mix)
                if (url === null) continue
                const ports = scriptedPorts(() => json({ access_token: 't', token_type: 'Bearer' }))
                const { transaction, registration } = mix.victim
                try {
                  const { code } = validateRedirect(transaction, url, NOW_MS)
                  await exchangeCode(ports, registration, transaction, code)
                } catch (error) {
                  if (!(error instanceof OAuthFlowError)) throw error
                }
                for (const { url: sentTo, form } of ports.sent) {
                  exchanged++
                  expect(form.get('code')).toBe(`code of ${new URL(sentTo).origin}`)
                }
              }
            }
          }
        }
      }
    }
    expect(tried).toBe(192)
    // Both servers' own answers, in the three rows that a client may accept.
    expect(exchanged).toBe(6)
  })
})

describe('the redirect address of a client registered by hand', () => {
  it('A5 has a path of its own for each issuer, the same at each sign-in', async () => {
    const [one, two] = await Promise.all(SERVERS.map(redirectPathFor))
    expect(one).toMatch(/^\/callback\/[0-9a-f]{12}$/)
    expect(one).not.toBe(two)
    expect(await redirectPathFor(SERVERS[0])).toBe(one)
  })
})

/** Twenty names that a person, and a careless program, would take for the same. */
const LOOK_ALIKES: [string, string][] = [
  ['https://as.example', 'https://as.example/'],
  ['https://as.example/', 'https://as.example'],
  ['https://as.example', 'https://AS.example'],
  ['https://as.example', 'https://as.Example'],
  ['https://as.example', 'HTTPS://as.example'],
  ['https://as.example', 'https://as.example:443'],
  ['https://as.example', 'https://as.example:8443'],
  ['https://as.example', 'https://as.example.'],
  ['https://as.example', 'http://as.example'],
  ['https://as.example/t', 'https://as.example/t/'],
  ['https://as.example/t', 'https://as.example/T'],
  ['https://as.example/t', 'https://as.example/%74'],
  ['https://as.example/a.b', 'https://as.example/a%2eb'],
  ['https://as.example/t', 'https://as.example//t'],
  ['https://as.example/t', 'https://as.example/x/../t'],
  ['https://as.example/t', 'https://as.example/t?'],
  ['https://as.example/t', 'https://as.example/t#'],
  ['https://as.example', ' https://as.example'],
  ['https://as.example', 'https://as.example '],
  ['https://as.example', 'https://аs.example'],
]

describe('issuers that look alike', () => {
  it.each(LOOK_ALIKES)('A6 R11 R28 takes %s for itself and not for %s', async (issuer, other) => {
    const known = (named: string) =>
      scriptedPorts(() => json({ issuer: named, token_endpoint: 'https://as.example/token' }))
    expect(await codeOf(() => discoverAuthorizationServer(known(other), issuer))).toBe(
      'issuer_mismatch',
    )
    expect(await codeOf(() => discoverAuthorizationServer(known(issuer), issuer))).toBe('no error')

    const transaction = await prepareAuthorization({
      as: { ...AS, issuer },
      registration: {
        how: 'dynamic',
        issuer,
        clientId: 'c',
        authMethod: 'none',
        redirectUris: ['http://127.0.0.1:1/x'],
      },
      resource: 'https://mcp.example/mcp',
      scopes: [],
      redirectUri: 'http://127.0.0.1:1/x',
      nowMs: NOW_MS,
    })
    const back = new URL('http://127.0.0.1:1/x')
    back.search = new URLSearchParams({
      code: 'c',
      state: transaction.state,
      iss: other,
    }).toString()
    expect(await codeOf(() => validateRedirect(transaction, back, NOW_MS))).toBe('iss_mismatch')
  })

  it('A6 has 20 pairs', () => {
    expect(new Set(LOOK_ALIKES.map((pair) => pair.join(' | '))).size).toBe(20)
  })
})
