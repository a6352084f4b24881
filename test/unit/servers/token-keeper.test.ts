import { describe, expect, it } from 'vitest'
import { OAuthFlowError } from '../../../src-main/oauth/oauth-error.ts'
import type { TokenSet } from '../../../src-main/oauth/token-set.ts'
import { createAuthorizedFetch } from '../../../src-main/servers/authorized-fetch.ts'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import { ServerError, SignInNeeded } from '../../../src-main/servers/server-error.ts'
import { createTokenKeeper } from '../../../src-main/servers/token-keeper.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { noRefusals } from '../../support/silent-tracer.ts'
import { AS, CLIENT, ISSUER, NOW_MS } from '../../support/scripted-fetch.ts'

const SERVER = 'https://mcp.example/mcp'

function tokens(name: string, nowMs: number, more: Partial<TokenSet> = {}): TokenSet {
  return {
    accessToken: name,
    tokenType: 'Bearer',
    refreshToken: `refresh-${name}`,
    expiresAtMs: nowMs + 600_000,
    scopesGranted: [],
    scopesRequested: [],
    issuedAtMs: nowMs,
    issuer: ISSUER,
    resource: SERVER,
    ...more,
  }
}

function keeperOf(
  refresh: (count: number) => Promise<string> = async (count) => `t${count}`,
  more: Partial<TokenSet> = {},
) {
  const clock = createManualClock(NOW_MS)
  const events: string[] = []
  const signals: AbortSignal[] = []
  let refreshes = 0
  const initial: GrantRecord = {
    tokenSet: tokens('t0', NOW_MS, more),
    registration: CLIENT,
    authorizationServer: AS,
    resource: SERVER,
    account: null,
    how: 'browser',
    grantedAtMs: NOW_MS,
  }
  const keeper = createTokenKeeper(initial, {
    clock,
    sealed: {
      read: async () => initial,
      write: async ({ tokenSet }) => void events.push(`written ${tokenSet.accessToken}`),
      erase: async () => undefined,
    },
    refresh: async (_record, signal) => {
      signals.push(signal)
      return tokens(await refresh(++refreshes), clock.nowMs())
    },
    onRefreshed: ({ tokenSet }) => events.push(`refreshed ${tokenSet.accessToken}`),
    onRefreshFailed: () => events.push('failed'),
  })
  return { keeper, clock, events, signals, refreshes: () => refreshes }
}

const lost = () => Promise.reject(new OAuthFlowError('network', 'lost'))
const ended = () => Promise.reject(new OAuthFlowError('invalid_grant', 'over'))

