import { describe, expect, it } from 'vitest'
import { canBeImported } from '../../../src-main/import/found-server.ts'
import type { FoundServer, SourceApp } from '../../../src-main/import/found-server.ts'
import { readServers } from '../../../src-main/import/read-file.ts'

function readText(app: SourceApp, text: string) {
  const found = readServers(app, { ok: true, text })
  return found.ok ? found.servers : found
}

const codes = ({ notes }: FoundServer) => notes.map(({ code }) => code)
const sorts = ({ values }: FoundServer) => values.map(({ name, sort }) => `${name}: ${sort}`)

describe('a server whose file is written to harm', () => {
  const word = 'a'.repeat(900_000)
  const one = (entry: object) => {
    const found = readText('cursor', JSON.stringify({ mcpServers: { one: entry } }))
    return Array.isArray(found) ? found[0] : undefined
  }

  it.each([
    [{ url: `https://a.example/${word}` }],
    [{ url: `https://a.example/?q=${'x-y='.repeat(225_000)}` }],
    [{ command: 'npx', args: [word] }],
    [{ command: word }],
    [{ command: 'npx', args: Array.from({ length: 180 }, () => 'a'.repeat(5_000)) }],
    [{ command: 'npx', args: Array.from({ length: 100_000 }, () => 1) }],
  ])('A22 is not looked through when it is too long: %.60j', (entry) => {
    const found = one(entry)
    expect(found && codes(found)).toEqual(['too-long'])
    expect(found?.shown).toBe('…')
    expect(found && canBeImported(found)).toBe(false)
  })

  it('A22 reads the first servers of many, and none of a file beyond measure', () => {
    const file = (count: number) => {
      const servers = Array.from({ length: count }, (_, at) => `"s${at}":{"command":"c${at}"}`)
      const text = `{"mcpServers":{${servers.join(',')}}}`
      return readServers('claude-code', { ok: true, text })
    }
    const many = file(20_000)
    expect(many.ok && [many.servers.length, many.leftOut]).toEqual([200, 19_800])
    expect(file(300_000)).toEqual({ ok: false, problem: 'too-large' })
  })

  it('A22 is judged by the beginning of a value', () => {
    const env = Object.fromEntries(
      Array.from({ length: 27 }, (_, at) => [
        `A${at}`,
        `B1${'abcdefghijklmnopqrstuvwxyz'.repeat(1_200)}`,
      ]),
    )
    const found = one({ command: 'npx', env })
    expect(found && new Set(sorts(found).map((text) => text.split(': ')[1]))).toEqual(
      new Set(['plain']),
    )
  })

  it('A23 names the first of many values that are none', () => {
    const env = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`A${at}`, at]))
    const found = one({ command: 'npx', env })
    expect(found?.notes).toHaveLength(100)
  })
})

describe('an argument that is no text', () => {
  const read = (args: string) =>
    readText('cursor', `{ "mcpServers": { "a": { "command": "b", "args": ${args} } } }`)

  it('is taken as it stands when it is a number, or yes or no', () => {
    const found = read('["--port", 8080, 1.50, -3, true, false, ""]')
    expect(found).toMatchObject([
      { how: { args: ['--port', '8080', '1.50', '-3', 'true', 'false', ''] }, notes: [] },
    ])
  })

  it.each(['[null]', '["--x", {"a": 1}]', '[["-y", "server"]]', '"-y server"', '{}', 'null'])(
    'stops the import: %s',
    (args) => {
      const found = read(args)
      expect(found).toMatchObject([{ notes: [{ code: 'argument-not-text' }] }])
      expect(Array.isArray(found) && found.map(canBeImported)).toEqual([false])
    },
  )
})

describe('a blank with a secret in its place', () => {
  it('A20 tells the variable’s name, and where the secret stands', () => {
    const text = JSON.stringify({
      inputs: [{ id: 'KEY', description: 'The key' }],
      servers: {
        remote: {
          url: 'https://a.example/mcp',
          headers: { Authorization: 'Bearer ${A_KEY:-CANARY}', 'X-A': '${KEY:-CANARY}' },
        },
        local: {
          command: 'npx',
          args: ['server', '${WHERE:-here}'],
          env: { A: '${B:-sk-CANARYCANARY}', C: '${D:-d}' },
        },
        inline: { command: 'npx', args: ['--api-key', '${KEY:-CANARY}'] },
        address: { url: 'https://${HOST:-CANARY.example}/mcp' },
      },
    })
    const found = readText('vscode', text)
    const [remote, local, inline, address] = Array.isArray(found) ? found : []
    expect(remote?.values.map(({ sort, hint }) => [sort, hint])).toEqual([
      ['blank', '${A_KEY}'],
      ['blank', 'The key'],
    ])
    expect(remote?.otherSecrets.map(({ path }) => path.at(-1))).toEqual(['Authorization', 'X-A'])
    expect(local?.values.map(({ hint }) => hint)).toEqual(['${B}', '${D}'])
    expect(local?.otherSecrets.map(({ path }) => path.at(-1))).toEqual(['A'])
    expect(local?.notes).toEqual([{ code: 'blank-in-command', about: '${WHERE}' }])
    expect(inline?.shown).toBe('npx --api-key ••••')
    expect(inline && canBeImported(inline)).toBe(false)
    expect(address?.notes).toEqual([{ code: 'blank-in-address', about: '${HOST}' }])
  })
})
