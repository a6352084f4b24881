import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { startBareServer } from '../support/bare-servers.ts'
import type { BareServer } from '../support/bare-servers.ts'
import { isConnected, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const KEY = 'key-canary-4711'
const HEADER = { name: 'X-API-Key', value: KEY }
const isFailed = ({ state }: ServerView) => state.kind === 'failed'

describe.each(['2026-07-28', '2025-11-25', 'sse'] as const)(
  'a server with an API key (%s)',
  (wire) => {
    let good = KEY
    const seen: IncomingHttpHeaders[] = []
    let bare: BareServer
    let test: TestHost

    beforeEach(async () => {
      good = KEY
      seen.length = 0
      bare = await startBareServer(wire, undefined, (headers) => {
        seen.push(headers)
        return headers['x-api-key'] === good
      })
      test = await startTestHost()
    })

    afterEach(async () => {
      await test.stop()
      await bare.kill()
    })

    const add = async (value = KEY) => {
      const headers = [{ ...HEADER, value }]
      return valueOf(await test.host.commands.addServer({ url: bare.url, headers })).serverId
    }
    const call = (serverId: string) =>
      test.host.commands.callTool({ serverId, tool: 'greet', arguments: {}, callId: 'one' })

    it('B1 connects with it, keeps it sealed over a restart, and never shows it', async () => {
      const serverId = await add()
      const { headerNames, grant } = await test.until(serverId, isConnected)
      expect({ headerNames, grant }).toEqual({ headerNames: ['X-API-Key'], grant: null })
      expect((await call(serverId)).ok).toBe(true)
      await test.restart()
      await test.until(serverId, isConnected)
      expect((await call(serverId)).ok).toBe(true)
      expect(test.opened).toEqual([])
      const files = test.vaultFiles().map((file) => readFileSync(join(test.folder, 'vaults', file)))
      expect(files).not.toHaveLength(0)
      expect(files.some((bytes) => bytes.includes(KEY))).toBe(false)
      const { records } = valueOf(await test.host.commands.listConsent({ limit: 50 }))
      expect(records.map(({ kind }) => kind)).toContain('key-entered')
      const told = [test.host.snapshot(), records, test.ports.settings.servers(), test.trace]
      expect(JSON.stringify(told)).not.toContain(KEY)
    })

    it('tells of a key that is refused, signs nobody in, and takes another', async () => {
      const serverId = await add('wrong')
      const { state } = await test.until(serverId, isFailed)
      expect(state).toMatchObject({ failure: { code: 'key_refused' } })
      expect(JSON.stringify(state)).not.toContain('wrong')
      valueOf(await test.host.commands.setHeaders({ serverId, headers: [HEADER] }))
      await test.until(serverId, isConnected)
      expect(test.vaultFiles().filter((file) => !file.includes('previous'))).toHaveLength(1)
      good = 'another'
      expect(await call(serverId)).toMatchObject({ ok: false, failure: { code: 'key_refused' } })
      expect(test.opened).toEqual([])
    })

    it('B1 leaves nothing when the key is erased, or the server is removed', async () => {
      const serverId = await add()
      await test.until(serverId, isConnected)
      seen.length = 0
      valueOf(await test.host.commands.setHeaders({ serverId, headers: [] }))
      await test.until(serverId, ({ headerNames }) => headerNames.length === 0)
      expect(test.vaultFiles()).toEqual([])
      expect(JSON.stringify(seen)).not.toContain(KEY)
      valueOf(await test.host.commands.setHeaders({ serverId, headers: [HEADER] }))
      await test.until(serverId, isConnected)
      valueOf(await test.host.commands.removeServer({ serverId }))
      expect(test.vaultFiles()).toEqual([])
    })

    it('B1 leaves nothing of a server that never connected', async () => {
      await test.until(await add('wrong'), isFailed)
      expect(test.vaultFiles()).not.toEqual([])
      await test.restart()
      expect(test.host.snapshot().servers).toEqual([])
      expect(test.vaultFiles()).toEqual([])
    })
  },
)
