import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { VaultError } from '../../src-main/vault/vault-error.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
import type { VaultBinding } from '../../src-main/vault/vault.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import { runAndKill } from '../support/run-and-kill.ts'
import { WRITER_BINDING, fixedEncryptor } from '../support/vault-writer.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-attack-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bindingOf = (at: number): VaultBinding => ({
  vaultId: `v${at}`,
  serverId: `s${at}`,
  resource: 'https://mcp.example/mcp',
  issuer: 'https://as.example',
  recordType: 'grant',
})
const pathOf = (id: string) => join(folder, `${id}.vault`)

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof VaultError) return error.code
    throw error
  }
  return 'no error'
}

describe('vault files in other hands', () => {
  it('B2 refuses every one of 2,450 swaps among 50 files', async () => {
    const encryptor = createMemoryEncryptor()
    const running = createVaults({ folder, encryptor, nowMs: () => 0 })
    const all = Array.from({ length: 50 }, (_, at) => at)
    for (const at of all) await running.write(`v${at}`, bindingOf(at), { at })
    const files = all.map((at) => readFileSync(pathOf(`v${at}`)))
    const restarted = createVaults({ folder, encryptor, nowMs: () => 0 })
    let refused = 0
    for (const to of all) {
      for (const from of all.filter((one) => one !== to)) {
        writeFileSync(pathOf(`v${to}`), files[from] ?? '')
        const vaults = from % 2 === 0 ? running : restarted
        if ((await codeOf(() => vaults.read(`v${to}`, bindingOf(to)))) === 'tampered') refused++
      }
      writeFileSync(pathOf(`v${to}`), files[to] ?? '')
    }
    expect(refused).toBe(2_450)
    expect(await restarted.read('v7', bindingOf(7))).toEqual({ at: 7 })
  })

  it('B2 refuses a file under another server, resource, issuer or type', async () => {
    const encryptor = createMemoryEncryptor()
    const vaults = createVaults({ folder, encryptor, nowMs: () => 0 })
    await vaults.write('v1', bindingOf(1), { at: 1 })
    const changes: Partial<VaultBinding>[] = [
      { vaultId: 'v2' },
      { serverId: 's2' },
      { resource: 'https://mcp.example/mcp/' },
      { issuer: 'https://as.example/' },
      { recordType: 'revocation' },
    ]
    for (const change of changes) {
      const work = () => vaults.read('v1', { ...bindingOf(1), ...change })
      expect(await codeOf(work)).toBe('tampered')
    }
  })

  it('B2 refuses a file with any one bit flipped, and leaves it as it is', async () => {
    const encryptor = createMemoryEncryptor()
    await createVaults({ folder, encryptor, nowMs: () => 0 }).write('v1', bindingOf(1), { a: 1 })
    const whole = readFileSync(pathOf('v1'))
    let opened = 0
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const changed = Buffer.from(whole)
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      writeFileSync(pathOf('v1'), changed)
      const vaults = createVaults({ folder, encryptor, nowMs: () => 0 })
      const code = await codeOf(() => vaults.read('v1', bindingOf(1)))
      if (!['tampered', 'undecryptable', 'newer_version'].includes(code)) opened++
      if (bit % 97 === 0) {
        expect(await codeOf(() => vaults.write('v1', bindingOf(1), { a: 2 }))).toBe(code)
        expect(readFileSync(pathOf('v1')).equals(changed)).toBe(true)
      }
    }
    expect(opened).toBe(0)
  })

  it('B2 refuses another spelling of the same bytes', async () => {
    const encryptor = createMemoryEncryptor()
    await createVaults({ folder, encryptor, nowMs: () => 0 }).write('v1', bindingOf(1), { a: 1 })
    const whole = readFileSync(pathOf('v1'), 'utf8')
    const { record } = JSON.parse(whole) as { record: string }
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
    // 35 bytes leave two meaningless bits in the character before the padding.
    const last = alphabet.indexOf(record.at(-2) ?? '')
    expect(record.endsWith('=')).toBe(true)
    const other = `${record.slice(0, -2)}${alphabet[last + 1] ?? ''}=`
    expect(Buffer.from(other, 'base64').equals(Buffer.from(record, 'base64'))).toBe(true)
    writeFileSync(pathOf('v1'), whole.replace(record, other))
    const vaults = createVaults({ folder, encryptor, nowMs: () => 0 })
    expect(await codeOf(() => vaults.read('v1', bindingOf(1)))).toBe('tampered')
  })

  it('B2 refuses a file cut short at any length, and one with bytes after it', async () => {
    const encryptor = createMemoryEncryptor()
    await createVaults({ folder, encryptor, nowMs: () => 0 }).write('v1', bindingOf(1), { a: 1 })
    const whole = readFileSync(pathOf('v1'))
    for (let size = 0; size <= whole.length + 1; size++) {
      if (size === whole.length) continue
      const cut =
        size < whole.length ? whole.subarray(0, size) : Buffer.concat([whole, Buffer.from(' ')])
      writeFileSync(pathOf('v1'), cut)
      const vaults = createVaults({ folder, encryptor, nowMs: () => 0 })
      expect(await codeOf(() => vaults.read('v1', bindingOf(1)))).toBe('tampered')
    }
  })

  it('B2 refuses an older generation that is put back while running', async () => {
    const vaults = createVaults({ folder, encryptor: createMemoryEncryptor(), nowMs: () => 0 })
    await vaults.write('v1', bindingOf(1), { a: 1 })
    const old = readFileSync(pathOf('v1'))
    await vaults.write('v1', bindingOf(1), { a: 2 })
    writeFileSync(pathOf('v1'), old)
    expect(await codeOf(() => vaults.read('v1', bindingOf(1)))).toBe('tampered')
    expect(await codeOf(() => vaults.write('v1', bindingOf(1), { a: 3 }))).toBe('tampered')
    expect(readFileSync(pathOf('v1')).equals(old)).toBe(true)
  })
})

describe('a process that is killed while it writes', () => {
  const script = join(import.meta.dirname, '../support/vault-writer.ts')
  const key = randomBytes(32)
  const read = async () => {
    const vaults = createVaults({ folder, encryptor: fixedEncryptor(key), nowMs: () => 0 })
    return (await vaults.read('v', WRITER_BINDING)) as { at: number } | null
  }

  it('D1 loses nothing acknowledged in 200 kills, and leaves nothing behind', async () => {
    let kills = 0
    let halfWritten = 0
    for (let round = 0; round < 200; round++) {
      const acknowledged = await runAndKill(
        [script, folder, key.toString('hex')],
        Math.random() * 12,
      )
      kills++
      const kept = await read()
      expect(kept?.at ?? 0).toBeGreaterThanOrEqual(acknowledged)
      // At most the one write that was under way is there without having been told.
      expect(kept?.at ?? 0).toBeLessThanOrEqual(acknowledged + 1)
      if (readdirSync(folder).some((name) => name.endsWith('.tmp'))) halfWritten++
    }
    expect(kills).toBe(200)
    // Some of the kills must have come in the middle of a write, or this shows nothing.
    expect(halfWritten).toBeGreaterThan(0)
    const vaults = createVaults({ folder, encryptor: fixedEncryptor(key), nowMs: () => 0 })
    await vaults.sweep()
    expect(readdirSync(folder).toSorted()).toEqual(['v.previous.vault', 'v.vault'])
  }, 180_000)
})
