// Attack D1, D2 and D5 on the passphrase: a process that ends at any step of setting, changing or removing it. Afterwards
// every vault opens with what is then valid, and none is lost.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemFiles } from '../../src-main/vault/durable-file.ts'
import type { Files } from '../../src-main/vault/durable-file.ts'
import { VaultError } from '../../src-main/vault/vault-error.ts'
import { PHRASES, VAULTS } from '../support/lock-process.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'
import type { MemoryEncryptor } from '../support/memory-encryptor.ts'
import { bindingOf, openLocked, phrase } from '../support/quick-lock.ts'
import type { LockedVaults } from '../support/quick-lock.ts'
import { runAndKill } from '../support/run-and-kill.ts'
import { fixedEncryptor } from '../support/vault-writer.ts'

const [FIRST, SECOND] = PHRASES

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-kills-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A disk that is there for so many calls from `begin` on. After that nothing works any more, as for a process that was killed. */
function endingAfter(calls: number): { files: Files; begin: () => void; used: () => number } {
  let used = Number.NEGATIVE_INFINITY
  const call = <T>(work: () => Promise<T>): Promise<T> =>
    ++used > calls ? Promise.reject(new Error('killed')) : work()
  const files: Files = {
    readFile: (path) => call(() => systemFiles.readFile(path)),
    readdir: (path) => call(() => systemFiles.readdir(path)),
    rename: (from, to) => call(() => systemFiles.rename(from, to)),
    stat: (path) => call(() => systemFiles.stat(path)),
    unlink: (path) => call(() => systemFiles.unlink(path)),
    open: async (path, flags, mode) => {
      const handle = await call(() => systemFiles.open(path, flags, mode))
      return new Proxy(handle, {
        get(of, name) {
          const member: unknown = Reflect.get(of, name, of)
          if (typeof member !== 'function') return member
          const bound = member.bind(of) as (...args: unknown[]) => Promise<unknown>
          if (name !== 'write' && name !== 'sync') return bound
          return (...args: unknown[]) => call(() => bound(...args))
        },
      })
    },
  }
  return { files, begin: () => (used = 0), used: () => used }
}

/** The next process, with the one passphrase of these that opens. */
async function reopen(keyring: MemoryEncryptor, phrases: string[]): Promise<string> {
  const { lock, vaults, follow } = await openLocked(folder, keyring)
  let opened = 'none'
  for (const one of phrases) {
    if (lock.state() !== 'locked') break
    const wrong = await follow(lock.unlock(phrase(one))).then(() => null, codeOf)
    if (wrong === null) opened = one
    else expect(wrong).toBe('passphrase_wrong')
  }
  for (const id of ['a', 'b']) expect(await vaults.read(id, bindingOf(id))).toEqual({ id })
  return opened
}

function codeOf(error: unknown): string {
  if (error instanceof VaultError) return error.code
  throw error
}

type Step = (locked: LockedVaults) => Promise<void>

const STEPS: Record<string, { before: Step; step: Step; outcomes: string[] }> = {
  setting: {
    before: async () => undefined,
    step: ({ lock, follow }) => follow(lock.set(phrase(FIRST))),
    outcomes: ['none', FIRST],
  },
  changing: {
    before: ({ lock, follow }) => follow(lock.set(phrase(FIRST))),
    step: ({ lock, follow }) => follow(lock.change(phrase(FIRST), phrase(SECOND))),
    outcomes: [FIRST, SECOND],
  },
  removing: {
    before: ({ lock, follow }) => follow(lock.set(phrase(FIRST))),
    step: ({ lock, follow }) => follow(lock.remove(phrase(FIRST), true)),
    outcomes: [FIRST, 'none'],
  },
}

async function fill({ vaults }: LockedVaults) {
  for (const id of ['a', 'a', 'b']) await vaults.write(id, bindingOf(id), { id })
}