describe('keeping tokens', () => {
  it('R32 D3 refreshes once for a hundred callers at expiry, and gives all the new token', async () => {
    const { keeper, clock, refreshes } = keeperOf()
    await clock.advance(600_001)
    const all = await Promise.all(Array.from({ length: 100 }, async () => keeper.bearer()))
    expect(new Set(all)).toEqual(new Set(['t1']))
    expect(refreshes()).toBe(1)
  })

  it('R32 refreshes once for a hundred refused requests', async () => {
    const { keeper, refreshes } = keeperOf()
    await Promise.all(Array.from({ length: 100 }, () => keeper.afterRefusal('t0')))
    expect(await keeper.afterRefusal('t0')).toBe('t1')
    expect(refreshes()).toBe(1)
  })

  it('R32 writes the rotated token before anybody uses it', async () => {
    const { keeper, clock, events } = keeperOf()
    await clock.advance(600_001)
    await keeper.bearer()
    expect(events).toEqual(['written t1', 'refreshed t1'])
  })

  it('R33 refreshes ahead of the end, and gives a fresh token without a turn', async () => {
    const { keeper, clock, refreshes } = keeperOf()
    expect(keeper.bearer()).toBe('t0')
    await clock.advance(keeper.dueInMs() ?? 0)
    expect(clock.nowMs()).toBeLessThan(NOW_MS + 600_000)
    expect(await keeper.bearer()).toBe('t1')
    expect(refreshes()).toBe(1)
  })

  it('R33 D4 keeps a token that still works after three tries over a lost network', async () => {
    const { keeper, clock, events, refreshes } = keeperOf(lost)
    await clock.advance(590_000)
    const work = keeper.bearer()
    await clock.advance(9_000)
    expect(await work).toBe('t0')
    expect(refreshes()).toBe(3)
    expect(events).toEqual(['failed'])
    expect(keeper.record().tokenSet.refreshToken).toBe('refresh-t0')
  })

  it('R33 keeps the grant after a lost network at expiry and tries again when asked', async () => {
    const { keeper, clock } = keeperOf(async (count) => (count <= 3 ? lost() : 't9'))
    await clock.advance(600_001)
    const work = Promise.resolve(keeper.bearer())
    const refused = expect(work).rejects.toMatchObject({ code: 'network' })
    await clock.advance(30_000)
    await refused
    expect(await keeper.bearer()).toBe('t9')
  })

  it('R33 does not repeat a refresh that was refused for good', async () => {
    const { keeper, clock, refreshes } = keeperOf(ended)
    await clock.advance(590_000)
    await expect(keeper.bearer()).rejects.toMatchObject({ code: 'invalid_grant' })
    expect(refreshes()).toBe(1)
  })

  it('R33 sends a token that was refused for good to nobody again, and tells the end once', async () => {
    const { keeper, events, refreshes } = keeperOf(ended)
    for (const late of [() => keeper.afterRefusal('t0'), keeper.refreshNow, keeper.bearer]) {
      await expect(Promise.resolve().then(late)).rejects.toMatchObject({ code: 'invalid_grant' })
    }
    expect(refreshes()).toBe(1)
    expect(events).toEqual(['failed'])
  })

  it('R26 R33 has nothing due without a refresh token or an end', () => {
    expect(keeperOf(undefined, { expiresAtMs: null }).keeper.dueInMs()).toBeNull()
  })

  it('R41 hands out nothing and writes nothing after it was stopped', async () => {
    const { keeper, events } = keeperOf()
    const running = keeper.refreshNow()
    keeper.stop()
    await expect(running).rejects.toMatchObject({ code: 'invalid_grant' })
    await expect(keeper.bearer()).rejects.toMatchObject({ code: 'invalid_grant' })
    expect(events.filter((one) => one.startsWith('written'))).toEqual([])
  })
})

describe('a keeper that is stopped while a refresh fails', () => {
  it('R41 sends nothing more, and says nothing of a failure', async () => {
    const { keeper, clock, events, refreshes } = keeperOf(lost)
    const running = keeper.refreshNow()
    const refused = expect(running).rejects.toMatchObject({ code: 'invalid_grant' })
    await clock.advance(500)
    expect(refreshes()).toBe(1)
    keeper.stop()
    await refused
    await clock.advance(60_000)
    expect(refreshes()).toBe(1)
    expect(events).toEqual([])
  })

  it('R41 is not told as the end of a grant that was only put to rest', async () => {
    const { keeper, clock, events, refreshes } = keeperOf(lost)
    const running = keeper.refreshNow()
    const given = expect(running).rejects.toMatchObject({ code: 'cancelled' })
    await clock.advance(500)
    await keeper.rest()
    await given
    await expect(keeper.bearer()).rejects.toMatchObject({ code: 'cancelled' })
    await expect(keeper.afterRefusal('t0')).rejects.toMatchObject({ code: 'cancelled' })
    await expect(keeper.refreshNow()).rejects.toMatchObject({ code: 'cancelled' })
    expect(refreshes()).toBe(1)
    expect(events).toEqual([])
  })
})

describe('a request for a token that is given up', () => {
  const never = () => new Promise<string>(() => undefined)

  it.each([
    ['at once by a stop', 0],
    ['after three seconds by a rest', 3_000],
  ] as const)('is cut off %s', async (_how, afterMs) => {
    const { keeper, clock, signals } = keeperOf(never)
    void keeper.refreshNow().catch(() => undefined)
    await clock.advance(0)
    if (afterMs === 0) keeper.stop()
    const resting = afterMs === 0 ? null : keeper.rest()
    await clock.advance(Math.max(0, afterMs - 1))
    expect(signals[0]?.aborted).toBe(afterMs === 0)
    await clock.advance(1)
    await resting
    expect(signals[0]?.aborted).toBe(true)
  })
})

