import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemFiles } from '../../../src-main/vault/durable-file.ts'
import type { Files } from '../../../src-main/vault/durable-file.ts'
import { VaultError } from '../../../src-main/vault/vault-error.ts'
import { createVaults } from '../../../src-main/vault/vault.ts'
import type { VaultBinding } from '../../../src-main/vault/vault.ts'
import { createMemoryEncryptor } from '../../support/memory-encryptor.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const binding = (vaultId: string): VaultBinding => ({
  vaultId,
  serverId: `server-${vaultId}`,
  resource: 'https://mcp.example/mcp',
  issuer: 'https://as.example',
  recordType: 'grant',
})

function open(encryptor = createMemoryEncryptor(), files?: Files) {
  const options = { folder, encryptor, nowMs: () => 0 }
  return createVaults(files === undefined ? options : { ...options, files })
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof VaultError) return error.code
    throw error
  }
  return 'no error'
}

const bytesOf = () =>
  Object.fromEntries(
    readdirSync(folder)
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )

describe('a vault', () => {
  it('R31 gives back what was written, also to a new process', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { token: 'CANARY' })
    expect(await open(encryptor).read('a', binding('a'))).toEqual({ token: 'CANARY' })
  })

  it('R31 B1 writes no secret in readable form, in any generation', async () => {
    const vaults = open()
    for (let turn = 0; turn < 3; turn++) {
      await vaults.write('a', binding('a'), { token: `CANARY-${turn}` })
    }
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'latin1')
      expect(text).not.toContain('CANARY')
      expect(text).not.toContain(Buffer.from('CANARY').toString('base64').slice(0, 7))
      expect(text).not.toContain('mcp.example')
    }
  })

  it.runIf(process.platform !== 'win32')('R31 lets only its owner read the file', async () => {
    await open().write('a', binding('a'), {})
    expect(statSync(join(folder, 'a.vault')).mode & 0o777).toBe(0o600)
  })

  it('R41 erases both generations and nothing else', async () => {
    const vaults = open()
    for (const id of ['a', 'a', 'b', 'b']) await vaults.write(id, binding(id), { id })
    await vaults.erase('a')
    expect(readdirSync(folder).toSorted()).toEqual(['b.previous.vault', 'b.vault'])
    expect(await vaults.read('a', binding('a'))).toBeNull()
    expect(await vaults.list()).toEqual(['b'])
  })

  it('R32 keeps the last of many writes that were asked for at once', async () => {
    const encryptor = createMemoryEncryptor()
    const vaults = open(encryptor)
    const turns = Array.from({ length: 30 }, (_, turn) => turn)
    await Promise.all(turns.map((turn) => vaults.write('a', binding('a'), { turn })))
    expect(await open(encryptor).read('a', binding('a'))).toEqual({ turn: 29 })
  })

  it.each([['../a'], ['a/b'], [''], ['a.b'], ['a\0'], ['x'.repeat(129)]])(
    'B2 takes %j for no vault’s name',
    async (id) => {
      expect(await codeOf(async () => open().read(id, binding(id)))).toBe('io')
    },
  )
})

