import { createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { copyFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coverWith, uncover } from '../../../src-main/vault/cover.ts'
import { systemFiles } from '../../../src-main/vault/durable-file.ts'
import type { Files } from '../../../src-main/vault/durable-file.ts'
import { VaultError } from '../../../src-main/vault/vault-error.ts'
import { createMemoryEncryptor } from '../../support/memory-encryptor.ts'
import type { MemoryEncryptor } from '../../support/memory-encryptor.ts'
import { bindingOf, openLocked, phrase, quickDerive } from '../../support/quick-lock.ts'

const RIGHT = 'four words of my own'
const WRONG = 'five words of another'
const NEXT = 'quite another sentence'

let folder = ''
let keyring: MemoryEncryptor
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-test-'))
  keyring = createMemoryEncryptor()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
  } catch (error) {
    if (error instanceof VaultError) return error.code
    throw error
  }
  return 'no error'
}

const open = () => openLocked(folder, keyring)
const vaultPath = (name: string) => join(folder, 'vaults', `${name}.vault`)
const lockPaths = () => [join(folder, 'lock.json'), join(folder, 'lock.copy.json')]

function bytesOf(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}

/** Two vaults of two generations each, then a passphrase over them. */
async function locked() {
  const first = await open()
  for (const id of ['a', 'a', 'b', 'b']) {
    await first.vaults.write(id, bindingOf(id), { token: `CANARY-${id}` })
  }
  const before = bytesOf()
  await first.follow(first.lock.set(phrase(RIGHT)))
  return { ...first, before }
}

async function unlocked(passphrase = RIGHT) {
  const again = await open()
  await again.follow(again.lock.unlock(phrase(passphrase)))
  return again
}

