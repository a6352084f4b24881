import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { readBody, sendJson } from '../support/house/http.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse, Oddities } from '../support/odd-house.ts'
import { isConnected, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const FIRST = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJmaXJzdCJ9.c2ln'
const SECOND = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzZWNvbmQifQ.c2ln'

let odd: OddHouse
let test: TestHost
let folder: string
let assertionFile: string
let serverId: string

async function begin(oddities: Oddities = {}) {
  odd = await startOddHouse(oddities)
  odd.move('grant_types_supported', [JWT_BEARER])
  // It registers nobody by itself.
  odd.move('registration_endpoint', false)
  test = await startTestHost({ browser: null })
  const added = valueOf(await test.host.commands.addServer({ url: odd.url }))
  serverId = added.serverId
  await test.until(serverId, isAskedForClient)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chatelaine-test-'))
  assertionFile = join(folder, 'token')
  writeFileSync(assertionFile, FIRST)
})

afterEach(async () => {
  await test.stop()
  await odd.stop()
  rmSync(folder, { recursive: true, force: true })
})

const enter = (file = assertionFile) =>
  test.host.commands.enterClient({
    serverId,
    clientId: 'a-workload',
    authMethod: 'none',
    withoutPerson: true,
    assertionFile: file,
  })

const isAskedForClient = ({ state }: ServerView) =>
  state.kind === 'authorizing' && state.authorization.phase === 'needs-client'

const canUseClient = ({ state }: ServerView) =>
  state.kind === 'authorizing' &&
  state.authorization.phase === 'reviewing' &&
  state.authorization.canUseClient

async function goIn() {
  valueOf(await enter())
  // The review of before stands until the client is sealed.
  await test.until(serverId, canUseClient)
  valueOf(await test.host.commands.continueAsClient({ serverId, scopes: [] }))
}

describe('a workload', () => {
  it('R57 signs in with the token its platform gave it, and with the newest one later', async () => {
    await begin()
    await goIn()
    await test.until(serverId, isConnected)
    expect(odd.tokenForms.map((form) => form.get('assertion'))).toEqual([FIRST])
    expect(odd.tokenForms[0]?.get('grant_type')).toBe(JWT_BEARER)
    expect(odd.tokenForms[0]?.get('resource')).toBe(odd.url)
    writeFileSync(assertionFile, SECOND)
    odd.endAccessTokens()
    const call = { serverId, callId: 'one', tool: 'greet', arguments: {} }
    expect(valueOf(await test.host.commands.callTool(call)).isError).toBe(false)
    expect(odd.tokenForms.map((form) => form.get('assertion'))).toEqual([FIRST, SECOND])
  })

  it.each(['invalid_grant', 'invalid_scope', 'unauthorized_client'])(
    'R57 asks once and in no other way after %s',
    async (error) => {
      const forms: URLSearchParams[] = []
      await begin({
        routes: {
          '/token': async (request, response) => {
            forms.push(new URLSearchParams(await readBody(request)))
            sendJson(response, 400, { error })
          },
        },
      })
      await goIn()
      const { state } = await test.until(serverId, (one) => one.state.kind === 'needs-sign-in')
      expect(state).toMatchObject({ failure: { code: 'assertion_refused' } })
      expect(forms.map((form) => form.get('grant_type'))).toEqual([JWT_BEARER])
    },
  )

  it('R57 is told at the form that the file holds no token, and nothing is kept', async () => {
    await begin()
    writeFileSync(assertionFile, 'root:x:0:0:root:/root:/bin/sh')
    expect(await enter()).toMatchObject({ failure: { code: 'assertion_invalid' } })
    expect(await enter('relative/path')).toMatchObject({ failure: { code: 'assertion_invalid' } })
    expect(test.vaultFiles()).toEqual([])
    expect(odd.tokenForms).toEqual([])
  })
})
