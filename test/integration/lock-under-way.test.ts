import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../src-preload/contract/result.ts'
import { createImportHome } from '../support/import-home.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import type { Loopback } from '../support/loopback.ts'
import { startQuirky, signedIn } from '../support/quirky.ts'
import type { Quirky } from '../support/quirky.ts'
import { isConnected, isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const RIGHT = { passphrase: 'four words of my own' }

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code
}

async function kindsIn({ host }: TestHost): Promise<string[]> {
  const { records } = valueOf(await host.commands.listConsent({ limit: 50 }))
  return records.map(({ kind }) => kind)
}

/** Something that a test lets happen when it likes. */
function gate<T>() {
  let open: (value: T) => void = () => undefined
  const passed = new Promise<T>((resolve) => (open = resolve))
  return { passed, open }
}

/** Long enough for what does not wait to be over. */
const aWhile = () => wait(300)

describe('a refresh under way when the lock comes down', () => {
  let quirky: Quirky

  afterEach(() => quirky.stop())

  /** Signed in, and then a call whose token is refused: the renewal goes as `answer` says. */
  async function renewing(answer: (tokens: object) => object | null | Promise<object | null>) {
    quirky = await signedIn({
      tokenAnswer: (tokens, form) =>
        form.get('grant_type') === 'refresh_token' ? answer(tokens) : tokens,
    })
    const { house, test } = quirky
    valueOf(await test.host.commands.setPassphrase(RIGHT))
    house.endAccessTokens()
    const call = quirky.call()
    await expect.poll(() => house.tokenForms.length).toBe(2)
    return { call, house, test, commands: test.host.commands }
  }

  it('R32 is sealed when its answer comes, and the grant goes on with the new token', async () => {
    const held = gate<object>()
    let rotated = ''
    const { call, house, test, commands } = await renewing(async (tokens) => {
      rotated ||= (tokens as { refresh_token: string }).refresh_token
      await held.passed
      return tokens
    })
    const locking = commands.lock()
    expect(test.host.snapshot().vault.state).toBe('passphrase-locked')
    held.open({})
    valueOf(await locking)
    expect(codeOf((await call) as Result<unknown>)).toBe('app_locked')
    valueOf(await commands.unlock(RIGHT))
    await test.until(quirky.serverId, isConnected)
    house.endAccessTokens()
    expect((await quirky.call()).ok).toBe(true)
    expect(house.tokenForms.map((form) => form.get('refresh_token')).at(-1)).toBe(rotated)
    expect(test.opened).toHaveLength(1)
  })

  it('R32 is not tried again behind it, and the history knows of no failure', async () => {
    let lost = 0
    const { call, house, test, commands } = await renewing((tokens) =>
      lost++ === 0 ? null : tokens,
    )
    valueOf(await commands.lock())
    await call
    expect(house.tokenForms).toHaveLength(2)
    valueOf(await commands.unlock(RIGHT))
    await test.until(quirky.serverId, isConnected)
    expect((await quirky.call()).ok).toBe(true)
    expect(await kindsIn(test)).not.toContain('refresh-failed')
    expect(test.opened).toHaveLength(1)
  })

  it('is cut off when its answer does not come, and the history knows of no failure', async () => {
    const { call, house, test, commands } = await renewing(() => new Promise(() => undefined))
    valueOf(await commands.lock())
    await call
    const cut = () => house.requests.filter(({ path }) => path === '/token').length
    await expect.poll(cut).toBe(2)
    house.endGrants()
    valueOf(await commands.unlock(RIGHT))
    await test.until(quirky.serverId, ({ state }) => state.kind === 'needs-sign-in')
    // The one of now is told; the one that was given up is not.
    expect((await kindsIn(test)).filter((kind) => kind === 'refresh-failed')).toHaveLength(1)
  })

  it('R32 is sealed when the app quits meanwhile, too', async () => {
    const order: string[] = []
    const held = gate<object>()
    const { house, test } = await renewing(async (tokens) => {
      await held.passed
      order.push('answered')
      return tokens
    })
    const restarting = test.restart().then(() => order.push('quit'))
    await aWhile()
    held.open({})
    await restarting
    expect(order).toEqual(['answered', 'quit'])
    valueOf(await test.host.commands.unlock(RIGHT))
    await test.until(quirky.serverId, isConnected)
    // The token that was got at the end is good: nothing was asked for another one.
    expect(house.tokenForms).toHaveLength(2)
    expect(await kindsIn(test)).not.toContain('refresh-failed')
  })
})