describe('a passphrase over the vaults', () => {
  it('R31 is asked for by the next process, and opens what was there before', async () => {
    await locked()
    const { lock, vaults, follow } = await open()
    expect(lock.state()).toBe('locked')
    expect(await codeOf(() => vaults.read('a', bindingOf('a')))).toBe('app_locked')
    expect(await codeOf(() => vaults.write('a', bindingOf('a'), {}))).toBe('app_locked')
    expect(await codeOf(() => vaults.write('new', bindingOf('new'), {}))).toBe('app_locked')
    const before = bytesOf()
    expect(await codeOf(() => lock.unlock(phrase(WRONG)))).toBe('passphrase_wrong')
    expect(lock.state()).toBe('locked')
    expect(bytesOf()).toEqual(before)
    await follow(lock.unlock(phrase(RIGHT)))
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 'CANARY-a' })
    expect(await vaults.read('b', bindingOf('b'))).toEqual({ token: 'CANARY-b' })
  })

  it('B1 lies over every file of both generations, for its owner only', async () => {
    const { before } = await locked()
    const files = readdirSync(join(folder, 'vaults')).toSorted()
    expect(files).toEqual(['a.previous.vault', 'a.vault', 'b.previous.vault', 'b.vault'])
    for (const name of files) {
      const text = readFileSync(join(folder, 'vaults', name), 'latin1')
      expect(text).not.toMatch(/CANARY|test_keyring|generation/)
      expect(text).not.toBe(
        Buffer.from(before[`vaults/${name}`] ?? '', 'base64').toString('latin1'),
      )
      expect(statSync(join(folder, 'vaults', name)).mode & 0o777).toBe(0o600)
    }
    for (const path of lockPaths()) expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('B1 opens nothing to the keyring alone, nor to the passphrase alone', async () => {
    const { vaults } = await locked()
    await vaults.write('a', bindingOf('a'), { token: 'later' })
    for (const path of lockPaths()) rmSync(path)
    const withKeyring = await open()
    expect(withKeyring.lock.state()).toBe('none')
    const read = () => withKeyring.vaults.read('a', bindingOf('a'))
    expect(await codeOf(read)).toBe('undecryptable')
    expect(withKeyring.vaults.state()).toMatchObject({ kind: 'undecryptable', was: 'passphrase' })

    rmSync(join(folder, 'vaults'), { recursive: true })
    await locked()
    const before = bytesOf()
    keyring.replaceKey()
    const withPassphrase = await open()
    expect(await codeOf(() => withPassphrase.lock.unlock(phrase(RIGHT)))).toBe('undecryptable')
    expect(withPassphrase.lock.state()).toBe('locked')
    expect(bytesOf()).toEqual(before)
  })

  it('B1 gives each generation its own key, so that an older copy tells nothing of the next', async () => {
    const { vaults } = await locked()
    copyFileSync(vaultPath('a'), join(folder, 'copy'))
    const { lock } = await unlocked()
    const keyOf = (path: string) => {
      const file = JSON.parse(lock.cover.take(readFileSync(path), 'a').toString()) as {
        key: string
      }
      return Buffer.from(keyring.open(Buffer.from(file.key, 'base64'))).toString('hex')
    }
    const older = keyOf(join(folder, 'copy'))
    await vaults.write('a', bindingOf('a'), { token: 'rotated' })
    expect(keyOf(vaultPath('a'))).not.toBe(older)
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 'rotated' })
  })

  it('B2 refuses a covered file under another vault’s name, and any one bit flipped', async () => {
    await locked()
    const { vaults } = await unlocked()
    const [a, b] = [readFileSync(vaultPath('a')), readFileSync(vaultPath('b'))]
    writeFileSync(vaultPath('a'), b)
    expect(await codeOf(() => vaults.read('a', bindingOf('a')))).toBe('tampered')
    for (let bit = 0; bit < a.length * 8; bit += 5) {
      const changed = Buffer.from(a)
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      writeFileSync(vaultPath('a'), changed)
      const code = await codeOf(() => vaults.read('a', bindingOf('a')))
      expect(['tampered', 'undecryptable']).toContain(code)
    }
    writeFileSync(vaultPath('a'), a)
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 'CANARY-a' })
  })

  it('B2 binds a cover to its vault, whatever lies below', () => {
    const key = randomBytes(32)
    const covered = coverWith(Buffer.from('{}'), key, 'a')
    expect(uncover(covered, [randomBytes(32), key], 'a').toString()).toBe('{}')
    expect(() => uncover(covered, [key], 'b')).toThrow(VaultError)
    expect(() => uncover(covered, [randomBytes(32)], 'a')).toThrow(/another passphrase/)
  })

  it('D2 sets none when the disk takes only half of the lock', async () => {
    const files: Files = {
      ...systemFiles,
      open: async (path, flags, mode) => {
        const isCopy = String(path).includes('lock.copy')
        if (isCopy) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return systemFiles.open(path, flags, mode)
      },
    }
    const { lock } = await openLocked(folder, keyring, { files })
    expect(await codeOf(() => lock.set(phrase(RIGHT)))).toBe('io')
    expect(lock.state()).toBe('none')
    expect((await open()).lock.state()).toBe('none')
  })

  it('wipes its keys when it locks, and what was under way brings none back', async () => {
    const { lock, vaults, follow } = await locked()
    const writing = vaults.write('a', bindingOf('a'), { token: 'in the air' })
    // The first read of the file is over; the write has its key.
    await Promise.resolve()
    lock.lock()
    vaults.forget()
    await writing.catch(() => undefined)
    expect(await codeOf(() => vaults.read('a', bindingOf('a')))).toBe('app_locked')
    await follow(lock.unlock(phrase(RIGHT)))
    const { token } = (await vaults.read('a', bindingOf('a'))) as { token: string }
    expect(['CANARY-a', 'in the air']).toContain(token)
    await vaults.write('a', bindingOf('a'), { token: 'after' })
    expect(await (await unlocked()).vaults.read('a', bindingOf('a'))).toEqual({ token: 'after' })
  })

  it('stays locked when it is locked while a passphrase is tried', async () => {
    await locked()
    const { lock } = await open()
    const trying = lock.unlock(phrase(RIGHT))
    lock.lock()
    expect(await codeOf(() => trying)).toBe('app_locked')
    expect(lock.state()).toBe('locked')
  })

  it('takes the same letters for the same, however a keyboard spells them', async () => {
    const first = await open()
    await first.follow(first.lock.set(phrase('Cafe\u0301 o\uFB03ce \u2167')))
    await unlocked('Caf\u00e9 office VIII')
    expect(await codeOf(() => unlocked('Cafe office VIII'))).toBe('passphrase_wrong')
  })

  it.each(['short', 'ninechars', 'aaaaaaaaaaaaaaaa', 'abababababab', '\uFB03\uFB03\uFB03'])(
    'takes %j for no passphrase',
    async (weak) => {
      const { lock } = await open()
      expect(await codeOf(() => lock.set(phrase(weak)))).toBe('passphrase_too_weak')
      expect(lock.state()).toBe('none')
      expect(readdirSync(folder)).toEqual([])
    },
  )

  it('takes one of more than a thousand letters', async () => {
    const long = 'a long sentence '.repeat(100)
    const first = await open()
    await first.follow(first.lock.set(phrase(long)))
    await unlocked(long)
    expect(await codeOf(() => unlocked(long.slice(0, -1)))).toBe('passphrase_wrong')
  })
})

