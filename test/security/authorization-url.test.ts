// Attack A1/A2: a server names an "authorization URL" that runs a program or shows another host than it opens.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkExternalUrl } from '../../src-main/platform/external-url.ts'
import { createSystemBrowser } from '../../src-main/platform/system-browser.ts'

const schemes = [
  'file',
  'smb',
  'ms-msdt',
  'javascript',
  'data',
  'vbscript',
  'ftp',
  'mailto',
  'search-ms',
  'ms-officecmd',
  'vscode',
  'slack',
  'chrome',
  'about',
  'blob',
  'view-source',
  'jar',
  'ldap',
  'telnet',
  'ssh',
  'steam',
  'app',
  'ws',
  'wss',
  'gopher',
  'itms-services',
  'intent',
  'x-apple.systempreferences',
  'zoommtg',
  'tel',
] // 30

const forbidden = [
  '\u0000',
  '\t',
  '\n',
  '\r',
  '\u001b',
  '\u007f',
  ' ',
  '\u00a0',
  '\\',
  '"',
  "'",
  '`',
  '<',
  '>',
  '{',
  '}',
  '|',
  '^',
  '\u200b',
  '\u200e',
  '\u202a',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\u3000',
  'ä',
  '\u0430',
  '％',
] // 30

const badWhole = [
  '',
  'https:',
  'https://',
  'https:///x',
  'https:example.com',
  'https:/example.com',
  '//example.com',
  'example.com',
  'http://example.com/',
  'http://10.0.0.1/',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
  'http://128.0.0.1/',
  'http://[::2]/',
  'http://0.0.0.0/',
  'http://$(calc.exe)/',
  'https://$(calc.exe)/',
  'https://`calc`/',
  'https://a;b/',
  'https://a&calc/',
  'https://a,b/',
  'https://(a)/',
  'https://a!b/',
  'https://a=b/',
  'https://a+b/',
  'https://*/',
  'https://a~b/',
  'https://user@example.com/',
  'https://user:pw@example.com/',
  'https://@example.com/',
  'https://:@example.com/',
  'https://good.example@evil.example/',
  'https://a%00b/',
  'https://a%2fb/',
  'https://a%40b/',
  'https://example.com:99999/',
  'https://example.com:x/',
  'https://[::1/',
  'https://[fe80::1%25eth0]/',
  'https://-calc.example/',
  'https://./',
  'https://a..b/',
  'https://256.1.1.1/',
  `https://example.com/${'a'.repeat(2_000)}`,
  'https//example.com',
  'hxxps://example.com/',
  'https ://example.com/',
  ' https://example.com/',
  'https://example.com/ ',
  'https://example.com/\n--renderer-cmd-prefix=calc',
] // 50

const good = [
  'https://auth.example/authorize',
  'https://auth.example/authorize?a=b&c=d',
  'HTTPS://AUTH.EXAMPLE/x',
  'https://auth.example:8443/',
  'https://192.0.2.7/authorize',
  'https://[2001:db8::1]/authorize',
  'https://a_b.example/',
  'https://xn--bcher-kva.example/',
  'https://auth.example./',
  'https://auth.example',
  'http://localhost/',
  'http://LOCALHOST:3000/authorize',
  'http://127.0.0.1:49152/authorize?x=%20',
  'http://127.1.2.3/',
  'http://[::1]:8080/authorize',
  'https://auth.example/a/b/../c',
  'https://auth.example/(x);v=1,2/$a*!:@~-_.',
  'https://auth.example/?redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fx',
  'https://auth.example/#f',
  'https://auth.example/?scope=a+b&resource=https%3A%2F%2Fmcp.example%2F',
].map((url) => url.replace("'", '')) // 20

