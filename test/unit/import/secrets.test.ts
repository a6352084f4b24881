import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blanksIn, fillBlank, holdsBlank, nameOfBlank } from '../../../src-main/import/blanks.ts'
import { hideInAddress } from '../../../src-main/import/hide-in-address.ts'
import { hideInArguments } from '../../../src-main/import/hide-in-arguments.ts'
import { looksLikeSecret } from '../../../src-main/import/secret-shape.ts'

describe('what looks like a secret', () => {
  it.each([
    ['Authorization', 'anything at all'],
    ['X-API-Key', 'short'],
    ['x-api-key', 'short'],
    ['apiKey', 'short'],
    ['NOTION_TOKEN', 'short'],
    ['CLIENT_SECRET', 'short'],
    ['DB_PASSWORD', 'short'],
    ['Cookie', 'a=b'],
    ['GITHUB_PAT', 'short'],
    ['SENTRY_DSN', 'https://x'],
    ['A', 'sk-abcdefghijkl'],
    ['A', 'ghp_0123456789abcdef'],
    ['A', 'github_pat_11ABCDEFG0'],
    ['A', 'xoxb-123456789012-abc'],
    ['A', 'Bearer abc'],
    ['A', 'Basic YTpi'],
    ['A', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.'],
    ['A', 'postgres://ada:word@db.example/notes'],
    ['A', '0123456789abcdef0123456789abcdef'],
    ['A', 'Zm9vYmFyMTIzNDU2Nzg5MEFCQ0RFRg=='],
  ])('A20 is %s: %s', (name, value) => {
    expect(looksLikeSecret(name, value)).toBe(true)
  })

  it.each([
    ['X-Region', 'eu-central-1'],
    ['LOG_LEVEL', 'debug'],
    ['PATH', '/usr/local/bin:/usr/bin:/home/ada/.local/share/mise/shims'],
    ['HOME', '/home/ada'],
    ['MONKEY', 'banana'],
    ['KEYBOARD', 'de'],
    ['NODE_OPTIONS', '--max-old-space-size=4096'],
    ['MAX_TOKENS', '4096'],
    ['DEBUG_TOKENS', 'true'],
    ['TZ', 'Europe/Berlin'],
    ['BASE_URL', 'https://api.example.com/v1/very/long/path'],
    ['MODEL', 'claude-sonnet-4-20250514-preview-long'],
    ['TOKEN', ''],
  ])('is not %s: %s', (name, value) => {
    expect(looksLikeSecret(name, value)).toBe(false)
  })
})

describe('a command line with a secret in it', () => {
  it.each([
    [
      ['--api-key', 'CANARY'],
      ['--api-key', '••••'],
    ],
    [['--api-key=CANARY'], ['--api-key=••••']],
    [
      ['-e', 'NOTION_TOKEN=CANARY'],
      ['-e', 'NOTION_TOKEN=••••'],
    ],
    [
      ['--header', 'Authorization: Bearer CANARY'],
      ['--header', 'Authorization: ••••'],
    ],
    [
      ['--header', 'X-Region: Bearer CANARY'],
      ['--header', 'X-Region: ••••'],
    ],
    [['sk-CANARYCANARY'], ['••••']],
    [['https://a.example/mcp?token=CANARY'], ['https://a.example/mcp?token=••••']],
    [['https://ada:CANARY@a.example/'], ['https://••••@a.example/']],
    [['--url=https://a.example/?key=CANARY'], ['--url=https://a.example/?key=••••']],
  ])('A20 hides it: %j', (args, shown) => {
    const hidden = hideInArguments(args)
    expect(hidden.shown).toEqual(shown)
    expect(hidden.hidden).toHaveLength(1)
    expect(JSON.stringify(hidden)).not.toContain('CANARY')
  })

  it.each([
    [['--token-file', '--verbose']],
    [['--api-key', '${API_KEY}']],
    [['--api-key=${env:API_KEY}']],
    [['-e', 'NOTION_TOKEN']],
    [['-y', '@modelcontextprotocol/server-filesystem', '/home/ada/a-long-folder-name-0123']],
    [['https://a.example/mcp?team=7']],
    [['C:\\Tools\\server.exe', '--port', '8080']],
  ])('leaves alone what is none: %j', (args) => {
    expect(hideInArguments(args)).toEqual({ shown: args, hidden: [] })
  })
})

describe('an address with a secret in it', () => {
  it('A20 can lose a parameter, and cannot lose a part of its path', () => {
    const canary = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4'
    expect(hideInAddress(`https://a.example/mcp?x=1&apiKey=${canary}`)).toEqual({
      shown: 'https://a.example/mcp?x=1&apiKey=••••',
      hidden: ['apiKey'],
      without: 'https://a.example/mcp?x=1',
    })
    expect(hideInAddress(`https://a.example/s/${canary}/mcp`)).toEqual({
      shown: 'https://a.example/s/••••/mcp',
      hidden: ['/…/'],
      without: null,
    })
  })

  const random = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4'
  const uuid = '123e4567-e89b-12d3-a456-426614174000'

  it.each([
    ['mcp#token=CANARY', 'mcp#••••', 'token', 'mcp'],
    [`mcp#${random}`, 'mcp#••••', '#…', 'mcp'],
    ['mcp#/in?access_token=CANARY', 'mcp#••••', 'access_token', 'mcp'],
    ['mcp?x=1&a=b;token=CANARY', 'mcp?x=1&a=••••', 'a', 'mcp?x=1'],
    ['mcp?%74oken=CANARY', 'mcp?token=••••', 'token', 'mcp'],
    [`mcp?${random}`, 'mcp?%3F%E2%80%A6=••••', '?…', 'mcp'],
    ['mcp?next=https%3A%2F%2Fb.example%2F%3Ftoken%3DCANARY', 'mcp?next=••••', 'next', 'mcp'],
    ['mcp?token=${T:-CANARY}', 'mcp?token=••••', 'token', 'mcp'],
    [`${uuid}/mcp`, '••••/mcp', '/…/', null],
    ['key=CANARY/mcp', '••••/mcp', '/…/', null],
    ['mcp;token=CANARY', '••••', '/…/', null],
    [`s/%61${random.slice(1)}/mcp`, 's/••••/mcp', '/…/', null],
  ])('A20 is found at %s', (rest, shown, about, without) => {
    const there = 'https://a.example/'
    const hidden = hideInAddress(`${there}${rest}`)
    expect(hidden).toEqual({
      shown: `${there}${shown}`,
      hidden: [about],
      without: without === null ? null : `${there}${without}`,
    })
    expect(JSON.stringify(hidden)).not.toMatch(/CANARY|B2c3D4|e89b/)
  })

  it.each([
    'https://a.example/mcp#top',
    'https://a.example/mcp?token=${input:token}',
    'https://a.example/v1/projects/notes-2024/locations/europe-west1?alt=sse&id=17',
    `https://a.example/mcp?team=${uuid}`,
    'https://github.com/acme/tools/tree/0123456789abcdef0123456789abcdef01234567',
    'ssh://git@a.example/tools.git',
  ])('is not seen in %s', (text) => {
    expect(hideInAddress(text)).toEqual({ shown: text, hidden: [], without: text })
  })

  it('A20 never shows a secret parameter, wherever it stands and however it is written', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.base64String({ minLength: 24 }), (path, noise) => {
        const canary = `CANARY${noise}`
        const url = `https://a.example${path}?a=b&access_token=${encodeURIComponent(canary)}&c=d`
        const hidden = hideInAddress(url)
        expect(hidden?.shown).not.toContain('CANARY')
        expect(hidden?.without ?? '').not.toContain('CANARY')
      }),
    )
  })
})