describe('the keyring', () => {
  it('D10 leaves every byte as it was while locked, and goes on after', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    const before = bytesOf()
    encryptor.setState({ kind: 'locked' })
    const vaults = open(encryptor)
    expect(vaults.state().kind).toBe('locked')
    expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('locked')
    expect(await codeOf(() => vaults.write('a', binding('a'), { turn: 2 }))).toBe('locked')
    expect(await codeOf(() => vaults.write('new', binding('new'), {}))).toBe('locked')
    expect(bytesOf()).toEqual(before)
    encryptor.setState({ kind: 'ready' })
    expect(await vaults.read('a', binding('a'))).toEqual({ turn: 1 })
    expect(vaults.state().kind).toBe('ready')
  })

  it('D10 leaves every byte as it was under another keyring, and names the old one', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    const before = bytesOf()
    encryptor.replaceKey()
    encryptor.setBackend('other_keyring')
    const vaults = open(encryptor)
    expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('undecryptable')
    expect(await codeOf(() => vaults.write('a', binding('a'), { turn: 2 }))).toBe('undecryptable')
    expect(vaults.state()).toMatchObject({ kind: 'undecryptable', was: 'test_keyring' })
    expect(bytesOf()).toEqual(before)
  })

  it('D10 says so for as long as one vault does not open, whatever others do', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    encryptor.replaceKey()
    const vaults = open(encryptor)
    expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('undecryptable')
    await vaults.write('b', binding('b'), { turn: 1 })
    await vaults.read('b', binding('b'))
    expect(vaults.state().kind).toBe('undecryptable')
    await vaults.erase('a')
    expect(vaults.state().kind).toBe('ready')
  })

  it('D10 leaves every byte as it was when the keyring is gone', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    const before = bytesOf()
    encryptor.setState({ kind: 'unusable', reason: 'gone' })
    const vaults = open(encryptor)
    await vaults.read('a', binding('a'))
    await vaults.write('a', binding('a'), { turn: 2 })
    expect(bytesOf()).toEqual(before)
    encryptor.setState({ kind: 'ready' })
    expect(await open(encryptor).read('a', binding('a'))).toEqual({ turn: 1 })
  })

  it('R31 writes nothing to the disk when there is no keyring, and keeps the binding', async () => {
    const encryptor = createMemoryEncryptor()
    encryptor.setState({ kind: 'unusable', reason: 'none' })
    const vaults = open(encryptor)
    await vaults.write('a', binding('a'), { token: 't' })
    expect(vaults.state().kind).toBe('memory-only')
    expect(await vaults.read('a', binding('a'))).toEqual({ token: 't' })
    expect(await vaults.read('a', { ...binding('a'), serverId: 'other' })).toBeNull()
    expect(readdirSync(folder)).toEqual([])
    await vaults.erase('a')
    expect(await vaults.read('a', binding('a'))).toBeNull()
  })
})

describe('a vault’s keys', () => {
  it('are known until they are forgotten, and are asked of the keyring again after that', async () => {
    const encryptor = createMemoryEncryptor()
    const vaults = open(encryptor)
    await vaults.write('a', binding('a'), { turn: 1 })
    encryptor.setState({ kind: 'locked' })
    expect(await vaults.read('a', binding('a'))).toEqual({ turn: 1 })
    vaults.forget()
    expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('locked')
    encryptor.setState({ kind: 'ready' })
    expect(await vaults.read('a', binding('a'))).toEqual({ turn: 1 })
  })
})

describe('a vault’s keys, forgotten while the disk works', () => {
  it.each(['read', 'written'])('are not brought back by what is %s', async (what) => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    let armed = false
    const forgetNow = () => {
      if (armed) vaults.forget()
      armed = false
    }
    const files: Files = {
      ...systemFiles,
      readFile: async (path) => {
        const bytes = await systemFiles.readFile(path)
        if (what === 'read') forgetNow()
        return bytes
      },
      rename: async (from, to) => {
        await systemFiles.rename(from, to)
        if (what === 'written' && !String(to).includes('previous')) forgetNow()
      },
    }
    const vaults = open(encryptor, files)
    armed = true
    if (what === 'read') expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('locked')
    else await vaults.write('a', binding('a'), { turn: 2 })
    expect(armed).toBe(false)
    encryptor.setState({ kind: 'locked' })
    expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('locked')
    encryptor.setState({ kind: 'ready' })
    const turn = what === 'read' ? 1 : 2
    expect(await vaults.read('a', binding('a'))).toEqual({ turn })
  })
})

describe('other versions', () => {
  it('D12 refuses a newer version and does not overwrite it', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    const path = join(folder, 'a.vault')
    const file = JSON.parse(readFileSync(path, 'utf8')) as object
    writeFileSync(path, JSON.stringify({ ...file, version: 2, more: true }))
    const before = bytesOf()
    const vaults = open(encryptor)
    expect(await codeOf(() => vaults.read('a', binding('a')))).toBe('newer_version')
    expect(await codeOf(() => vaults.write('a', binding('a'), { turn: 2 }))).toBe('newer_version')
    expect(bytesOf()).toEqual(before)
  })
})