describe('another passphrase, or none', () => {
  it('changes it: the former one opens nothing, and a copy of its lock nothing either', async () => {
    const { lock, vaults, follow } = await locked()
    const former = readFileSync(join(folder, 'lock.json'))
    await follow(lock.change(phrase(RIGHT), phrase(NEXT)))
    await vaults.write('a', bindingOf('a'), { token: 'after' })
    expect(await codeOf(() => unlocked(RIGHT))).toBe('passphrase_wrong')
    expect(await (await unlocked(NEXT)).vaults.read('a', bindingOf('a'))).toEqual({
      token: 'after',
    })
    expect(readFileSync(join(folder, 'lock.json'), 'utf8')).toContain('"former":null')

    const before = bytesOf()
    for (const path of lockPaths()) writeFileSync(path, former)
    const put = await open()
    await put.follow(put.lock.unlock(phrase(RIGHT)))
    for (const id of ['a', 'b']) {
      expect(await codeOf(() => put.vaults.read(id, bindingOf(id)))).toBe('undecryptable')
      expect(await codeOf(() => put.vaults.write(id, bindingOf(id), {}))).toBe('undecryptable')
    }
    expect(readFileSync(vaultPath('a'), 'base64')).toBe(before['vaults/a.vault'])
  })

  it('changes and removes nothing for a wrong one', async () => {
    const { lock } = await locked()
    const before = bytesOf()
    expect(await codeOf(() => lock.change(phrase(WRONG), phrase(NEXT)))).toBe('passphrase_wrong')
    expect(await codeOf(() => lock.change(phrase(RIGHT), phrase('short')))).toBe(
      'passphrase_too_weak',
    )
    expect(await codeOf(() => lock.remove(phrase(WRONG), true))).toBe('passphrase_wrong')
    expect(bytesOf()).toEqual(before)
    expect(lock.state()).toBe('open')
  })

  it('removes it, and every file lies again as it would without', async () => {
    const { lock, follow, before } = await locked()
    await follow(lock.remove(phrase(RIGHT), true))
    expect(lock.state()).toBe('none')
    expect(bytesOf()).toEqual(before)
    expect(await (await open()).vaults.read('a', bindingOf('a'))).toEqual({ token: 'CANARY-a' })
  })
})