describe('a blank', () => {
  it('A20 is told by its name, without what stands in for it', () => {
    const named = ['${A_B:-CANARY}', '${env:KEY:-CANARY}', '${KEY-CANARY}', '${KEY:=CANARY}']
    expect(named.map(nameOfBlank)).toEqual(['${A_B}', '${env:KEY}', '${KEY}', '${KEY}'])
    expect(nameOfBlank('<ghp_0123456789abcdef>')).toBe('${…}')
    for (const blank of ['${input:api-key}', '<YOUR KEY>', '{env:KEY}', '${workspaceFolder}']) {
      expect(nameOfBlank(blank)).toBe(blank)
    }
  })

  it.each([
    '${input:key}',
    '${env:KEY}',
    '${KEY}',
    '${KEY:-x}',
    'Bearer <token>',
    '<YOUR KEY>',
    'your-api-key',
  ])('is found: %s', (text) => expect(holdsBlank(text)).toBe(true))

  it.each(['abc', '$KEY', 'a < b', 'price <5', '{}', 'yourself'])('is none: %s', (text) =>
    expect(holdsBlank(text)).toBe(false),
  )

  it('is filled with exactly what was entered, whatever stands in it', () => {
    expect(fillBlank('Bearer ${input:key}', 'abc')).toBe('Bearer abc')
    expect(fillBlank('Bearer ${input:key}', 'Bearer abc')).toBe('Bearer abc')
    expect(fillBlank('${KEY}', '$& $1 ${KEY}')).toBe('$& $1 ${KEY}')
    expect(fillBlank('${A}:${B}', 'whole')).toBe('whole')
    expect(blanksIn('${A}:${B}')).toEqual(['${A}', '${B}'])
  })
})
