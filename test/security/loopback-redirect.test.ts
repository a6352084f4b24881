// Attack A10: another local program, or a page in the browser, sends its own "authorization response" to our listener,
// makes it answer something of the attacker's, or keeps it open.
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openLoopbackRedirect } from '../../src-main/platform/loopback-redirect.ts'
import { loadRedirectPage } from '../../src-main/platform/redirect-page.ts'
import type {
  LoopbackRedirect,
  LoopbackRedirectAddress,
} from '../../src-main/servers/user-agent.ts'

const page = loadRedirectPage(join(import.meta.dirname, '../../resources'))
const opened: LoopbackRedirect[] = []

async function open(
  answerWithinMs?: number,
  address: LoopbackRedirectAddress = {},
): Promise<LoopbackRedirect> {
  const patience = answerWithinMs === undefined ? {} : { answerWithinMs }
  const redirect = await openLoopbackRedirect({ page, ...patience, ...address })
  opened.push(redirect)
  return redirect
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((redirect) => redirect.close()))
})

interface Hit {
  path: string
  method?: string
  headers?: Record<string, string>
  /** Of this computer's addresses, the one to go to. */
  at?: string
}

function hit(redirectUri: string, { path, method = 'GET', headers = {}, at }: Hit) {
  const { hostname: named, port } = new URL(redirectUri)
  const hostname = at ?? named
  return new Promise<{ status: number; headers: string; body: string }>((resolve, reject) => {
    const outgoing = request(
      { hostname, port, path, method, headers, agent: false },
      (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => (body += text))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.rawHeaders.join('\n'),
            body,
          }),
        )
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

const markup = '<script>CANARY</script>'
const encoded = encodeURIComponent(markup)

function hostileHits(redirectUri: string): Hit[] {
  const { pathname, port, host } = new URL(redirectUri)
  const query = `?code=${encoded}&state=CANARY`
  const paths = [
    '/',
    '/callback',
    `${pathname}`,
    `${pathname}/`,
    `${pathname}/${query}`,
    `${pathname}x${query}`,
    `${pathname.slice(0, -1)}${query}`,
    `/${query}`,
    `/callback${query}`,
    `${pathname}?`,
    `${pathname}?state=CANARY`,
    `${pathname.toUpperCase()}${query}`,
    `/.${pathname}${query}`,
    `/%2e${pathname}${query}`,
    `//${pathname}${query}`,
    `http://${host}${pathname}${query}`,
    `http://evil.example${pathname}${query}`,
    '*',
    `${pathname}%3fcode=CANARY`,
    `${pathname}#${query}`,
  ]
  const methods = ['POST', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND']
  const hosts = [
    'localhost',
    `localhost:${port}`,
    '127.0.0.1',
    `127.0.0.1:1${port}`,
    `127.0.0.2:${port}`,
    `evil.example:${port}`,
    'evil.example',
    `[::1]:${port}`,
    `0x7f.1:${port}`,
    ` ${host}.`,
    `${host}@evil.example`,
    `2130706433:${port}`,
    'CANARY',
    `user@${host}`,
  ]
  const targets = ['image', 'script', 'iframe', 'empty', 'style', 'object', 'worker']
  return [
    ...paths.map((path) => ({ path })),
    ...methods.map((method) => ({ path: pathname + query, method })),
    ...hosts.map((Host) => ({ path: pathname + query, headers: { Host } })),
    ...targets.map((target) => ({ path: pathname + query, headers: { 'Sec-Fetch-Dest': target } })),
    { path: pathname + query, headers: { 'Sec-Purpose': 'prefetch' } },
  ]
}

describe('A10 the loopback redirect', () => {
  it('R30 listens on 127.0.0.1 alone, on a port and path nobody can guess', async () => {
    const [first, second] = [await open(), await open()]
    const url = new URL(first.redirectUri)
    expect(url.hostname).toBe('127.0.0.1')
    expect(url.pathname).toMatch(/^\/[\w-]{22}$/)
    expect(new URL(second.redirectUri).pathname).not.toBe(url.pathname)
    expect(new URL(second.redirectUri).port).not.toBe(url.port)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter((address) => address.address !== '127.0.0.1')
      .map((address) => address.address)
    for (const address of ['127.0.0.2', '::1', ...others]) {
      expect(await canConnect(address, Number(url.port)), address).toBe(false)
    }
  })

  it('A10 gives 50 hostile hits nothing, and the real answer still arrives', async () => {
    const redirect = await open()
    const hits = hostileHits(redirect.redirectUri)
    expect(hits).toHaveLength(50)
    let arrived = false
    void redirect.received.then(() => (arrived = true))
    for (const each of hits) {
      const answer = await hit(redirect.redirectUri, each)
      expect([400, 404], JSON.stringify(each)).toContain(answer.status)
      expect(answer.body, JSON.stringify(each)).toBe('')
      expect(answer.headers).not.toContain('CANARY')
    }
    expect(arrived).toBe(false)
    const real = hit(redirect.redirectUri, {
      path: `${new URL(redirect.redirectUri).pathname}?code=c1&state=s1&iss=${encodeURIComponent('https://as.example')}`,
      headers: { 'Sec-Fetch-Dest': 'document' },
    })
    const { url } = await redirect.received
    expect(url.href.startsWith(`${redirect.redirectUri}?`)).toBe(true)
    expect(url.searchParams.get('code')).toBe('c1')
    redirect.answer('done')
    expect((await real).status).toBe(200)
  })

  it('A10 puts nothing of the request into the page, which may load and run nothing', async () => {
    const redirect = await open()
    const path = `${new URL(redirect.redirectUri).pathname}?error=${encoded}&error_description=${encoded}&code=CANARY`
    const real = hit(redirect.redirectUri, {
      path,
      headers: { Referer: 'CANARY', Cookie: 'a=CANARY' },
    })
    await redirect.received
    redirect.answer('failed')
    const answer = await real
    expect(answer.status).toBe(400)
    expect(answer.body).not.toContain('CANARY')
    expect(answer.headers).not.toContain('CANARY')
    expect(answer.body).toContain('The sign-in did not work. Chatelaine says why.')
    expect(answer.body).not.toMatch(/<script|src=|href=|url\(|@import/i)
    expect(answer.headers).toMatch(
      /Content-Security-Policy\ndefault-src 'none'; style-src 'sha256-/,
    )
    expect(answer.headers).toMatch(/Cache-Control\nno-store/)
    expect(answer.headers).toMatch(/Referrer-Policy\nno-referrer/)
  })

  it('A10 takes one answer only and no longer listens 100 ms after it', async () => {
    const redirect = await open()
    const { port, pathname } = new URL(redirect.redirectUri)
    const idle = connect({ host: '127.0.0.1', port: Number(port) })
    const cut = new Promise<void>((resolve) => idle.once('close', () => resolve()))
    idle.on('error', () => undefined)
    const real = hit(redirect.redirectUri, { path: `${pathname}?code=first` })
    await redirect.received
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await canConnect('127.0.0.1', Number(port))).toBe(false)
    await cut
    redirect.answer('done')
    redirect.answer('failed')
    expect((await real).body).toContain('You are signed in.')
  })

  it('A10 closes within 100 ms, also with strangers connected and a browser waiting', async () => {
    const redirect = await open()
    const { port, pathname } = new URL(redirect.redirectUri)
    const strangers = Array.from({ length: 20 }, () => {
      const socket = connect({ host: '127.0.0.1', port: Number(port) })
      socket.on('error', () => undefined)
      socket.write('GET / HTTP/1.1\r\nX: ')
      return socket
    })
    const waiting = hit(redirect.redirectUri, { path: `${pathname}?code=c` }).catch(() => 'cut')
    await redirect.received
    const start = performance.now()
    await redirect.close()
    expect(performance.now() - start).toBeLessThan(100)
    expect(await waiting).toBe('cut')
    expect(await canConnect('127.0.0.1', Number(port))).toBe(false)
    for (const socket of strangers) socket.destroy()
  })

  it('A10 still delivers the page when it is closed right after the answer', async () => {
    const redirect = await open()
    const real = hit(redirect.redirectUri, {
      path: `${new URL(redirect.redirectUri).pathname}?code=c`,
    })
    await redirect.received
    redirect.answer('done')
    await redirect.close()
    expect((await real).body).toContain('</html>')
  })

  it.each(['127.0.0.1', '::1'])(
    'A10 R30 as localhost listens on both families and nowhere else; a browser comes by %s',
    async (at) => {
      const redirect = await open(undefined, { host: 'localhost', path: '/callback/x' })
      const { hostname, port, host } = new URL(redirect.redirectUri)
      expect(hostname).toBe('localhost')
      const others = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ address }) => address !== '127.0.0.1' && address !== '::1')
        .map(({ address }) => address)
      for (const address of ['127.0.0.2', ...others]) {
        expect(await canConnect(address, Number(port)), address).toBe(false)
      }
      const path = '/callback/x?code=c1'
      for (const Host of [
        `127.0.0.1:${port}`,
        `[::1]:${port}`,
        'localhost',
        `evil.example:${port}`,
      ]) {
        expect((await hit(redirect.redirectUri, { path, at, headers: { Host } })).status).toBe(404)
      }
      const real = hit(redirect.redirectUri, { path, at, headers: { Host: host } })
      const { url } = await redirect.received
      expect(url.origin).toBe(`http://localhost:${port}`)
      redirect.answer('done')
      expect((await real).status).toBe(200)
      await redirect.close()
      for (const family of ['127.0.0.1', '::1']) {
        expect(await canConnect(family, Number(port))).toBe(false)
      }
    },
  )

  it('R30 takes the port it was told, and no other when that is taken', async () => {
    const first = await open(undefined, { path: '/callback/x' })
    const port = Number(new URL(first.redirectUri).port)
    await expect(open(undefined, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await expect(open(undefined, { port, host: 'localhost' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    await first.close()
    const again = await open(undefined, { port, path: '/callback/x' })
    expect(again.redirectUri).toBe(`http://127.0.0.1:${port}/callback/x`)
  })

  it('A10 as localhost leaves no port half open that a stranger has in the other family', async () => {
    const stranger = createServer().listen(0, '::1')
    await new Promise((resolve) => stranger.once('listening', resolve))
    const { port } = stranger.address() as AddressInfo
    await expect(open(undefined, { port, host: 'localhost' })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
    expect(await canConnect('127.0.0.1', port)).toBe(false)
    await new Promise((resolve) => stranger.close(resolve))
  })

  it('R30 lets the browser wait no longer than it was told to', async () => {
    const redirect = await open(50)
    const answer = await hit(redirect.redirectUri, {
      path: `${new URL(redirect.redirectUri).pathname}?code=c`,
    })
    expect(answer.body).toContain('still finishing')
  })

  it('R30 can be closed twice and before anything came', async () => {
    const redirect = await open()
    await redirect.close()
    await redirect.close()
    redirect.answer('done')
  })
})