describe('a passphrase where there is no keyring', () => {
  beforeEach(() => keyring.setState({ kind: 'unusable', reason: 'none' }))

  it('brings what was in memory to the disk, sealed, and keeps it', async () => {
    const { lock, vaults, follow } = await open()
    await vaults.write('a', bindingOf('a'), { token: 'CANARY' })
    expect(existsSync(join(folder, 'vaults'))).toBe(false)
    await follow(lock.set(phrase(RIGHT)))
    expect(vaults.state()).toEqual({ kind: 'ready', backend: 'passphrase' })
    expect(readFileSync(vaultPath('a'), 'latin1')).not.toContain('CANARY')
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 'CANARY' })
    const again = await unlocked()
    expect(await again.vaults.read('a', bindingOf('a'))).toEqual({ token: 'CANARY' })
    await again.vaults.write('a', bindingOf('a'), { token: 'more' })
    await again.follow(again.lock.change(phrase(RIGHT), phrase(NEXT)))
    expect(await (await unlocked(NEXT)).vaults.read('a', bindingOf('a'))).toEqual({ token: 'more' })
  })

  it('D2 keeps in memory what the disk does not take, and brings it there later', async () => {
    let full = false
    const files: Files = {
      ...systemFiles,
      open: async (path, flags, mode) => {
        const isVault = String(path).includes('.vault')
        if (full && isVault) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return systemFiles.open(path, flags, mode)
      },
    }
    let lying = ''
    const onTaken = (bytes: Buffer) => (lying = bytes.toString('latin1'))
    const { lock, vaults, follow } = await openLocked(folder, keyring, { files, onTaken })
    await vaults.write('a', bindingOf('a'), { token: 1 })
    full = true
    expect(await codeOf(() => follow(lock.set(phrase(RIGHT))))).toBe('io')
    // Locked meanwhile, it can be read no more than what is on disk; unlocked it is there again.
    const lockAndUnlock = async () => {
      lock.lock()
      vaults.forget()
      expect(await codeOf(() => vaults.read('a', bindingOf('a')))).toBe('app_locked')
      expect(await codeOf(() => vaults.write('a', bindingOf('a'), {}))).toBe('app_locked')
      await lock.unlock(phrase(RIGHT))
    }
    await lockAndUnlock()
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 1 })
    expect(lying).not.toContain('token')
    expect(await codeOf(() => vaults.write('a', bindingOf('a'), { token: 2 }))).toBe('io')
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 2 })
    await lockAndUnlock()
    expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 2 })
    // What is nowhere else keeps the passphrase from being taken away.
    expect(await vaults.listAll()).toEqual(['a'])
    full = false
    await vaults.write('a', bindingOf('a'), { token: 3 })
    expect(await (await unlocked()).vaults.read('a', bindingOf('a'))).toEqual({ token: 3 })
  })

  it('is not removed while it is all that protects what is on disk', async () => {
    const { lock, vaults, follow } = await open()
    await vaults.write('a', bindingOf('a'), {})
    await follow(lock.set(phrase(RIGHT)))
    const before = bytesOf()
    expect(await codeOf(() => lock.remove(phrase(RIGHT), true))).toBe('passphrase_needed')
    expect(bytesOf()).toEqual(before)
    await vaults.erase('a')
    await follow(lock.remove(phrase(RIGHT), false))
    expect(vaults.state().kind).toBe('memory-only')
  })

  it('D10 covers what an absent keyring sealed, and gives it back when both are there', async () => {
    keyring.setState({ kind: 'ready' })
    await (await open()).vaults.write('old', bindingOf('old'), { token: 'kept' })
    keyring.setState({ kind: 'unusable', reason: 'gone' })
    const { lock, follow } = await open()
    await follow(lock.set(phrase(RIGHT)))
    const gone = await unlocked()
    expect(await codeOf(() => gone.vaults.read('old', bindingOf('old')))).toBe('undecryptable')
    keyring.setState({ kind: 'ready' })
    const back = await unlocked()
    expect(await back.vaults.read('old', bindingOf('old'))).toEqual({ token: 'kept' })
  })
})

