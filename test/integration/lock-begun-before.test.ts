import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Result } from '../../src-preload/contract/result.ts'
import { openNetwork } from '../../src-main/open-network.ts'
import { createImportHome } from '../support/import-home.ts'
import { listenOnLoopback } from '../support/loopback.ts'
import type { Loopback } from '../support/loopback.ts'
import { signedIn } from '../support/quirky.ts'
import { startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const RIGHT = { passphrase: 'four words of my own' }

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code
}

describe('what was begun before a lock', () => {
  let test: TestHost
  let slow: Loopback
  let asked: ServerResponse[]
  const isCut = () => asked[0]?.destroyed

  beforeEach(async () => {
    asked = []
    slow = await listenOnLoopback((_request, response) => void asked.push(response))
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
    valueOf(await commands.lock())
    await expect.poll(isCut).toBe(true)
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
    await expect.poll(isCut).toBe(true)
    expect(codeOf(await running)).toBe('app_locked')
    expect(asked).toHaveLength(1)
    expect(test.ports.settings.identityProviders()).toEqual([])
  })

  it('goes through no door to the network, and through each again afterwards', async () => {
    const network = openNetwork(test.ports)
    const door = network.portsFor(slow.origin)
    const server = network.openServerFetch(new URL(slow.origin))
    network.shut()
    await expect(door.fetch(slow.origin)).rejects.toMatchObject({ code: 'network_down' })
    await expect(server.fetch(slow.origin)).rejects.toBeInstanceOf(Error)
    expect(() => network.openServerFetch(new URL(slow.origin))).toThrow('locked')
    expect(asked).toEqual([])
    network.open()
    const [first, second] = [
      door.fetch(slow.origin),
      network.openServerFetch(new URL(slow.origin)).fetch(slow.origin),
    ]
    await expect.poll(() => asked.length).toBe(2)
    for (const response of asked) response.end('here')
    expect(await Promise.all([first, second].map(async (one) => (await one).text()))).toEqual([
      'here',
      'here',
    ])
    await network.close()
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
    let named = 0
    const newId = () => `id-${named++}`
    const test: TestHost = await startTestHost({ ports: { importFiles, newId } })
    valueOf(await test.host.commands.setPassphrase(RIGHT))
    const stop = async () => {
      await test.stop()
      home.remove()
    }
    return { test, commands: test.host.commands, stop, named: () => named }
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
    const { commands, stop, named } = await importing((host) => host().host.commands.lock())
    expect(codeOf(await commands.previewImport({ sourceIds: ['cursor'] }))).toBe('app_locked')
    // What is held has a name.
    expect(named()).toBe(0)
    await stop()
  })
})
