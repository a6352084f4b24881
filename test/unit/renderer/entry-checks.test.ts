import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readPrivateKey } from '../../../src-main/oauth/client-assertion.ts'
import { checkClientMetadataUrl } from '../../../src-main/oauth/client-metadata.ts'
import {
  checkAccess,
  checkClientId,
  checkClientSecret,
  checkPort,
} from '../../../src-main/servers/entered-client.ts'
import { checkIssuer } from '../../../src-main/servers/server-url.ts'
import { checkHeaders } from '../../../src-main/servers/static-headers.ts'
import { readAssertionFile } from '../../../src-main/platform/assertion-file.ts'
import {
  accessTokenProblem,
  assertionFileProblem,
  clientIdProblem,
  clientMetadataUrlProblem,
  headerNameProblem,
  issuerProblem,
  keyProblem,
  portProblem,
  privateKeyProblem,
  secretProblem,
  softwareStatementProblem,
} from '../../../src-renderer/words/entry-checks.ts'

const keyOf = (type: 'pkcs8' | 'sec1') =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    type,
    format: 'pem',
  }) as string
const PUBLIC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  type: 'spki',
  format: 'pem',
}) as string

type Window = (text: string) => string | null
type Main = (text: string) => unknown

/** For each field: what the window says, what main says, what both take and what neither does. */
const FIELDS: [string, Window, Main, good: string[], bad: string[]][] = [
  [
    'client id',
    clientIdProblem,
    checkClientId,
    ['a', 'https://app.example/c.json', '1b4e-$~', 'x'.repeat(500)],
    ['', 'two words', 'tab\t', 'line\nbreak', 'ü', 'nul\0', '\u202Ea', 'x'.repeat(501)],
  ],
  [
    'secret',
    secretProblem,
    checkClientSecret,
    ['s', 'with space', '!"§'.slice(0, 2), 'x'.repeat(4096)],
    ['', ' a', 'a ', 'a\nb', 'a\r\nb', 'ü', '\0', 'x'.repeat(4097)],
  ],
  [
    'port',
    portProblem,
    (text) => (text === '' ? undefined : checkPort(/^\d+$/.test(text) ? Number(text) : Number.NaN)),
    ['', '1024', '8080', '65535'],
    ['0', '80', '1023', '65536', '-1', '1e4', '8080x', '80.5', ' 8080'],
  ],
  [
    'header name',
    headerNameProblem,
    (name) => checkHeaders([{ name, value: 'v' }]),
    ['X-API-Key', 'authorization', 'a_b', 'x'.repeat(100)],
    ['', 'a b', 'a:', 'ü', 'Host', 'Cookie', 'mcp-session-id', 'Sec-Fetch-Mode', 'x'.repeat(101)],
  ],
  [
    'key',
    (text) => keyProblem(text, false),
    (value) => checkHeaders([{ name: 'X-API-Key', value }]),
    ['k', 'two words', 'x'.repeat(8000)],
    ['', 'a\nb', 'ü', '\0'],
  ],
  [
    'issuer',
    issuerProblem,
    checkIssuer,
    ['https://a.example', 'https://a.example/t/', 'http://localhost:8080', 'http://127.0.0.1/x'],
    ['', 'a.example', 'ftp://a.example', 'http://a.example', 'https://u:p@a.example', 'https://'],
  ],
  [
    'client metadata address',
    clientMetadataUrlProblem,
    checkClientMetadataUrl,
    ['https://a.example/c.json', 'https://a.example:8443/x/'],
    [
      '',
      'a.example/c.json',
      'http://a.example/c.json',
      'https://a.example',
      'https://a.example/c.json#x',
      'https://a.example/c.json#',
      'https://u@a.example/c.json',
      'https://A.example/c.json',
      'https://a.example:443/c.json',
      'https://a.example/x/../c.json',
    ],
  ],
  [
    'initial access token',
    accessTokenProblem,
    (initialAccessToken) => checkAccess({ initialAccessToken, softwareStatement: null }),
    ['t', 'a.b-c_d~+/=', 'x'.repeat(8192)],
    ['', 'a b', 'a\nb', 'ü', 'x'.repeat(8193)],
  ],
  [
    'software statement',
    softwareStatementProblem,
    (softwareStatement) => checkAccess({ initialAccessToken: null, softwareStatement }),
    ['a.b.c', 'eyJ-_.eyJ.c2ln'],
    ['', 'a.b', 'a.b.', 'a.b.c.d', 'a b.c.d', 'a.b.c\n', `a.b.${'x'.repeat(8192)}`],
  ],
]

async function mainTakes(check: Main, text: string): Promise<boolean> {
  try {
    await check(text)
    return true
  } catch {
    return false
  }
}

describe('an entry', () => {
  it.each(FIELDS)(
    'that is a %s passes the window and main, or neither',
    async (_what, window, main, good, bad) => {
      for (const text of good) {
        expect(window(text), text).toBeNull()
        expect(await mainTakes(main, text), text).toBe(true)
      }
      for (const text of bad) {
        // One sentence of what is wrong, for beside the field.
        expect(window(text), text).toMatch(/^[A-Z].+[^!]$/)
        expect(await mainTakes(main, text), text).toBe(false)
      }
    },
  )

  it('that is a private key passes both, and one of another form is told how to be made one', async () => {
    const good = keyOf('pkcs8')
    expect(privateKeyProblem(good)).toBeNull()
    await readPrivateKey(good)
    const locked = good.replaceAll('PRIVATE KEY', 'ENCRYPTED PRIVATE KEY')
    const cases: [string, RegExp][] = [
      ['', /Paste the key/],
      ['not a key', /whole file/],
      [good.replace('-----END PRIVATE KEY-----', ''), /whole file/],
      [PUBLIC, /public key/],
      [keyOf('sec1'), /openssl pkcs8/],
      [locked, /password.*openssl pkcs8/],
    ]
    for (const [text, sentence] of cases) {
      expect(privateKeyProblem(text)).toMatch(sentence)
      expect(await mainTakes(readPrivateKey, text)).toBe(false)
    }
  })

  it('that is the file of a workload is a whole path for both', async () => {
    expect(assertionFileProblem('/var/run/token')).toBeNull()
    expect(assertionFileProblem('C:\\token')).toBeNull()
    for (const path of ['', 'token', './token', '~/token', '../token']) {
      expect(assertionFileProblem(path)).not.toBeNull()
      expect(await readAssertionFile(path)).toBeNull()
    }
  })
})