describe('the file of the lock', () => {
  it('B2 refuses a lower cost and an absurd one, without a single derivation', async () => {
    await locked()
    const file = JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')) as object
    let derived = 0
    for (const change of [
      { n: 2 ** 14 },
      { n: 2 ** 15 + 1 },
      { n: 2 ** 21 },
      { p: 0 },
      { p: 99 },
    ]) {
      for (const path of lockPaths()) writeFileSync(path, JSON.stringify({ ...file, ...change }))
      const derive: typeof quickDerive = (...args) => {
        derived++
        return quickDerive(...args)
      }
      const { lock } = await openLocked(folder, keyring, { derive })
      expect(lock.state()).toBe('locked')
      expect(await codeOf(() => lock.unlock(phrase(RIGHT)))).toBe('tampered')
    }
    expect(derived).toBe(0)
  })

  it('B2 D12 opens with no byte of it changed, and changes none itself', async () => {
    await locked()
    const whole = readFileSync(join(folder, 'lock.json'))
    const vaultsBefore = readFileSync(vaultPath('a'), 'base64')
    for (let at = 0; at < whole.length; at++) {
      for (const bit of [1, 2, 32]) {
        const changed = Buffer.from(whole)
        changed.writeUInt8((changed[at] ?? 0) ^ bit, at)
        for (const path of lockPaths()) writeFileSync(path, changed)
        const { lock, vaults } = await open()
        const code = await codeOf(() => lock.unlock(phrase(RIGHT)))
        const refusals = ['tampered', 'passphrase_wrong', 'undecryptable', 'newer_version']
        expect(refusals, `byte ${at}`).toContain(code)
        expect(await codeOf(() => vaults.read('a', bindingOf('a')))).toBe('app_locked')
        for (const path of lockPaths()) expect(readFileSync(path).equals(changed)).toBe(true)
      }
    }
    expect(readFileSync(vaultPath('a'), 'base64')).toBe(vaultsBefore)
  })

  it('B2 opens with no field of it set to something else that is allowed', async () => {
    await locked()
    const file = JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')) as object
    const changes = [
      { leaving: true },
      { keyring: null },
      { keyring: 'other_keyring' },
      { former: Buffer.alloc(60).toString('base64') },
      { n: 2 ** 16 },
      { p: 2 },
    ]
    for (const change of changes) {
      for (const path of lockPaths()) writeFileSync(path, JSON.stringify({ ...file, ...change }))
      const { lock } = await open()
      expect(await codeOf(() => lock.unlock(phrase(RIGHT))), JSON.stringify(change)).toBe(
        'passphrase_wrong',
      )
    }
  })

  it('D1 opens by its other copy when one is damaged or gone, and mends it', async () => {
    await locked()
    const whole = readFileSync(join(folder, 'lock.json'))
    const damages: (Buffer | null)[] = [null, Buffer.alloc(0), whole.subarray(0, 50)]
    for (const at of [2, 15, 40, 60, 90, 120, 200]) {
      const changed = Buffer.from(whole)
      changed.writeUInt8((changed[at] ?? 0) ^ 1, at)
      damages.push(changed)
    }
    for (const path of lockPaths()) {
      for (const damage of damages) {
        if (damage === null) rmSync(path)
        else writeFileSync(path, damage)
        const { vaults } = await unlocked()
        expect(await vaults.read('a', bindingOf('a'))).toEqual({ token: 'CANARY-a' })
        expect(await codeOf(() => unlocked(WRONG))).toBe('passphrase_wrong')
        expect(readFileSync(path).equals(whole)).toBe(true)
      }
    }
  })

  it('B1 holds no test of the passphrase for whoever has no keyring', async () => {
    await locked()
    const file = JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')) as {
      keys: string
      salt: string
      n: number
      p: number
    }
    const derived = await quickDerive(phrase(RIGHT).bytes(), Buffer.from(file.salt, 'base64'), file)
    const sealed = Buffer.from(file.keys, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', derived, sealed.subarray(0, 12))
    decipher.setAuthTag(sealed.subarray(12, 28))
    decipher.update(sealed.subarray(28))
    expect(() => decipher.final()).toThrow()
    // The keyring's own seal is around it.
    expect(keyring.open(sealed).length).toBe(12 + 16 + 64)
  })
})
