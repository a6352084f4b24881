import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import type { TraceView } from '../../src-preload/contract/traces.ts'
import { describeQuirk } from '../../src-main/state/quirk-words.ts'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import { approveDevice } from '../support/approve.ts'
import { sendJson, sendText } from '../support/house/http.ts'
import { startHouse } from '../support/house/house.ts'
import type { House, HouseOptions } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import { startOddHouse } from '../support/odd-house.ts'
import type { OddHouse, Oddities } from '../support/odd-house.ts'
import { isConnected, isReviewing, signIn, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost, TestHostOptions } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'notes:write', 'offline_access']
const cleanUp: (() => Promise<unknown>)[] = []
let test: TestHost

afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

async function openHost(options?: TestHostOptions) {
  test = await startTestHost(options)
  cleanUp.push(() => test.stop())
}

async function openHouse(options?: HouseOptions, host?: TestHostOptions): Promise<House> {
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

/** The newest trace of a server, or one before it. */
async function trace(serverId: string, back = 0): Promise<TraceView> {
  const list = valueOf(await test.host.commands.listTraces({ serverId }))
  const { id } = list[back] ?? { id: '' }
  return valueOf(await test.host.commands.getTrace({ traceId: id }))
}

const add = async (url: string) => valueOf(await test.host.commands.addServer({ url })).serverId
/** By an error that ends it, or that the person may mend in a form. */
const isStopped = ({ state }: ServerView) =>
  ['needs-sign-in', 'failed'].includes(state.kind) ||
  (state.kind === 'authorizing' &&
    'failure' in state.authorization &&
    state.authorization.failure !== null)
const call = (serverId: string, tool = 'list_notes', callId = tool) =>
  test.host.commands.callTool({
    serverId,
    tool,
    callId,
    arguments: tool === 'delete_note' ? { id: 1 } : {},
  })

/** A step in one line: the request's answer, what was decided, or neither. */
const story = ({ steps }: TraceView) =>
  steps.map(({ title, request, times, failing }) =>
    [
      failing ? '✗' : '',
      title,
      request === null || failing ? '' : `${request.method} ${request.status ?? 'none'}`,
      times > 1 ? `×${times}` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  )

const FOUND = [
  'Asked the server without a key POST 401',
  'The server asks for a sign-in (401)',
  'Read what protects the server GET 200',
  'Checked that the permissions are for this server',
  'Chose where to sign in',
  'Read how its sign-in service works GET 200',
  'Checked the name of the sign-in service',
  'Chose how Chatelaine makes itself known',
]
const REVIEWED = [
  'Chose whether the key is bound to this computer (DPoP)',
  'Chose which permissions to ask for',
  'Looked at the ways to sign in',
  'Looked whether the key can be taken back there',
  'Showed you what will be asked',
  'You agreed',
]
const GRANTED = ['Compared what was given with what was asked', 'Kept the key']
const PKCE = 'Checked that the answer is protected on its way back (PKCE)'
const OFFLINE = describeQuirk('offline-access-needed').differs
const REGISTERED = 'Asked to be registered there POST 201'

describe('the trace of what goes well', () => {
  it('R06 R13 R20 R28 R35 tells the main path from the first 401 to the connection', async () => {
    const house = await openHouse()
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    const view = await trace(serverId)
    expect(story(view)).toEqual([
      ...FOUND,
      ...REVIEWED,
      PKCE,
      OFFLINE,
      REGISTERED,
      'Opened your browser',
      'The browser came back',
      'Checked whose answer the browser brought',
      'Exchanged the browser’s answer for a key POST 200',
      ...GRANTED,
      'Asked the server with its key POST 200 ×2',
    ])
    expect(view).toMatchObject({ title: 'Sign-in', outcome: 'succeeded', diagnosis: null })
    expect(view.issuer).toBe(house.issuer)
    expect(valueOf(await test.host.commands.listTraces({ serverId }))).toHaveLength(1)
    const { servers } = test.host.snapshot()
    expect(servers[0]?.traceRevision).toBeGreaterThan(10)
  })

  it('R39 R40 tells the way by a code', async () => {
    const house = await openHouse({}, { browser: null })
    const serverId = await add(house.urlOf('Notes'))
    await test.until(serverId, isReviewing)
    const { commands } = test.host
    valueOf(await commands.continueWithDevice({ serverId, scopes: SCOPES }))
    const { state } = await test.until(
      serverId,
      (one) =>
        one.state.kind === 'authorizing' && one.state.authorization.phase === 'waiting-device',
    )
    const { authorization } = state as { authorization: { verificationUriComplete: string } }
    await approveDevice(authorization.verificationUriComplete)
    await test.until(serverId, isConnected)
    const told = story(await trace(serverId)).map((one) => one.replace(/ ×\d+$/, ''))
    expect(told).toEqual([
      ...FOUND,
      ...REVIEWED,
      OFFLINE,
      REGISTERED,
      'Asked for a code to enter elsewhere POST 200',
      'Showed you a code',
      'Asked whether the code was entered POST 200',
      ...GRANTED,
      'Asked the server with its key POST 200',
    ])
  }, 30_000)

  it('R54 tells a client that signs in by itself', async () => {
    const machine = { clientSecret: 'a-secret-of-the-machine' }
    const house = await openHouse({ machine, registration: false }, { browser: null })
    const serverId = await add(house.urlOf('Notes'))
    const phase = (name: string) => (one: { state: object }) =>
      JSON.stringify(one.state).includes(name)
    await test.until(serverId, phase('needs-client'))
    const client = { serverId, clientId: 'house-machine', withoutPerson: true }
    const secret = { authMethod: 'client_secret_basic' as const, ...machine }
    valueOf(await test.host.commands.enterClient({ ...client, ...secret }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueAsClient({ serverId, scopes: ['notes:read'] }))
    await test.until(serverId, isConnected)
    expect(story(await trace(serverId))).toEqual([
      ...FOUND,
      'Asked you for a client ID',
      'You entered a client',
      ...REVIEWED,
      'Asked for a key in the client’s own name POST 200',
      ...GRANTED,
      'Asked the server with its key POST 200 ×2',
    ])
  })

  it('R55 tells the way by an organization, with what was asked of it', async () => {
    const document = 'https://app.example/client-metadata.json'
    const work = await startIdentityProvider({ clientIdThere: document, idTokenSeconds: 3_600 })
    cleanUp.push(() => work.stop())
    const settings = createMemorySettings({ clientMetadataUrl: document })
    const clientMetadata = {
      client_id: document,
      client_name: 'x',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: [
        'authorization_code',
        'refresh_token',
        'urn:ietf:params:oauth:grant-type:jwt-bearer',
      ],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      application_type: 'native',
    }
    const house = await openHouse({ clientMetadata, trusts: work.signer }, { ports: { settings } })
    const { commands } = test.host
    const input = { issuer: work.issuer, clientId: ID_AT_WORK }
    const { providerId } = valueOf(await commands.addIdentityProvider(input))
    const serverId = await add(house.urlOf('Notes'))
    await test.until(serverId, isReviewing)
    const scopes = ['notes:read']
    valueOf(await commands.continueWithIdentity({ serverId, providerId, scopes }))
    await test.until(serverId, isConnected)
    expect(story(await trace(serverId)).slice(FOUND.length + REVIEWED.length)).toEqual([
      'Asked you to sign in at your organization',
      'Asked your organization who you are POST 200',
      'Asked your organization to vouch for you POST 200',
      'Showed the word given for you POST 200',
      ...GRANTED,
      'Asked the server with its key POST 200 ×2',
    ])
  })

  it('R36 tells a refused call, and the sign-in for more, each as a story of its own', async () => {
    const house = await openHouse()
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    const deleting = call(serverId, 'delete_note')
    await test.until(serverId, (server) => server.permissionRequest !== null)
    valueOf(await test.host.commands.answerPermission({ serverId, answer: 'grant' }))
    expect(valueOf(await deleting).isError).toBe(false)
    const list = valueOf(await test.host.commands.listTraces({ serverId }))
    const told = list.map(({ title, ending }) => `${title}: ${ending}`)
    expect(told).toContain('Sign-in for more: Given')
    expect(told).toContain('A tool call: Stopped')
    const refused = await trace(serverId, told.indexOf('A tool call: Stopped'))
    expect(story(refused)).toEqual([
      'The server wants more permissions (403)',
      expect.stringMatching(/^✗ /),
    ])
    expect(refused.diagnosis?.cause).toBe('scope-missing')
    const more = await trace(serverId, told.indexOf('Sign-in for more: Given'))
    expect(story(more)).toContain('Exchanged the browser’s answer for a key POST 200')
    expect(story(more)).not.toContain('Showed you what will be asked')
  })

  it('R34 R41 tells a renewal from its refusal, and a revocation part by part', async () => {
    const house = await openHouse()
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    house.expireAccessTokens()
    expect((await call(serverId)).ok).toBe(true)
    expect(story(await trace(serverId))).toEqual([
      'The server asks for a sign-in (401)',
      'Renewed the key POST 200',
    ])
    valueOf(await test.host.commands.revokeGrant({ serverId }))
    const revoked = await trace(serverId)
    expect(story(revoked)).toEqual([
      'Took the key’s renewal back POST 200',
      'Took the key back POST 200',
      'Gave the registration back DELETE 204',
    ])
    expect(revoked).toMatchObject({ title: 'Taking the key back', ending: 'Taken back' })
  })

  it('goes with the server, and with the app', async () => {
    const house = await openHouse()
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    const { id } = await trace(serverId)
    await test.restart()
    await test.until(serverId, isConnected)
    expect(await test.host.commands.getTrace({ traceId: id })).toMatchObject({ ok: false })
    const connecting = await trace(serverId)
    expect(connecting.title).toBe('Connecting')
    valueOf(await test.host.commands.removeServer({ serverId }))
    const gone = await test.host.commands.getTrace({ traceId: connecting.id })
    expect(gone).toMatchObject({ ok: false, failure: { code: 'not_possible_now' } })
    expect(await test.host.commands.listTraces({ serverId })).toMatchObject({
      ok: false,
      failure: { code: 'unknown_server' },
    })
  })
})

/** Adds the server, agrees to everything, and gives the trace of how that stopped. */
async function stopped(url: string, scopes: string[] = []): Promise<TraceView> {
  const serverId = await add(url)
  const server = await test.until(serverId, (one) => isReviewing(one) || isStopped(one))
  if (isReviewing(server)) {
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes }))
    await test.until(serverId, isStopped)
  }
  return trace(serverId)
}

