import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ConsentRecordView } from '../../src-preload/contract/commands.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { isConnected, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'notes:write', 'offline_access']

async function history(test: TestHost): Promise<ConsentRecordView[]> {
  return valueOf(await test.host.commands.listConsent({ limit: 100 })).records.toReversed()
}

describe.each(['Notes', 'Archive'])('the main path at %s', (name) => {
  let house: House
  let test: TestHost
  let url: string

  beforeEach(async () => {
    house = await startHouse()
    test = await startTestHost()
    url = house.urlOf(name)
  })

  afterEach(async () => {
    await test.stop()
    await house.stop()
  })

  it('R06 R21 R24 R35 R41 R42 goes from a 401 to a grant, a call, and back', async () => {
    const serverId = await signIn(test, url, SCOPES)
    const server = await test.until(serverId, isConnected)
    expect(test.opened).toHaveLength(1)
    const scopes = server.grant?.scopes ?? []
    expect(scopes.filter((one) => one.asked).map((one) => one.scope)).toEqual(SCOPES)
    expect(scopes.filter((one) => one.granted).map((one) => one.scope)).toEqual(SCOPES)
    expect(server.tools.map((tool) => tool.name)).toContain('add_note')

    const call = { serverId, tool: 'list_notes', arguments: {}, callId: 'one' }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
    expect(test.vaultFiles().filter((file) => !file.includes('previous'))).toHaveLength(1)

    const clientId = server.grant?.clientId ?? ''
    expect(await house.clientExists(clientId)).toBe(true)
    const receipt = valueOf(await test.host.commands.revokeGrant({ serverId }))
    expect(receipt.lines.map((line) => [line.subject, line.mark])).toEqual([
      ['Refresh token', 'done'],
      ['Access token', 'done'],
      ['Registration', 'done'],
      ['This computer', 'done'],
      ['Still possible', 'note'],
    ])
    expect(await house.clientExists(clientId)).toBe(false)
    expect(test.vaultFiles()).toEqual([])
    const story = await history(test)
    expect(story.map((record) => record.kind)).toEqual([
      'asked',
      'server-added',
      'granted',
      'erased',
      'revoked',
    ])
    const [life] = valueOf(await test.host.commands.listGrantStories({ serverId }))
    expect(life?.steps.map(({ kind }) => kind)).toEqual(['asked', 'granted', 'revoked'])
    expect(life?.uses).toBe(1)
    const found = await test.host.commands.listConsent({ text: 'NOTES:write', limit: 10 })
    expect(valueOf(found).records.map(({ kind }) => kind)).toEqual(['granted', 'asked'])
    const shown = await test.host.commands.listConsent({ text: 'was granted a key', limit: 10 })
    expect(valueOf(shown).records.map(({ kind }) => kind)).toEqual(['granted'])
    expect(valueOf(await test.host.commands.verifyLedger())).toEqual({
      records: 5,
      brokenAtNumber: null,
    })
  })

  it('R31 keeps the grant sealed, and R52 comes back after a restart without metadata or browser', async () => {
    const serverId = await signIn(test, url, SCOPES)
    const [file = ''] = test.vaultFiles()
    const bytes = readFileSync(join(test.folder, 'vaults', file), 'utf8')
    expect(bytes).not.toContain('notes:read')
    const before = house.requests.length
    test.opened.length = 0
    await test.restart()
    await test.until(serverId, isConnected)
    const after = house.requests.slice(before)
    expect(after.filter(({ server }) => server === 'as')).toEqual([])
    expect(after.filter(({ path }) => path.includes('.well-known'))).toEqual([])
    expect(test.opened).toEqual([])
  })

  it('R32 R34 D3 refreshes once for a hundred calls on tokens the server has ended', async () => {
    const serverId = await signIn(test, url, SCOPES)
    const before = house.requests.length
    house.expireAccessTokens()
    const calls = Array.from({ length: 100 }, (_, at) =>
      test.host.commands.callTool({
        serverId,
        tool: 'list_notes',
        arguments: {},
        callId: `call-${at}`,
      }),
    )
    const results = await Promise.all(calls)
    expect(results.filter((result) => !result.ok)).toEqual([])
    const refreshes = house.requests
      .slice(before)
      .filter(({ server, path }) => server === 'as' && path.startsWith('/token'))
    expect(refreshes).toHaveLength(1)
    expect(test.opened).toHaveLength(1)
  })

  it('R43 revokes everything at once, with a receipt each, and removing a server revokes first', async () => {
    const serverId = await signIn(test, url, SCOPES)
    const other = house.servers.find((server) => server.url !== url)?.url ?? ''
    const otherId = await signIn(test, other, SCOPES)
    const receipts = valueOf(await test.host.commands.revokeEverything())
    expect(receipts.map((receipt) => receipt.complete)).toEqual([true, true])
    valueOf(await test.host.commands.removeServer({ serverId }))
    valueOf(await test.host.commands.removeServer({ serverId: otherId }))
    expect(test.host.snapshot().servers).toEqual([])
    expect(test.ports.settings.servers()).toEqual([])
  })
})