describe('faults of the disk', () => {
  const codes = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY', 'EMFILE']

  /** Counts every call to the disk and fails one of them. */
  function failing(failAt: number, code: string): { files: Files; calls: () => string[] } {
    const calls: string[] = []
    const call = <T>(name: string, work: () => Promise<T>): Promise<T> => {
      calls.push(name)
      if (calls.length !== failAt) return work()
      return Promise.reject(Object.assign(new Error(code), { code }))
    }
    const files: Files = {
      ...systemFiles,
      readFile: (path) => call('readFile', () => systemFiles.readFile(path)),
      rename: (from, to) => call('rename', () => systemFiles.rename(from, to)),
      stat: (path) => call('stat', () => systemFiles.stat(path)),
      open: async (path, flags, mode) => {
        const target = flags === 'r' ? 'folder' : 'file'
        const handle = await call(`open ${target}`, () => systemFiles.open(path, flags, mode))
        return new Proxy(handle, {
          get(of, name) {
            const member: unknown = Reflect.get(of, name, of)
            if (typeof member !== 'function') return member
            const bound = member.bind(of) as (...args: unknown[]) => Promise<unknown>
            if (name !== 'write' && name !== 'sync') return bound
            return (...args: unknown[]) => call(`${name} ${target}`, () => bound(...args))
          },
        })
      },
    }
    return { files, calls: () => calls }
  }

  it('D2 keeps the old value readable and tells, whatever call fails with whatever fault', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 0 })
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    const dry = failing(0, '')
    await open(encryptor, dry.files).write('a', binding('a'), { turn: 1 })
    const total = dry.calls().length
    expect(total).toBeGreaterThan(10)
    const renames = dry.calls().flatMap((name, at) => (name === 'rename' ? [at + 1] : []))
    for (const code of codes) {
      for (let failAt = 1; failAt <= total; failAt++) {
        const { files } = failing(failAt, code)
        const vaults = open(encryptor, files)
        const written = await codeOf(() => vaults.write('a', binding('a'), { turn: 2 }))
        expect(written, `${code} at ${dry.calls()[failAt - 1]}`).toBe('io')
        // After the last rename the new value is whole and in its place; before it, it is the old one.
        const turn = failAt > (renames.at(-1) ?? 0) ? 2 : 1
        expect(await vaults.read('a', binding('a'))).toEqual({ turn })
        expect(await open(encryptor).read('a', binding('a'))).toEqual({ turn })
        expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
        await open(encryptor).write('a', binding('a'), { turn: 1 })
      }
    }
  })

  it('D2 keeps the old value after a short write at every byte', async () => {
    const encryptor = createMemoryEncryptor()
    await open(encryptor).write('a', binding('a'), { turn: 1 })
    const size = statSync(join(folder, 'a.vault')).size
    for (let bytes = 0; bytes < size; bytes += 1) {
      let opened = 0
      const files: Files = {
        ...systemFiles,
        open: async (path, flags, mode) => {
          const handle = await systemFiles.open(path, flags, mode)
          if (flags === 'r' || ++opened < 2) return handle
          let left = bytes
          return new Proxy(handle, {
            get(of, name) {
              const member: unknown = Reflect.get(of, name, of)
              if (name !== 'write') return typeof member === 'function' ? member.bind(of) : member
              return async (data: Uint8Array, from: number) => {
                if (left === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
                const result = await of.write(data, from, Math.min(left, data.length - from))
                left -= result.bytesWritten
                return result
              }
            },
          })
        },
      }
      const vaults = open(encryptor, files)
      expect(await codeOf(() => vaults.write('a', binding('a'), { turn: 2 }))).toBe('io')
      expect(await vaults.read('a', binding('a'))).toEqual({ turn: 1 })
    }
  })

  it('D1 sweeps what a crash left half-written and nothing else', async () => {
    const vaults = open()
    await vaults.write('a', binding('a'), {})
    writeFileSync(join(folder, 'a.vault.0123456789abcdef.tmp'), 'half')
    writeFileSync(join(folder, 'mine.tmp'), 'not ours')
    expect(await vaults.sweep()).toBe(1)
    expect(readdirSync(folder).toSorted()).toEqual(['a.vault', 'mine.tmp'])
  })
})