const corpus: [string, boolean][] = [
  ...schemes.flatMap((scheme): [string, boolean][] => [
    [`${scheme}://host.example/x`, false],
    [`${scheme}:calc`, false],
  ]), // 60
  ...forbidden.flatMap((character): [string, boolean][] => [
    [`https://auth.example/a${character}b`, false],
    [`https://auth${character}.example/`, false],
  ]), // 60
  ...badWhole.map((url): [string, boolean] => [url, false]), // 50
  ...good.map((url): [string, boolean] => [url, true]), // 20
  ...[
    'file:///C:/Windows/System32/calc.exe',
    'file://server/share/x.exe',
    '\\\\server\\share',
    '/etc/passwd',
    'C:\\x.exe',
    'ms-msdt:/id PCWDiagnostic',
    'javascript://auth.example/%0aalert(1)',
    'data:text/html,x',
    'https:\\\\auth.example\\x',
    '-psn',
  ].map((url): [string, boolean] => [url, false]), // 10
]

describe('A1 the gate before the browser', () => {
  it('A1 decides each of 200 addresses as it must', () => {
    expect(corpus).toHaveLength(200)
    const wrong = corpus.filter(([url, allowed]) => checkExternalUrl(url).ok !== allowed)
    expect(wrong).toEqual([])
  })

  it('A1 lets none of 10,000 generated addresses through that a strict reading forbids', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'file://',
      'javascript:',
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '%00',
      '$(calc)',
      '`',
      '"',
      ' ',
      '\n',
      '\u202e',
      'localhost',
      '127.0.0.1',
      '[::1]',
      'auth.example',
      'evil.example',
      '.',
      '..',
      '&',
      ';',
      '|',
      'ä',
      '-',
    )
    let passed = 0
    const generated = fc.array(
      fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 6 })),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    const start = fc.constantFrom(
      'https://auth.example',
      'http://127.0.0.1',
      'http://',
      'https://',
      '',
    )
    fc.assert(
      fc.property(start, generated, (first, parts) => {
        const verdict = checkExternalUrl(first + parts.join(''))
        if (!verdict.ok) return
        passed += 1
        // Written apart from the gate: the whole address, by one grammar.
        expect(verdict.href).toMatch(
          /^(https:\/\/([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:]+\])|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\]))(:\d{1,5})?\/[A-Za-z0-9\-._~:/?#[\]@!$&()*+,;=%]*$/,
        )
        expect(verdict.href.length).toBeLessThanOrEqual(2_000)
        expect(new URL(verdict.href).host).toBe(verdict.host)
        expect(new URL(verdict.href).username).toBe('')
      }),
      { numRuns: 10_000, seed: 20_260_728 },
    )
    // The check above says nothing when nothing passes.
    expect(passed).toBeGreaterThan(500)
  })

  it('A1 gives the address re-serialised, with the host a person is shown', () => {
    expect(checkExternalUrl('HTTPS://AUTH.Example:443/a/../b?c')).toEqual({
      ok: true,
      href: 'https://auth.example/b?c',
      host: 'auth.example',
    })
  })

  it('A2 refuses 15 schemes in each of 12 fields a server supplies', async () => {
    const fields = [
      'authorization_endpoint',
      'verification_uri',
      'verification_uri_complete',
      'logo_uri',
      'policy_uri',
      'tos_uri',
      'client_uri',
      'service_documentation',
      'op_policy_uri',
      'op_tos_uri',
      'error_uri',
      'elicitation_url',
    ]
    const opened: string[] = []
    const browser = createSystemBrowser(async (href) => void opened.push(href))
    let refused = 0
    for (const field of fields) {
      for (const scheme of schemes.slice(0, 15)) {
        await browser.open(`${scheme}://host.example/${field}`).catch(() => (refused += 1))
      }
    }
    expect({ refused, opened }).toEqual({ refused: 180, opened: [] })
  })

  it('A1 opens what it checked, not what it was given', async () => {
    const opened: string[] = []
    const browser = createSystemBrowser(async (href) => void opened.push(href))
    await browser.open('https://AUTH.example/a/../authorize')
    expect(opened).toEqual(['https://auth.example/authorize'])
  })

  it('A20 keeps the address out of its errors', async () => {
    const browser = createSystemBrowser(() => Promise.reject(new Error('no')))
    await expect(browser.open('file:///secret-canary')).rejects.toMatchObject({
      code: 'address_refused',
      message: expect.not.stringContaining('canary') as string,
    })
    await expect(browser.open('https://a.example/?state=secret-canary')).rejects.toMatchObject({
      code: 'browser_unavailable',
      message: expect.not.stringContaining('canary') as string,
    })
  })
})