describe('a sign-in whose tokens are on their way when the lock comes down', () => {
  it('R41 is taken back over there', async () => {
    const held = gate<object>()
    const quirky = await startQuirky({
      tokenAnswer: async (tokens) => {
        await held.passed
        return tokens
      },
    })
    const { house, test } = quirky
    const { commands } = test.host
    valueOf(await commands.setPassphrase(RIGHT))
    const { serverId } = valueOf(await commands.addServer({ url: house.url }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
    await expect.poll(() => house.tokenForms.length).toBe(1)
    const locking = commands.lock()
    await aWhile()
    held.open({})
    valueOf(await locking)
    valueOf(await commands.unlock(RIGHT))
    await expect.poll(() => house.revoked.length, { timeout: 10_000 }).toBe(2)
    expect(test.ports.settings.revocations()).toEqual([])
    await quirky.stop()
  })
})

describe('what was begun before a lock', () => {
  let test: TestHost
  let slow: Loopback
  let asked: { request: IncomingMessage; response: ServerResponse }[]

  beforeEach(async () => {
    asked = []
    slow = await listenOnLoopback((request, response) => void asked.push({ request, response }))
    test = await startTestHost()
    valueOf(await test.host.commands.setPassphrase(RIGHT))
  })

  afterEach(async () => {
    await test.stop()
    await slow.stop()
  })

  it.each(['checkServer', 'addServer'] as const)('ends with it: %s', async (name) => {
    const { commands } = test.host
    const running = commands[name]({ url: `${slow.origin}/mcp` })
    await expect.poll(() => asked.length).toBeGreaterThan(0)
    const ended = once(asked[0]?.response ?? slow.server, 'close')
    valueOf(await commands.lock())
    await ended
    const code = codeOf((await running) as Result<unknown>)
    expect(code).toBe(name === 'addServer' ? 'ok' : 'app_locked')
    // Nothing that would have been asked next is asked.
    expect(asked).toHaveLength(1)
  })

  it('ends with it: a provider that is being looked at', async () => {
    const { commands } = test.host
    const running = commands.addIdentityProvider({ issuer: slow.origin, clientId: 'c' })
    await expect.poll(() => asked.length).toBe(1)
    valueOf(await commands.lock())
    expect(codeOf(await running)).toBe('app_locked')
    expect(asked).toHaveLength(1)
    expect(test.ports.settings.identityProviders()).toEqual([])
  })

  it('R43 takes a server out for good that was being removed', async () => {
    const quirky = await signedIn({ routes: { '/revoke': () => undefined } })
    const { commands } = quirky.test.host
    valueOf(await commands.setPassphrase(RIGHT))
    const removing = commands.removeServer({ serverId: quirky.serverId })
    await expect.poll(() => quirky.test.ports.settings.servers()[0]?.grant ?? 'none').toBe('none')
    valueOf(await commands.lock())
    await removing
    expect(quirky.test.ports.settings.servers()).toEqual([])
    valueOf(await commands.unlock(RIGHT))
    expect(quirky.test.host.snapshot().servers).toEqual([])
    expect(quirky.test.host.snapshot().pendingRevocations).toHaveLength(1)
    await quirky.stop()
  })

  it('remembers when a server was used last', async () => {
    const quirky = await signedIn({})
    const { commands } = quirky.test.host
    const written = () => quirky.test.ports.settings.servers()[0]?.lastUsedAtMs ?? 0
    const before = written()
    await expect.poll(() => Date.now()).toBeGreaterThan(before)
    await quirky.call()
    expect(written()).toBe(before)
    valueOf(await commands.setPassphrase(RIGHT))
    valueOf(await commands.lock())
    expect(written()).toBeGreaterThan(before)
    await quirky.stop()
  })
})

describe('an import when the lock comes down', () => {
  const SERVERS = {
    mcpServers: Object.fromEntries(
      ['one', 'two', 'three'].map((name) => [
        name,
        { url: `https://${name}.example/mcp`, headers: { 'X-API-Key': `canary-${name}-0815` } },
      ]),
    ),
  }

  async function importing(read?: (test: () => TestHost) => Promise<unknown>) {
    const home = createImportHome()
    home.write(JSON.stringify(SERVERS), '.cursor', 'mcp.json')
    const { files } = home
    const importFiles: typeof files = {
      ...files,
      async read(path, largest) {
        await read?.(() => test)
        return files.read(path, largest)
      },
    }
    const test: TestHost = await startTestHost({ ports: { importFiles } })
    valueOf(await test.host.commands.setPassphrase(RIGHT))
    const stop = async () => {
      await test.stop()
      home.remove()
    }
    return { test, commands: test.host.commands, stop }
  }

  it('adds nothing behind it', async () => {
    const { test, commands, stop } = await importing()
    const { importId, entries } = valueOf(await commands.previewImport({ sourceIds: ['cursor'] }))
    expect(entries).toHaveLength(3)
    const chosen = entries.map(({ id }) => ({ entryId: id }))
    const running = commands.runImport({ importId, entries: chosen })
    valueOf(await commands.lock())
    expect(codeOf(await running)).toBe('app_locked')
    expect(test.ports.settings.servers()).toEqual([])
    expect(test.vaultFiles()).toEqual([])
    valueOf(await commands.unlock(RIGHT))
    expect(test.host.snapshot().servers).toEqual([])
    await stop()
  })

  it('A20 holds nothing that was being read', async () => {
    let named = 0
    const { test, commands, stop } = await importing((host) => host().host.commands.lock())
    const { newId } = test.ports
    test.ports.newId = () => {
      named++
      return newId()
    }
    expect(codeOf(await commands.previewImport({ sourceIds: ['cursor'] }))).toBe('app_locked')
    expect(named).toBe(0)
    await stop()
  })
})
