import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Result } from '../../src-preload/contract/result.ts'
import { startQuirky, signedIn } from '../support/quirky.ts'
import type { Quirky } from '../support/quirky.ts'
import { isConnected, isReviewing, valueOf } from '../support/test-host.ts'
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
    await expect.poll(() => test.ports.settings.revocations()).toEqual([])
    await quirky.stop()
  })
})
