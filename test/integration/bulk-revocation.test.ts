import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

let house: House
let test: TestHost

beforeEach(async () => {
  house = await startHouse()
  test = await startTestHost()
})

afterEach(async () => {
  await test.stop()
  await house.stop()
})

const view = (serverId: string) => test.host.snapshot().servers.find(({ id }) => id === serverId)

describe('several keys at once', () => {
  it('R43 are taken back with a receipt each, and no other key is', async () => {
    const { commands } = test.host
    const notes = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const archive = await signIn(test, house.urlOf('Archive'), ['notes:read'])
    const receipts = valueOf(await commands.revokeGrants({ serverIds: [notes, notes] }))
    expect(receipts.map(({ serverId, complete }) => [serverId, complete])).toEqual([[notes, true]])
    expect(view(notes)?.grant).toBeNull()
    expect(view(archive)?.state.kind).toBe('connected')
  })

  it('R43 stay when one of them is unknown: nothing is done by halves', async () => {
    const notes = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const answer = await test.host.commands.revokeGrants({ serverIds: [notes, 'nobody'] })
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unknown_server' } })
    const call = { serverId: notes, callId: 'one', tool: 'list_notes', arguments: {} }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
  })
})

describe('when a key was last used', () => {
  it('is known after a call, and after a restart', async () => {
    const serverId = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    expect(view(serverId)?.lastUsedAtMs).toBeNull()
    const call = (callId: string) =>
      test.host.commands.callTool({ serverId, callId, tool: 'list_notes', arguments: {} })
    const before = Date.now()
    await call('one')
    const first = view(serverId)?.lastUsedAtMs ?? 0
    expect(first).toBeGreaterThanOrEqual(before)
    await new Promise((resolve) => setTimeout(resolve, 5))
    await call('two')
    const second = view(serverId)?.lastUsedAtMs ?? 0
    expect(second).toBeGreaterThan(first)
    await test.restart()
    expect(view(serverId)?.lastUsedAtMs).toBe(second)
  })
})

describe('the picture of who may do what', () => {
  it('is saved for the servers asked for, in their order', async () => {
    const saved: { name: string; text: string }[] = []
    await test.stop()
    const saveFile = async (name: string, contents: Iterable<string>) => {
      saved.push({ name, text: [...contents].join('') })
      return true
    }
    test = await startTestHost({ ports: { saveFile } })
    const notes = await signIn(test, house.urlOf('Notes'), ['notes:read'])
    const archive = await signIn(test, house.urlOf('Archive'), ['notes:read'])
    const serverIds = [archive, notes]
    const answer = await test.host.commands.saveOverviewPicture({ serverIds })
    expect(valueOf(answer)).toEqual({ saved: true })
    const [{ name, text }] = saved as [{ name: string; text: string }]
    expect(name).toBe('who-may-do-what.svg')
    const at = (of: string) => text.indexOf(new URL(house.urlOf(of)).host)
    expect(at('Archive')).toBeGreaterThan(0)
    expect(at('Notes')).toBeGreaterThan(at('Archive'))
  })
})
