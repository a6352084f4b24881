import { afterEach, describe, expect, it } from 'vitest'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'
import { closeAll, guarded, networkCodeOf as codeOf, open, serve } from '../support/network.ts'

afterEach(closeAll)

describe('credentials', () => {
  const codes = [301, 302, 303, 307, 308]
  const targets = ['foreign', 'https', 'localhost', 'protocol-relative'] as const
  const carriers = ['authorization', 'cookie'] as const
  const cases = codes.flatMap((code) =>
    targets.flatMap((target) => carriers.map((carrier) => ({ code, target, carrier }))),
  )
  it.each(cases)(
    'R46 A8 carries no $carrier over a $code to a $target address',
    async ({ code, target, carrier }) => {
      const foreign = await serve((_request, response) => response.end('taken'))
      const where = {
        foreign: `${foreign.url}/x`,
        https: `https://127.0.0.1:${foreign.port}/x`,
        localhost: `http://localhost:${foreign.port}/x`,
        'protocol-relative': `//127.0.0.1:${foreign.port}/x`,
      }[target]
      const server = await serve((_request, response) => {
        response.writeHead(code, { location: where }).end()
      })
      const work = () => guarded().fetch(server.url, { headers: { [carrier]: 'CANARY' } })
      expect(await codeOf(work)).toBe('credentials_redirect')
      expect(foreign.connections()).toBe(0)
    },
  )

  it.each(codes)('R46 A8 repeats no POST body after a %i, not even at home', async (code) => {
    const server = await serve((_request, response) => {
      response.writeHead(code, { location: '/again' }).end()
    })
    const init = { method: 'POST', body: 'refresh_token=CANARY' }
    expect(await codeOf(() => guarded().fetch(server.url, init))).toBe('credentials_redirect')
    expect(server.hits()).toBe(1)
  })

  it('R46 keeps credentials on a redirect within the same origin', async () => {
    const seen: unknown[] = []
    const server = await serve((request, response) => {
      seen.push(request.headers.authorization)
      if (request.url === '/') response.writeHead(302, { location: '/next' }).end()
      else response.end()
    })
    await guarded().fetch(`${server.url}/`, { headers: { authorization: 'Bearer t' } })
    expect(seen).toEqual(['Bearer t', 'Bearer t'])
  })

  it('R46 A9 follows no redirect with a server’s traffic and leaves its origin for nothing', async () => {
    const foreign = await serve((_request, response) => response.end('taken'))
    const server = await serve((_request, response) => {
      response.writeHead(307, { location: foreign.url }).end()
    })
    const fetcher = createServerFetch({ serverUrl: server.url, allowLoopback: true })
    open.push(() => fetcher.close())
    const init = { method: 'POST', body: '{}', headers: { authorization: 'Bearer CANARY' } }
    expect((await fetcher.fetch(server.url, init)).status).toBe(307)
    for (const url of [foreign.url, `http://localhost:${server.port}/`, 'https://example.com/']) {
      expect(await codeOf(() => fetcher.fetch(url, init))).toBe('foreign_origin')
    }
    expect(foreign.connections()).toBe(0)
  })
})
