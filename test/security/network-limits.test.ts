import { afterEach, describe, expect, it } from 'vitest'
import { createServerFetch } from '../../src-main/network/server-fetch.ts'
import { closeAll, guarded, networkCodeOf as codeOf, open, serve } from '../support/network.ts'

afterEach(closeAll)

describe('limits', () => {
  const MIB = 1024 * 1024

  it('R45 A22 takes a body of exactly 1 MiB and none of a byte more', async () => {
    for (const [size, code] of [
      [MIB, 'no error'],
      [MIB + 1, 'too_large'],
    ] as const) {
      for (const declared of [true, false]) {
        const server = await serve((_request, response) => {
          response.writeHead(200, declared ? { 'content-length': size } : {})
          response.end(Buffer.alloc(size))
        })
        const fetcher = guarded()
        const work = async () => (await fetcher.fetch(server.url)).text()
        expect(await codeOf(work)).toBe(code)
      }
    }
  })

  it('R45 A22 stops an endless body', async () => {
    const server = await serve((request, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(256 * 1024)), 1)
      request.socket.on('close', () => clearInterval(timer))
    })
    const fetcher = guarded()
    expect(await codeOf(async () => (await fetcher.fetch(server.url)).text())).toBe('too_large')
  })

  it('R45 waits no longer for the headers than it may', async () => {
    const server = await serve(() => undefined)
    const fetcher = guarded({ allowLoopback: () => true, headersTimeoutMs: 100 })
    expect(await codeOf(() => fetcher.fetch(server.url))).toBe('timeout')
  })

  it('R45 waits no longer in all than it may', async () => {
    const server = await serve(() => undefined)
    const fetcher = guarded({ allowLoopback: () => true, totalTimeoutMs: 150 })
    const startedAt = performance.now()
    expect(await codeOf(() => fetcher.fetch(server.url))).toBe('timeout')
    expect(performance.now() - startedAt).toBeLessThan(3_000)
  })

  it('R45 ends a body that drips on past the whole time', async () => {
    const server = await serve((request, response) => {
      response.writeHead(200)
      const timer = setInterval(() => response.write('x'), 20)
      request.socket.on('close', () => clearInterval(timer))
    })
    const fetcher = guarded({ allowLoopback: () => true, totalTimeoutMs: 300 })
    await expect(async () => (await fetcher.fetch(server.url)).text()).rejects.toThrow()
  })

  it.each([
    [5, 'no error', 6],
    [6, 'too_many_redirects', 6],
  ])('R45 meets %i redirects with: %s', async (redirects, code, hits) => {
    const server = await serve((request, response) => {
      const step = Number(request.url?.slice(1) ?? 0)
      if (step < redirects) response.writeHead(302, { location: `/${step + 1}` }).end()
      else response.end('there')
    })
    const fetcher = guarded()
    expect(await codeOf(async () => (await fetcher.fetch(`${server.url}/0`)).text())).toBe(code)
    expect(server.hits()).toBe(hits)
  })

  it('A20 keeps the query out of what is traced', async () => {
    const server = await serve((_request, response) => response.end())
    const traced: string[] = []
    const fetcher = guarded({ allowLoopback: () => true, onRequest: ({ url }) => traced.push(url) })
    await fetcher.fetch(`${server.url}/path?code=CANARY#CANARY`)
    expect(traced).toEqual([`${server.url}/path`])
  })

  it('A22 limits a line of a stream and a message as a whole, and lets a long stream go on', async () => {
    const line = `data: ${'x'.repeat(1_000)}\n\n`
    const server = await serve((request, response) => {
      const stream = request.url !== '/message'
      response.writeHead(200, { 'content-type': stream ? 'text/event-stream' : 'text/plain' })
      response.end(request.url === '/line' ? 'y'.repeat(5_000) : line.repeat(50))
    })
    const limits = { maxMessageBytes: 4_000, maxLineBytes: 2_000 }
    const fetcher = createServerFetch({ serverUrl: server.url, allowLoopback: true, ...limits })
    open.push(() => fetcher.close())
    const read = (path: string) =>
      codeOf(async () => (await fetcher.fetch(server.url + path)).text())
    expect(await read('/line')).toBe('too_large')
    expect(await read('/message')).toBe('too_large')
    expect(await read('/stream')).toBe('no error')
  })
})