const RESOURCE = '/.well-known/oauth-protected-resource/mcp'
const METADATA = '/.well-known/oauth-authorization-server'

describe('the likely cause of what goes wrong', () => {
  it.each<[string, string, Oddities]>([
    [
      'R11',
      'issuer-mismatch',
      { routes: { [METADATA]: (_q, r) => sendJson(r, 200, { issuer: 'https://other.example' }) } },
    ],
    [
      'R09',
      'metadata-malformed',
      { routes: { [RESOURCE]: (_q, r) => sendText(r, 200, '<html>') } },
    ],
    [
      'R10',
      'metadata-unreachable',
      { unless: (path) => (path.includes('openid') || path === METADATA ? 404 : null) },
    ],
    [
      'R16',
      'registration-refused',
      { routes: { '/register': (_q, r) => sendJson(r, 403, { error: 'access_forbidden' }) } },
    ],
    [
      'R16',
      'redirect-not-registered',
      { routes: { '/register': (_q, r) => sendJson(r, 400, { error: 'invalid_redirect_uri' }) } },
    ],
    [
      'R20',
      'code-refused',
      { routes: { '/token': (_q, r) => sendJson(r, 400, { error: 'invalid_grant' }) } },
    ],
    [
      'R17',
      'client-forgotten',
      { routes: { '/token': (_q, r) => sendJson(r, 401, { error: 'invalid_client' }) } },
    ],
    [
      'R21',
      'target-refused',
      { routes: { '/token': (_q, r) => sendJson(r, 400, { error: 'invalid_target' }) } },
    ],
    ['R33', 'provider-fault', { routes: { '/token': (_q, r) => sendText(r, 503, 'Not now.') } }],
    [
      'R02',
      'key-for-another',
      {
        routes: {
          '/mcp': (_q, r) => (r.setHeader('www-authenticate', 'Bearer'), sendJson(r, 401, {})),
        },
      },
    ],
    [
      'R44',
      'not-encrypted',
      {
        routes: {
          [RESOURCE]: (q, r) =>
            sendJson(r, 200, {
              resource: `http://${q.headers.host}/mcp`,
              authorization_servers: ['http://as.example'],
            }),
        },
      },
    ],
    [
      'R07',
      'not-an-mcp-server',
      { routes: { '/mcp': (_q, r) => sendText(r, 404, 'Nothing here.') } },
    ],
  ])('%s is told: %s', async (_rule, cause, oddities) => {
    const odd = await openOdd(oddities)
    const { diagnosis, steps } = await stopped(odd.url)
    expect(diagnosis?.cause).toBe(cause)
    expect(steps.filter(({ failing }) => failing)).toHaveLength(1)
  })

  it('R24 is told: consent-denied', async () => {
    const house = await openHouse({}, { browser: { approve: false } })
    const { diagnosis, steps } = await stopped(house.urlOf('Notes'), SCOPES)
    expect(diagnosis).toMatchObject({ cause: 'consent-denied', who: 'you', action: 'try-again' })
    // What was registered for nothing is given back, after the step that stopped it.
    expect(steps.findIndex(({ failing }) => failing)).toBe(steps.length - 2)
    expect(steps.at(-1)?.title).toBe('Gave the registration back')
  })

  it('R13 is told: the secret, once the page in the browser took the id', async () => {
    const odd = await openOdd({
      routes: { '/token': (_q, r) => sendJson(r, 401, { error: 'invalid_client' }) },
    })
    odd.move('registration_endpoint', false)
    const serverId = await add(odd.url)
    const needsClient = (one: { state: object }) =>
      JSON.stringify(one.state).includes('needs-client')
    await test.until(serverId, needsClient)
    const secret = { authMethod: 'client_secret_post' as const, clientSecret: 'wrong' }
    valueOf(await test.host.commands.enterClient({ serverId, clientId: 'mine', ...secret }))
    await test.until(serverId, isReviewing)
    valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: [] }))
    await test.until(serverId, isStopped)
    const { diagnosis, steps } = await trace(serverId)
    expect(diagnosis).toMatchObject({ cause: 'client-secret-wrong', action: 'enter-client' })
    expect(steps.find(({ failing }) => failing)?.request?.status).toBe(401)
  })

  it('R20 R07 are told while the person is asked, and no more once they are set aside', async () => {
    const odd = await openOdd({ withoutPkce: true })
    const serverId = await add(odd.url)
    const asks = (one: { state: object }) => JSON.stringify(one.state).includes('needs-override')
    await test.until(serverId, asks)
    const waiting = await trace(serverId)
    expect([waiting.outcome, waiting.diagnosis?.cause]).toEqual(['running', 'pkce-refused'])
    const override = { serverId, kind: 'pkce' as const, subject: odd.origin }
    valueOf(await test.host.commands.acceptOverride(override))
    await test.until(serverId, isReviewing)
    const after = await trace(serverId)
    expect(after.diagnosis).toBeNull()
    expect(story(after)).toContain('You set a rule aside for this server')
    valueOf(await test.host.commands.cancelAuthorization({ serverId }))
  })

  it('R33 is told: a grant that has ended, with the renewal that found out', async () => {
    const odd = await openOdd({})
    const serverId = await signIn(test, odd.url, [])
    odd.endGrants()
    expect((await call(serverId, 'greet')).ok).toBe(false)
    await test.until(serverId, isStopped)
    const list = valueOf(await test.host.commands.listTraces({ serverId }))
    expect(list.map(({ title, outcome }) => `${title} ${outcome}`)).toContain(
      'Renewing the key failed',
    )
    const at = list.findIndex(({ title }) => title === 'Renewing the key')
    const { diagnosis } = await trace(serverId, at)
    expect(diagnosis).toMatchObject({ cause: 'grant-ended', who: 'you', action: 'sign-in' })
    const again = await test.restart().then(() => test.until(serverId, isStopped))
    expect(again.state.kind).toBe('needs-sign-in')
    const connecting = await trace(serverId)
    expect(connecting.diagnosis?.cause).toBe('grant-ended')
    expect(story(connecting)).toContain('Renewed the key POST 400')
  })

  it('R42 is told: a revocation that waits, counted until it is delivered', async () => {
    let down = true
    const odd = await openOdd({ unless: (path) => (path === '/revoke' && down ? 503 : null) })
    const serverId = await signIn(test, odd.url, [])
    valueOf(await test.host.commands.revokeGrant({ serverId }))
    const waiting = await trace(serverId)
    expect(waiting).toMatchObject({ ending: 'To be tried again', outcome: 'failed' })
    expect(waiting.diagnosis?.cause).toBe('provider-fault')
    down = false
    await test.restart()
    await expect
      .poll(() => test.host.snapshot().pendingRevocations, { timeout: 15_000 })
      .toEqual([])
    expect(await trace(serverId)).toMatchObject({ ending: 'Taken back', diagnosis: null })
  }, 30_000)

  it('R23 is told: a browser that was left alone, with the address that it was to come back to', async () => {
    const house = await openHouse()
    const { commands } = test.host
    const serverId = await signIn(test, house.urlOf('Notes'), SCOPES)
    valueOf(await commands.revokeGrant({ serverId }))
    test.leaveBrowser()
    valueOf(await commands.connect({ serverId }))
    await test.until(serverId, isReviewing)
    valueOf(await commands.continueInBrowser({ serverId, scopes: SCOPES }))
    await expect.poll(() => test.opened.length).toBe(2)
    expect((await trace(serverId)).outcome).toBe('running')
    valueOf(await commands.cancelAuthorization({ serverId }))
    const { diagnosis, steps, outcome } = await trace(serverId)
    expect([outcome, diagnosis?.cause]).toEqual(['cancelled', 'browser-never-came-back'])
    const facts = steps.find(({ title }) => title === 'Opened your browser')?.facts
    expect(facts).toContainEqual({
      word: 'Address to come back to',
      values: [expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//)],
    })
  })

  it('R44 is told: an address that cannot be reached, counted over its tries', async () => {
    const odd = await openOdd({})
    const serverId = await signIn(test, odd.url, [])
    await odd.stop()
    await test.host.commands.disconnect({ serverId })
    await test.host.commands.connect({ serverId })
    await test.until(serverId, ({ state }) => state.kind === 'offline')
    const { diagnosis } = await trace(serverId)
    expect(diagnosis).toMatchObject({ cause: 'unreachable', who: 'network' })
    await test.until(serverId, ({ state }) => state.kind === 'offline' && state.tries > 1)
    const [newest] = valueOf(await test.host.commands.listTraces({ serverId }))
    expect(newest?.times).toBeGreaterThan(1)
  }, 30_000)
})

