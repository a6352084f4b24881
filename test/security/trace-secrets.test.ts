// Threat A20: a trace is made to be copied and sent to strangers. Every kind of sign-in is gone through with secrets of all
// kinds in it, everything secret that was really sent is gathered at the socket, and looked for in all that a trace becomes.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { holds } from '../e2e/canaries.ts'
import { approveDevice } from '../support/approve.ts'
import { readBody, sendJson } from '../support/house/http.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse, Oddities } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost, TestHostOptions } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'notes:write', 'offline_access']
/** What of a form is secret, or leads to something that is. */
const SECRET_FIELDS = [
  'code',
  'code_verifier',
  'refresh_token',
  'client_secret',
  'client_assertion',
  'device_code',
  'subject_token',
  'assertion',
  'token',
]

let secrets: Set<string>
let saved: string[]
let test: TestHost
const cleanUp: (() => unknown)[] = []

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** Everything secret that leaves this process, as it leaves it. */
function overhear(message: unknown) {
  const { request } = message as { request: { body: unknown; headers: string[] } }
  const headers = request.headers.map(String)
  for (let at = 0; at < headers.length; at += 2) {
    const [name = '', value = ''] = headers.slice(at, at + 2)
    if (!/^(authorization|dpop|x-api-key)$/i.test(name)) continue
    secrets.add(value.split(' ').at(-1) ?? '')
  }
  const form = new URLSearchParams(request.body instanceof Uint8Array ? textOf(request.body) : '')
  for (const field of SECRET_FIELDS) {
    for (const value of form.getAll(field)) secrets.add(value)
  }
}

beforeEach(() => {
  secrets = new Set()
  saved = []
  subscribe('undici:request:create', overhear)
})

