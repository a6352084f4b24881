import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredServer } from '../../src-main/servers/server-list.ts'
import type { GrantView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let house: House
let test: TestHost
let serverId: string

beforeEach(async () => {
  house = await startHouse()
  test = await startTestHost({ browser: { approve: true } })
  serverId = await signIn(test, house.urlOf('Notes'), ['notes:read', 'offline_access'])
})

afterEach(async () => {
  await test.stop()
  await house.stop()
})

const grant = () => test.host.snapshot().servers[0]?.grant

function became(grant: GrantView | null | undefined): string[] {
  return (grant?.scopes ?? [])
    .map(({ scope, asked, granted, leftOut }) => {
      const words = [asked && 'asked', granted && 'granted', leftOut && 'left out']
      return `${scope}: ${words.filter(Boolean).join(', ')}`
    })
    .toSorted()
}

async function leftOutInHistory(): Promise<unknown[]> {
  const { records } = valueOf(await test.host.commands.listConsent({ limit: 100 }))
  const granted = records.toReversed().filter(({ kind }) => kind === 'granted')
  return granted.map(({ details }) => details['leftOut'])
}

describe('a scope the person takes away before the sign-in', () => {
  it('R24 is never asked for, and stays to be seen beside what was, over a restart and in the history', async () => {
    const asked = new URL(test.opened[0] ?? '').searchParams.get('scope')
    expect(asked).not.toContain('notes:write')
    const difference = [
      'notes:read: asked, granted',
      'notes:write: left out',
      'offline_access: asked, granted',
    ]
    expect(became(grant())).toEqual(difference)
    expect(await leftOutInHistory()).toEqual([['notes:write']])
    await test.restart()
    await expect.poll(() => became(grant())).toEqual(difference)
  })

  it('R36 is left out no longer once a tool needed it and it was given', async () => {
    const writing = test.host.commands.callTool({
      serverId,
      tool: 'add_note',
      arguments: { text: 'Oil the lock' },
      callId: 'write',
    })
    await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
    valueOf(await test.host.commands.answerPermission({ serverId, answer: 'grant' }))
    expect(valueOf(await writing).isError).toBe(false)
    expect(became(grant())).toEqual([
      'notes:read: asked, granted',
      'notes:write: asked, granted',
      'offline_access: asked, granted',
    ])
    expect(await leftOutInHistory()).toEqual([['notes:write'], undefined])
  })
})

/** Asks to connect, and comes to the review. @returns what begins there without its tick */
async function reviewedWithout(id = serverId): Promise<string[]> {
  valueOf(await test.host.commands.connect({ serverId: id }))
  return withoutTick(await test.until(id, isReviewing))
}

function withoutTick({ state }: ServerView): string[] {
  if (state.kind !== 'authorizing' || state.authorization.phase !== 'reviewing')
    return ['no review']
  return state.authorization.scopes.filter((one) => one.leftOutBefore).map(({ scope }) => scope)
}

async function goOnWith(scopes: string[]) {
  valueOf(await test.host.commands.continueInBrowser({ serverId, scopes }))
  await test.until(serverId, isConnected)
}

const lastAsked = () => new URL(test.opened.at(-1) ?? '').searchParams.get('scope')?.split(' ')

describe('what the person left out before', () => {
  it.each(['revokeGrant', 'forgetRegistration', 'revokeEverything'] as const)(
    'R24 R43 is still without its tick after %s and a restart',
    async (command) => {
      expect((await test.host.commands[command]({ serverId })).ok).toBe(true)
      await test.restart()
      expect(await reviewedWithout()).toEqual(['notes:write'])
    },
  )

  it('R24 is asked for again, and forgotten, once the person gives it back its tick and goes on', async () => {
    const { commands } = test.host
    valueOf(await commands.revokeGrant({ serverId }))
    expect(await reviewedWithout()).toEqual(['notes:write'])
    await goOnWith(['notes:read', 'notes:write', 'offline_access'])
    expect(lastAsked()).toContain('notes:write')
    valueOf(await commands.revokeGrant({ serverId }))
    expect(await reviewedWithout()).toEqual([])
  })

  it('R24 stays as the person left it when they give the review up', async () => {
    const { commands } = test.host
    valueOf(await commands.revokeGrant({ serverId }))
    await reviewedWithout()
    const note = (scope: string, left: boolean) =>
      commands.leaveOutScope({ serverId, scope, left }).then(valueOf)
    await note('offline_access', true)
    await note('notes:read', true)
    await note('notes:read', false)
    await note('notes:write', false)
    await note('notes:never-offered', true)
    valueOf(await commands.cancelAuthorization({ serverId }))
    await test.restart()
    expect(await reviewedWithout()).toEqual(['notes:write', 'offline_access'])
  })

  it('R24 stays as it was when the sign-in is given up in the browser', async () => {
    const { commands } = test.host
    valueOf(await commands.revokeGrant({ serverId }))
    await reviewedWithout()
    test.leaveBrowser()
    valueOf(await commands.continueInBrowser({ serverId, scopes: ['notes:write'] }))
    await expect.poll(() => test.opened.length).toBe(2)
    valueOf(await commands.cancelAuthorization({ serverId }))
    expect(await reviewedWithout()).toEqual(['notes:read', 'offline_access'])
  })

  it('A21 does not become whatever the server gives when everything is left out', async () => {
    const { commands } = test.host
    valueOf(await commands.revokeGrant({ serverId }))
    await reviewedWithout()
    valueOf(await commands.continueInBrowser({ serverId, scopes: [] }))
    // The next word is taken by the same review, and only that one opens a browser.
    await goOnWith(['notes:read'])
    expect(test.opened.map((one) => new URL(one).searchParams.get('scope'))).toEqual([
      'notes:read offline_access',
      'notes:read',
    ])
  })

  it('A21 is not asked for when the person goes on without naming any scope', async () => {
    const { commands } = test.host
    valueOf(await commands.revokeGrant({ serverId }))
    await reviewedWithout()
    valueOf(await commands.switchToBrowser({ serverId }))
    await test.until(serverId, isConnected)
    expect(lastAsked()).toEqual(['notes:read', 'offline_access'])
  })

  it('R36 is forgotten once a tool needed it and it was given', async () => {
    const { commands } = test.host
    const note = { serverId, tool: 'add_note', arguments: { text: 'Oil' }, callId: 'write' }
    const writing = commands.callTool(note)
    await test.until(serverId, ({ permissionRequest }) => permissionRequest !== null)
    valueOf(await commands.answerPermission({ serverId, answer: 'grant' }))
    valueOf(await writing)
    valueOf(await commands.revokeGrant({ serverId }))
    expect(await reviewedWithout()).toEqual([])
  })

  it('R43 goes with the server, and was never another one’s', async () => {
    const { commands } = test.host
    const url = house.urlOf('Notes')
    const beside = valueOf(await commands.addAccount({ serverId, accountName: 'Work' })).serverId
    expect(withoutTick(await test.until(beside, isReviewing))).toEqual([])
    valueOf(await commands.removeServer({ serverId: beside }))
    valueOf(await commands.removeServer({ serverId }))
    const again = valueOf(await commands.addServer({ url })).serverId
    expect(withoutTick(await test.until(again, isReviewing))).toEqual([])
  })

  it.each([
    ['of an older version, which has no such entry', undefined],
    ['whose entry is damaged', 'notes:write'],
  ])(
    'D2 is taken from the key of a server %s, and lives on when that is revoked',
    async (_, leftOut) => {
      const [stored] = test.ports.settings.servers() as [StoredServer]
      test.ports.settings.setServers([{ ...stored, leftOut: leftOut as never }])
      await test.restart()
      await test.until(serverId, isConnected)
      valueOf(await test.host.commands.revokeGrant({ serverId }))
      expect(test.ports.settings.servers()[0]?.leftOut).toEqual(['notes:write'])
      expect(await reviewedWithout()).toEqual(['notes:write'])
    },
  )
})