describe('the fetch of one server', () => {
  function fetcherOf(answers: Response[], granted = true, refresh?: () => Promise<string>) {
    const { keeper } = keeperOf(refresh)
    const sent: { url: string; authorization: string | null }[] = []
    const asked: unknown[] = []
    const fetcher = createAuthorizedFetch({
      serverUrl: new URL(SERVER),
      trace: noRefusals,
      keeper: () => (granted ? keeper : null),
      onSignInNeeded: (challenge) => asked.push(challenge),
      onScopesNeeded: () => undefined,
      nowMs: Date.now,
      entered: () => [],
      send: async (url, init) => {
        sent.push({ url: url.href, authorization: new Headers(init.headers).get('authorization') })
        return answers[sent.length - 1] ?? new Response('ok')
      },
    })
    return { fetcher, sent, asked }
  }
  const unauthorized = () =>
    new Response('', {
      status: 401,
      headers: {
        'www-authenticate': 'Bearer resource_metadata="https://mcp.example/m", scope="a b"',
      },
    })
  const forbidden = (challenge: string) =>
    new Response('', { status: 403, headers: { 'www-authenticate': challenge } })

  it('R01 puts the token into the header of every request and into no address', async () => {
    const { fetcher, sent } = fetcherOf([])
    for (const method of ['GET', 'POST', 'DELETE']) await fetcher(SERVER, { method })
    expect(sent).toEqual(Array(3).fill({ url: SERVER, authorization: 'Bearer t0' }))
  })

  it.each([
    ['https://evil.example/mcp'],
    ['http://mcp.example/mcp'],
    ['https://mcp.example:8443/mcp'],
    ['https://mcp.example.evil.example/'],
    ['https://x.mcp.example/mcp'],
  ])('R02 A9 sends nothing to %s', async (url) => {
    const { fetcher, sent } = fetcherOf([])
    await expect(fetcher(url)).rejects.toBeInstanceOf(ServerError)
    expect(sent).toEqual([])
  })

  it('R34 answers a 401 with one refresh and one retry', async () => {
    const { fetcher, sent, asked } = fetcherOf([unauthorized()])
    expect((await fetcher(SERVER, { method: 'POST' })).status).toBe(200)
    expect(sent.map(({ authorization }) => authorization)).toEqual(['Bearer t0', 'Bearer t1'])
    expect(asked).toEqual([])
  })

  it('R34 asks for a sign-in after a second 401, and does not go round', async () => {
    const { fetcher, sent, asked } = fetcherOf([unauthorized(), unauthorized()])
    await expect(fetcher(SERVER)).rejects.toBeInstanceOf(SignInNeeded)
    expect(sent).toHaveLength(2)
    const resourceMetadataUrl = 'https://mcp.example/m'
    expect(asked).toEqual([{ resourceMetadataUrl, scopes: ['a', 'b'], knowsDpop: false }])
  })

  it('R34 asks for a sign-in at the first 401 of a server without a grant', async () => {
    const { fetcher, sent } = fetcherOf([unauthorized()], false)
    await expect(fetcher(SERVER)).rejects.toBeInstanceOf(SignInNeeded)
    expect(sent).toEqual([{ url: SERVER, authorization: null }])
  })

  it('R34 takes a 403 that asks for a scope as that, without a refresh', async () => {
    const answer = forbidden('Bearer error="insufficient_scope", scope="admin"')
    const { fetcher, sent, asked } = fetcherOf([answer])
    await expect(fetcher(SERVER)).rejects.toMatchObject({
      code: 'insufficient_scope',
      said: 'admin',
    })
    expect(sent).toHaveLength(1)
    expect(asked).toEqual([])
  })

  it('R34 passes any other 403 on', async () => {
    expect((await fetcherOf([forbidden('Basic')]).fetcher(SERVER)).status).toBe(403)
  })

  it('R33 R34 asks for no sign-in when the refresh after a 401 ends otherwise', async () => {
    const busy = () => Promise.reject(new OAuthFlowError('token_request_failed', 'busy'))
    const { fetcher, asked } = fetcherOf([unauthorized()], true, busy)
    await expect(fetcher(SERVER)).rejects.toMatchObject({ code: 'token_request_failed' })
    expect(asked).toEqual([])
  })
})