afterEach(async () => {
  unsubscribe('undici:request:create', overhear)
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

async function openHost(options: TestHostOptions = {}) {
  const saveFile = async (_name: string, contents: Iterable<string>) => {
    saved.push(...contents)
    return true
  }
  test = await startTestHost({ ...options, ports: { saveFile, ...options.ports } })
  cleanUp.push(() => test.stop())
}

async function openHouse(options: HouseOptions = {}, host?: TestHostOptions): Promise<House> {
  const house = await startHouse(options)
  cleanUp.push(() => house.stop())
  await openHost(host)
  return house
}

async function openOdd(oddities: Oddities, host?: TestHostOptions): Promise<OddHouse> {
  const odd = await startOddHouse(oddities)
  cleanUp.push(() => odd.stop())
  await openHost(host)
  return odd
}

const add = async (url: string) => valueOf(await test.host.commands.addServer({ url })).serverId
const isOver = ({ state }: ServerView) =>
  ['connected', 'needs-sign-in', 'failed'].includes(state.kind)
const isIn = (phase: string) => (server: ServerView) =>
  server.state.kind === 'authorizing' && server.state.authorization.phase === phase

/** All that a server's traces become: as they are kept, as the window gets them, and both reports. */
async function everythingOf(serverId: string): Promise<string> {
  const { commands, traces } = test.host
  const list = valueOf(await commands.listTraces({ serverId }))
  const views: unknown[] = [list, traces.list(serverId)]
  for (const { id: traceId } of list) {
    views.push(valueOf(await commands.getTrace({ traceId })))
    valueOf(await commands.copyTraceReport({ traceId }))
    valueOf(await commands.saveTraceReport({ traceId }))
  }
  expect(saved.length).toBeGreaterThan(0)
  return [JSON.stringify(views), ...test.copied, ...saved].join('\n')
}

async function expectNone(
  serverId: string,
  { atLeast, more = [] }: { atLeast: number; more?: string[] },
) {
  for (const one of more) secrets.add(one)
  for (const address of test.opened) {
    secrets.add(new URL(address).searchParams.get('state') ?? '')
    secrets.add(new URL(address).searchParams.get('code_challenge') ?? '')
  }
  // What is a word everywhere is no canary.
  const canaries = [...secrets].filter((one) => one.length > 7)
  expect(canaries.length).toBeGreaterThanOrEqual(atLeast)
  const text = await everythingOf(serverId)
  expect(text.length).toBeGreaterThan(1_000)
  expect(canaries.filter((one) => holds(Buffer.from(text), [one]))).toEqual([])
}

const issued = (house: House) => house.issued().map(({ value }) => value)
const call = (serverId: string, tool = 'list_notes') =>
  test.host.commands.callTool({
    serverId,
    tool,
    callId: tool,
    arguments: tool === 'delete_note' ? { id: 1 } : {},
  })

describe('no trace holds a secret', () => {
  it('A20 of a sign-in in the browser, a renewal, a step-up and a revocation', async () => {
    const house = await openHouse()
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    house.expireAccessTokens()
    expect((await call(serverId)).ok).toBe(true)
    const deleting = call(serverId, 'delete_note')
    await test.until(serverId, (server) => server.permissionRequest !== null)
    valueOf(await test.host.commands.answerPermission({ serverId, answer: 'grant' }))
    await deleting
    valueOf(await test.host.commands.revokeGrant({ serverId }))
    await expectNone(serverId, { atLeast: 10, more: issued(house) })
  })

  it('A20 of a sign-in bound to a key', async () => {
    const house = await openHouse({ dpop: 'with-nonces' })
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    await expectNone(serverId, { atLeast: 8, more: issued(house) })
  })

  it('A20 of a sign-in by a code', async () => {
    const house = await openHouse({}, { browser: null })
    const serverId = await add(house.urlOf('Notes'))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueWithDevice({ serverId, scopes: SCOPES }))
    const { state } = await test.until(serverId, isIn('waiting-device'))
    const { authorization } = state as unknown as {
      authorization: { verificationUriComplete: string; userCode: string }
    }
    await approveDevice(authorization.verificationUriComplete)
    await test.until(serverId, isConnected)
    const { userCode } = authorization
    const codes = [userCode, userCode.replaceAll('-', '')]
    await expectNone(serverId, { atLeast: 4, more: [...codes, ...issued(house)] })
  }, 30_000)

  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  const SECRET = 'secret-canary-of-the-machine'
  it.each([
    ['secret', { clientSecret: SECRET, authMethod: 'client_secret_post' }],
    ['private key', { privateKey: PEM, authMethod: 'private_key_jwt' }],
  ] as const)('A20 of a client with a %s, right or wrong', async (_what, proof) => {
    const key = publicKey.export({ format: 'jwk' })
    const machine = 'privateKey' in proof ? { key } : { clientSecret: SECRET }
    const house = await openHouse({ machine, registration: false }, { browser: null })
    const serverId = await add(house.urlOf('Notes'))
    await test.until(serverId, isIn('needs-client'))
    const enter = { serverId, clientId: 'house-machine', withoutPerson: true, ...proof }
    valueOf(await test.host.commands.enterClient(enter))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueAsClient({ serverId, scopes: ['notes:read'] }))
    await test.until(serverId, isOver)
    const body = PEM.split('\n').filter((line) => !line.includes('-----'))
    await expectNone(serverId, { atLeast: 2, more: [SECRET, ...body, ...issued(house)] })
  })

  it('A20 of a workload and of the token its platform keeps', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chatelaine-test-'))
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }))
    const assertionFile = join(folder, 'token')
    writeFileSync(assertionFile, 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJl')
    const odd = await openOdd({}, { browser: null })
    odd.move('registration_endpoint', false)
    const serverId = await add(odd.url)
    await test.until(serverId, isIn('needs-client'))
    const client = { serverId, clientId: 'a-workload', authMethod: 'none' as const }
    const workload = { withoutPerson: true, assertionFile }
    valueOf(await test.host.commands.enterClient({ ...client, ...workload }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueAsClient({ serverId, scopes: [] }))
    await test.until(serverId, isConnected)
    await expectNone(serverId, { atLeast: 2 })
  })

  it('A20 of a sign-in on the word of an organization', async () => {
    const document = 'https://app.example/client-metadata.json'
    const work = await startIdentityProvider({ clientIdThere: document })
    cleanUp.push(() => work.stop())
    const clientMetadata = {
      client_id: document,
      client_name: 'x',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['urn:ietf:params:oauth:grant-type:jwt-bearer', 'authorization_code'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      application_type: 'native',
    }
    const settings = createMemorySettings({ clientMetadataUrl: document })
    const house = await openHouse({ clientMetadata, trusts: work.signer }, { ports: { settings } })
    const { commands } = test.host
    const input = { issuer: work.issuer, clientId: ID_AT_WORK }
    const { providerId } = valueOf(await commands.addIdentityProvider(input))
    const serverId = await add(house.urlOf('Notes'))
    await test.until(serverId, isReviewing)
    const scopes = ['notes:read']
    valueOf(await commands.continueWithIdentity({ serverId, providerId, scopes }))
    await test.until(serverId, isConnected)
    await expectNone(serverId, { atLeast: 6, more: issued(house) })
  })

  it('A20 of an address with a key in its query and in its path, and of a key that was entered', async () => {
    const inPath = 'k3yCanaryInThePathOfIt'
    const odd = await openOdd({
      routes: {
        [`/s/${inPath}/mcp`]: (_request, response) => {
          response.setHeader('www-authenticate', 'Bearer')
          sendJson(response, 401, {})
        },
      },
    })
    const url = `${odd.origin}/s/${inPath}/mcp?api_key=query-canary-4711`
    const headers = [{ name: 'X-API-Key', value: 'header-canary-0815' }]
    const { commands } = test.host
    const view = valueOf(await commands.checkServer({ url }))
    valueOf(await commands.copyTraceReport({ traceId: view.id }))
    test.copied.push(JSON.stringify(view))
    const { serverId } = valueOf(await commands.addServer({ url, headers }))
    await test.until(serverId, isOver)
    await expectNone(serverId, {
      atLeast: 3,
      more: [inPath, 'query-canary-4711', 'header-canary-0815'],
    })
  })

  it('A20 R29 of a server that says our own secrets back wherever it can', async () => {
    const odd = await openOdd({
      routes: {
        '/token': async (request, response) => {
          const form = new URLSearchParams(await readBody(request))
          const said = `${form.get('code')} ${form.get('code_verifier')}`
          response.setHeader('x-said', said)
          const error = form.get('code_verifier') ?? ''
          sendJson(response, 400, {
            error,
            error_description: said,
            error_uri: `https://x/?${said}`,
          })
        },
      },
    })
    const serverId = await add(odd.url)
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, isOver)
    await expectNone(serverId, { atLeast: 3 })
  })
})