describe('a process that ends at a step', () => {
  it.each(Object.keys(STEPS))(
    'D1 D5 of %s leaves every vault to what is then valid',
    async (name) => {
      const { before, step, outcomes } = STEPS[name] ?? expect.fail('no such step')
      const seen = new Set<string>()
      let calls = 0
      for (let done = false; !done; calls++) {
        const keyring = createMemoryEncryptor()
        const prepared = await openLocked(folder, keyring)
        await fill(prepared)
        await before(prepared)
        const { files, begin, used } = endingAfter(calls)
        const ending = await openLocked(folder, keyring, { files })
        if (ending.lock.state() === 'locked') await ending.lock.unlock(phrase(FIRST))
        begin()
        try {
          await step(ending)
        } catch {
          // Killed.
        }
        done = used() <= calls
        // The person knows both; the one that is asked for first must not matter.
        const phrases = calls % 2 === 0 ? [FIRST, SECOND] : [SECOND, FIRST]
        const opened = await reopen(keyring, phrases)
        expect(outcomes, `after ${calls} calls`).toContain(opened)
        // What it then is, it stays; a removal that was under way is done by now.
        const then = await reopen(keyring, phrases.toReversed())
        expect(name === 'removing' ? [opened, 'none'] : [opened], `after ${calls} calls`).toContain(
          then,
        )
        seen.add(opened)
        rmSync(folder, { recursive: true })
        folder = mkdtempSync(join(tmpdir(), 'lock-kills-'))
      }
      expect(calls).toBeGreaterThan(20)
      expect([...seen].toSorted()).toEqual(outcomes.toSorted())
    },
    120_000,
  )

  it('D1 brings what lay in memory to the disk whole or not at all', async () => {
    const keyring = createMemoryEncryptor()
    keyring.setState({ kind: 'unusable', reason: 'none' })
    for (let calls = 0, done = false; !done; calls++) {
      const { files, begin, used } = endingAfter(calls)
      const ending = await openLocked(folder, keyring, { files })
      await fill(ending)
      begin()
      await ending.follow(ending.lock.set(phrase(FIRST))).catch(() => undefined)
      done = used() <= calls
      // The process that lives on still has all of it.
      if (ending.lock.state() === 'none') {
        for (const id of ['a', 'b']) {
          expect(await ending.vaults.read(id, bindingOf(id))).toEqual({ id })
        }
      }
      const { lock, vaults, follow } = await openLocked(folder, keyring)
      if (lock.state() === 'locked') await follow(lock.unlock(phrase(FIRST)))
      for (const id of ['a', 'b']) {
        const kept = await vaults.read(id, bindingOf(id))
        expect(done ? [{ id }] : [{ id }, null]).toContainEqual(kept)
      }
      rmSync(folder, { recursive: true })
      folder = mkdtempSync(join(tmpdir(), 'lock-kills-'))
    }
  }, 60_000)
})

describe('a process that is killed while it sets, changes and removes', () => {
  it('D1 loses no vault in 100 kills, and leaves nothing behind', async () => {
    const script = join(import.meta.dirname, '../support/lock-process.ts')
    const key = randomBytes(32)
    const states = new Set<string>()
    for (let round = 0; round < 100; round++) {
      await runAndKill([script, folder, key.toString('hex')], Math.random() * 40)
      const { lock, vaults, follow } = await openLocked(folder, fixedEncryptor(key))
      states.add(lock.state())
      if (lock.state() === 'locked') {
        await follow(lock.unlock(phrase(FIRST)).catch(() => lock.unlock(phrase(SECOND))))
      }
      for (const id of VAULTS) {
        expect(await vaults.read(id, bindingOf(id)), `round ${round}`).toEqual({
          token: `kept-${id}`,
        })
      }
    }
    // Some of the kills must have come with a lock on, and some without, or this shows little.
    expect([...states].toSorted()).toEqual(['locked', 'none'])
    const { vaults } = await openLocked(folder, fixedEncryptor(key))
    await vaults.sweep()
    const left = readdirSync(join(folder, 'vaults')).filter((name) => name.endsWith('.tmp'))
    expect(left).toEqual([])
  }, 180_000)
})
