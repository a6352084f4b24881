import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { GrantView } from '../../src-preload/contract/snapshot.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { signIn, startTestHost, valueOf } from '../support/test-host.ts'
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
