// Attack C: a page asks our own scheme for files outside its folder.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withTrustedTypes } from '../../src-main/platform/trusted-types.ts'
import {
  appOrigin,
  contentSecurityPolicy,
  createAppHandler,
} from '../../src-main/platform/app-protocol.ts'

let root: string
let get: (url: string, method?: string) => Promise<Response>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'app-protocol-'))
  const folder = join(root, 'renderer')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await mkdir(join(root, 'renderer-secret'))
  await Promise.all([
    writeFile(join(folder, 'index.html'), '<meta name="n" content="__STYLE_NONCE__">'),
    writeFile(join(folder, 'assets', 'main-B1_x.js'), 'export {}'),
    writeFile(join(folder, 'assets', 'inter-latin.var.woff2'), 'font'),
    writeFile(join(folder, 'settings.json'), 'OUTSIDE'),
    writeFile(join(folder, 'noextension'), 'OUTSIDE'),
    writeFile(join(root, 'secret.js'), 'OUTSIDE'),
    writeFile(join(root, 'secret.html'), 'OUTSIDE'),
    writeFile(join(root, 'renderer-secret', 'secret.js'), 'OUTSIDE'),
    symlink(join(root, 'secret.js'), join(folder, 'link.js')),
    symlink(root, join(folder, 'out')),
  ])
  const handler = createAppHandler(folder)
  get = (url, method = 'GET') => handler({ url, method })
})
afterAll(() => rm(root, { recursive: true }))

function traversals(): string[] {
  const ups = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2E.',
    '%252e%252e',
    '..%00',
    '....',
    '.',
    '\u002e\u002e',
    '%c0%ae%c0%ae',
  ]
  const separators = ['/', '%2f', '\\', '%5c', '//', '/./', '%252f', '%c0%af', '/;/', ';/']
  const targets = [
    'secret.js',
    'secret.html',
    'renderer-secret/secret.js',
    'etc/passwd',
    'settings.json',
  ]
  return ups.flatMap((up) =>
    separators.flatMap((separator) =>
      targets.map(
        (target, depth) => `${appOrigin}/${`${up}${separator}`.repeat(depth + 1)}${target}`,
      ),
    ),
  )
}

describe('C the app scheme', () => {
  it('C gives 0 bytes outside its folder for 500 traversal addresses', async () => {
    const urls = traversals()
    expect(urls).toHaveLength(500)
    for (const url of urls) {
      const answer = await get(url)
      expect([answer.status, await answer.text()], url).toEqual([404, ''])
    }
  })

  it('C gives nothing for links, other hosts, other methods, other kinds of file and odd names', async () => {
    const odd = [
      `${appOrigin}/link.js`,
      `${appOrigin}/out/secret.js`,
      `${appOrigin}/settings.json`,
      `${appOrigin}/noextension`,
      `${appOrigin}/assets`,
      `${appOrigin}/assets/`,
      `${appOrigin}/`,
      appOrigin,
      'app://other/index.html',
      'app:///index.html',
      'app://chatelaine.evil/index.html',
      'app://chatelaine@evil/index.html',
      'file:///etc/passwd',
      'https://chatelaine/index.html',
      `${appOrigin}/index.html/`,
      `${appOrigin}//index.html`,
      `${appOrigin}/index.html%00.js`,
      `${appOrigin}/C:/index.html`,
      `${appOrigin}/missing.js`,
      `${root}/secret.js`,
    ]
    for (const url of odd) {
      const answer = await get(url)
      expect([answer.status, await answer.text()], url).toEqual([404, ''])
    }
    for (const method of ['POST', 'PUT', 'HEAD', 'DELETE']) {
      expect((await get(`${appOrigin}/index.html`, method)).status).toBe(404)
    }
  })

  it('C serves its own files with their media types', async () => {
    const kinds = async (path: string) => {
      const answer = await get(`${appOrigin}${path}`)
      return [answer.status, answer.headers.get('content-type')]
    }
    expect(await kinds('/index.html')).toEqual([200, 'text/html; charset=utf-8'])
    expect(await kinds('/assets/main-B1_x.js?v=1#x')).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ])
    expect(await kinds('/assets/inter-latin.var.woff2')).toEqual([200, 'font/woff2'])
  })

  it('C sends a policy with a fresh style nonce for each load, and the same nonce in the page', async () => {
    const load = async () => {
      const answer = await get(`${appOrigin}/index.html`)
      const policy = answer.headers.get('content-security-policy') ?? ''
      return { nonce: /'nonce-([^']+)'/.exec(policy)?.[1] ?? '', html: await answer.text(), answer }
    }
    const [first, second] = [await load(), await load()]
    expect(first.nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
    expect(second.nonce).not.toBe(first.nonce)
    expect(first.html).toBe(`<meta name="n" content="${first.nonce}">`)
    expect(first.answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('A18 puts a policy that refuses markup before the scripts of the page', async () => {
    const script = await (await get(`${appOrigin}/trusted-types.js`)).text()
    let createHTML: (text: string) => unknown = () => undefined
    const trustedTypes = {
      createPolicy: (name: string, rules: { createHTML(text: string): unknown }) => {
        expect([name, ...Object.keys(rules)]).toEqual(['default', 'createHTML'])
        createHTML = rules.createHTML
      },
    }
    // The served file itself is run, as the page would: no copy of it is tested.
    // oxlint-disable-next-line typescript/no-implied-eval
    new Function('trustedTypes', script)(trustedTypes)
    expect(createHTML(':root{--a:1px}')).toBe(':root{--a:1px}')
    expect(createHTML('</style><img src=x onerror=a()>')).toBeNull()
    const html = withTrustedTypes('<head><script type="module" src="/a.js"></script></head>')
    expect(html.indexOf('trusted-types.js')).toBeLessThan(html.indexOf('a.js'))
  })

  it('C allows nothing unsafe for scripts and no connection', () => {
    const policy = contentSecurityPolicy('n')
    expect(policy).toContain("default-src 'none'; script-src 'self'; ")
    expect(policy).toContain("connect-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:|eval/)
  })
})
