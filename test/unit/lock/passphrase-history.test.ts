import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConsentEvent } from '../../../src-main/consent/consent-record.ts'
import { createMemorySettings } from '../../../src-main/headless/memory-ports.ts'
import { createAppLock } from '../../../src-main/lock/app-lock.ts'
import { systemFiles } from '../../../src-main/vault/durable-file.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { createMemoryEncryptor } from '../../support/memory-encryptor.ts'
import type { MemoryEncryptor } from '../../support/memory-encryptor.ts'
import { bindingOf, openLocked, phrase } from '../../support/quick-lock.ts'

const RIGHT = 'four words of my own'
const NEXT = 'quite another sentence'

let folder = ''
let keyring: MemoryEncryptor
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-lock-test-'))
  keyring = createMemoryEncryptor()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** One run of the app, with one vault, on a disk and a history that can refuse. */
async function open() {
  const refusing = { vaults: false, lock: false, history: false }
  let whileWriting = () => undefined as unknown
  const { lock, vaults } = await openLocked(folder, keyring, {
    files: {
      ...systemFiles,
      async open(path, flags, mode) {
        const which = String(path).includes('vaults') ? 'vaults' : 'lock'
        if (refusing[which]) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        if (String(path).includes('lock.copy')) whileWriting()
        return systemFiles.open(path, flags, mode)
      },
    },
  })
  const told: unknown[] = []
  const appLock = createAppLock({
    clock: createManualClock(),
    lock,
    vaults,
    servers: { start: () => undefined, suspend: async () => undefined },
    identities: { rest: async () => undefined },
    network: { shut: () => undefined, open: () => undefined },
    settings: createMemorySettings(),
    power: undefined,
    record(event: ConsentEvent) {
      if (refusing.history) throw new Error('the history is full')
      told.push(event.details['became'])
    },
    forgetElsewhere: () => undefined,
    onFault(fault) {
      throw fault
    },
    onChanged: () => undefined,
  })
  const lockWhileWriting = () => (whileWriting = () => lock.lock())
  return { appLock, vaults, refusing, told, lockWhileWriting }
}

async function withVault() {
  const run = await open()
  await run.vaults.write('a', bindingOf('a'), { token: 1 })
  return run
}

describe('the history of the passphrase', () => {
  it('tells what was done, each once and in its order', async () => {
    const { appLock, told } = await withVault()
    await appLock.set(phrase(RIGHT))
    await appLock.change(phrase(RIGHT), phrase(NEXT))
    await appLock.lock()
    await appLock.unlock(phrase(NEXT))
    await appLock.remove(phrase(NEXT))
    await appLock.set(phrase(RIGHT))
    await appLock.lock()
    await appLock.giveUp(async () => expect(told).toHaveLength(4))
    expect(told).toEqual(['set', 'changed', 'removed', 'set', 'given up'])
  })

  it('tells nothing of what was refused, by the lock or by the disk', async () => {
    const { appLock, told, refusing } = await withVault()
    refusing.lock = true
    await expect(appLock.set(phrase(RIGHT))).rejects.toThrow()
    refusing.lock = false
    await appLock.set(phrase(RIGHT))
    refusing.lock = true
    await expect(appLock.change(phrase(RIGHT), phrase(NEXT))).rejects.toThrow()
    await expect(appLock.remove(phrase(RIGHT))).rejects.toThrow()
    refusing.lock = false
    await expect(appLock.remove(phrase(NEXT))).rejects.toMatchObject({ code: 'passphrase_wrong' })
    await appLock.lock()
    const failing = appLock.giveUp(async () => {
      throw new Error('not erased')
    })
    await expect(failing).rejects.toThrow('not erased')
    expect(told).toEqual(['set'])
  })

  it('tells what holds even where not every vault could follow', async () => {
    const { appLock, told, refusing } = await withVault()
    refusing.vaults = true
    await expect(appLock.set(phrase(RIGHT))).rejects.toMatchObject({ code: 'io' })
    expect(appLock.facts().passphrase).toBe('set')
    await expect(appLock.change(phrase(RIGHT), phrase(NEXT))).rejects.toMatchObject({ code: 'io' })
    expect(told).toEqual(['set', 'changed'])
  })

  it('tells that it was removed once nothing asks for it any more, if need be at the next unlocking', async () => {
    const { appLock, told, refusing } = await withVault()
    await appLock.set(phrase(RIGHT))
    refusing.vaults = true
    await expect(appLock.remove(phrase(RIGHT))).rejects.toMatchObject({ code: 'io' })
    expect(told).toEqual(['set'])
    const next = await open()
    expect(next.appLock.facts().locked).toBe(true)
    await next.appLock.unlock(phrase(RIGHT))
    expect(next.appLock.facts().passphrase).toBe('none')
    expect(next.told).toEqual(['removed'])
  })

  it('tells that it was changed when the app was locked while that was written', async () => {
    const { appLock, told, lockWhileWriting } = await withVault()
    await appLock.set(phrase(RIGHT))
    lockWhileWriting()
    await appLock.change(phrase(RIGHT), phrase(NEXT))
    expect(appLock.facts().locked).toBe(true)
    expect(told).toEqual(['set', 'changed'])
    const next = await open()
    await next.appLock.unlock(phrase(NEXT))
    expect(await next.vaults.read('a', bindingOf('a'))).toEqual({ token: 1 })
  })

  it('is said to have taken nothing, and every vault follows all the same', async () => {
    // What was in memory only comes to the disk.
    keyring.setState({ kind: 'unusable', reason: 'none' })
    const { appLock, refusing } = await withVault()
    refusing.history = true
    await expect(appLock.set(phrase(RIGHT))).rejects.toThrow('the history is full')
    const next = await open()
    await next.appLock.unlock(phrase(RIGHT))
    expect(await next.vaults.read('a', bindingOf('a'))).toEqual({ token: 1 })
  })

  it('is said to have taken nothing, and the passphrase is removed all the same', async () => {
    const { appLock, refusing } = await withVault()
    await appLock.set(phrase(RIGHT))
    refusing.history = true
    await expect(appLock.remove(phrase(RIGHT))).rejects.toThrow('the history is full')
    const next = await open()
    expect(next.appLock.facts().passphrase).toBe('none')
    expect(await next.vaults.read('a', bindingOf('a'))).toEqual({ token: 1 })
  })
})