describe('a check of an address', () => {
  it('R09 R13 R24 sends these questions and nothing else, and keeps nothing', async () => {
    const house = await openHouse()
    const url = house.urlOf('Notes')
    const view = valueOf(await test.host.commands.checkServer({ url }))
    expect(house.requests.map(({ server, method, path }) => `${server} ${method} ${path}`)).toEqual(
      ['notes POST /mcp', `notes GET ${RESOURCE}`, `as GET ${METADATA}`],
    )
    expect(story(view)).toEqual([
      ...FOUND.filter((one) => one !== 'Chose where to sign in'),
      ...REVIEWED.slice(0, 4),
      PKCE,
    ])
    expect(view).toMatchObject({ outcome: 'succeeded', serverName: null, diagnosis: null })
    expect(view.wouldHappen.map(({ word }) => word)).toEqual([
      'Who lets you in',
      'Chatelaine is known',
      'It would ask for',
      'You sign in',
      'The answer',
      'A copied key',
      'Taking it back',
    ])
    const told = JSON.stringify(view.wouldHappen)
    expect(told).toContain(new URL(house.issuer).host)
    expect(told).toContain('notes:read, notes:write, offline_access')
    expect(test.host.snapshot().servers).toEqual([])
    expect(test.ports.settings.servers()).toEqual([])
    expect(valueOf(await test.host.commands.listConsent({ limit: 10 })).records).toEqual([])
    expect([test.vaultFiles(), test.opened]).toEqual([[], []])
    valueOf(await test.host.commands.copyTraceReport({ traceId: view.id }))
    expect(test.copied.at(-1)).toContain('What would happen')
  })

  it('A20 copies the report in English for whoever runs the server, whatever the person reads', async () => {
    const house = await openHouse()
    cleanUp.push(() => test.host.commands.setLanguage({ language: 'en' }))
    valueOf(await test.host.commands.setLanguage({ language: 'de' }))
    const { id, title } = valueOf(
      await test.host.commands.checkServer({ url: house.urlOf('Notes') }),
    )
    expect(title).toBe('Prüfung der Adresse')
    valueOf(await test.host.commands.copyTraceReport({ traceId: id }))
    expect(test.copied.at(-1)).toContain('What       Check of the address')
    expect(test.copied.at(-1)).toContain('Asked the server without a key')
    expect(test.copied.at(-1)).not.toMatch(/[äöüßÄÖÜ]|Server ohne/)
  })

  it('R07 R20 says all that would stop it, and looks at the rest none the less', async () => {
    const odd = await openOdd({ withoutPkce: true, resource: 'https://other.example/mcp' })
    odd.move('registration_endpoint', false)
    const view = valueOf(await test.host.commands.checkServer({ url: odd.url }))
    expect(view).toMatchObject({ outcome: 'failed', diagnosis: { cause: 'resource-mismatch' } })
    const failures = view.steps.filter(({ kind }) => kind === 'failure')
    expect(failures.map(({ failing }) => failing)).toEqual([true, false])
    expect(view.wouldHappen).toContainEqual({
      word: 'Chatelaine is known',
      sentence: expect.stringContaining('You create a client') as string,
    })
    expect(odd.requests.filter(({ method, path }) => method === 'POST' && path !== '/mcp')).toEqual(
      [],
    )
  })

  it('R08 looks at every sign-in service, and one that cannot be used is no matter', async () => {
    const odd = await openOdd({
      routes: {
        [RESOURCE]: (q, r) => {
          const origin = `http://${q.headers.host}`
          const authorization_servers = [`${origin}/gone`, origin]
          sendJson(r, 200, { resource: `${origin}/mcp`, authorization_servers })
        },
      },
    })
    const view = valueOf(await test.host.commands.checkServer({ url: odd.url }))
    expect(view).toMatchObject({ outcome: 'succeeded', diagnosis: null })
    expect(view.steps.filter(({ kind }) => kind === 'failure')).toHaveLength(1)
  })

  it('R34 says so when no sign-in is needed', async () => {
    const house = await openHouse({ open: true })
    const view = valueOf(await test.host.commands.checkServer({ url: house.urlOf('Noticeboard') }))
    expect(view.wouldHappen).toEqual([
      { word: 'Sign-in', sentence: 'None. The server opens without asking who you are.' },
    ])
    expect(view.outcome).toBe('succeeded')
  })

  it('R09 is printed by the headless runner, which exits with 1 where something stands in the way', async () => {
    const house = await openHouse()
    const odd = await startOddHouse({ withoutPkce: true })
    cleanUp.push(() => odd.stop())
    const run = (url: string) =>
      new Promise<{ code: number; printed: string }>((resolve) => {
        const main = join(import.meta.dirname, '../../src-main/headless/main.ts')
        execFile(process.execPath, [main, url, '--dry-run'], (error, printed) => {
          resolve({ code: Number(error?.code ?? 0), printed })
        })
      })
    const fine = await run(house.urlOf('Notes'))
    expect(fine.code).toBe(0)
    expect(fine.printed).toContain('Outcome    Nothing stands in the way')
    expect(
      house.requests.filter(({ server, method }) => server === 'as' && method !== 'GET'),
    ).toEqual([])
    const stops = await run(odd.url)
    expect(stops.code).toBe(1)
    expect(stops.printed).toContain('Likely cause (pkce-refused, pkce_not_supported)')
  }, 30_000)

  it('R03 refuses an address that is none before anything is sent', async () => {
    await openHost()
    expect(await test.host.commands.checkServer({ url: 'http://mcp.example' })).toMatchObject({
      ok: false,
      failure: { code: 'insecure_url' },
    })
    expect(test.trace).toEqual([])
  })
})
