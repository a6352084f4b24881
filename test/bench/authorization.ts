import type { TraceEntry } from '../../src-main/network/guarded-fetch.ts'
import { atMost, within } from './figures.ts'
import type { Row } from './figures.ts'
import { approveInHouse } from '../support/approve.ts'
import { connectSignedIn } from './sdk-sign-in.ts'
import { startHouse } from '../support/house/house.ts'
import type { House } from '../support/house/house.ts'
import { isReviewing, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const SCOPES = ['notes:read', 'notes:write', 'offline_access']
const CALLS = 100
/** The fewest the rules allow: metadata, registration, token; and at the MCP server by its wire. */
const FEWEST = { Notes: 4, Archive: 6, authorizationServer: 3 }

/** The requests of a first sign-in, each by name. */
export async function benchColdAuthorization(): Promise<Row[]> {
  const rows: Row[] = []
  for (const name of ['Notes', 'Archive'] as const) {
    const { house, test, url, trace } = await signedIn(name)
    const at = (origin: string) =>
      trace
        .filter((entry) => new URL(entry.url).origin === origin)
        .map((entry) => `${entry.method} ${new URL(entry.url).pathname}`)
    // The older wire's stream of changes opens by itself beside the rest, and is no part of signing in.
    const atServer = at(new URL(url).origin).filter((request) => request !== 'GET /mcp')
    const atIssuer = at(new URL(house.issuer).origin)
    await test.stop()
    await house.stop()
    rows.push(
      counted(`requests of a first sign-in to the MCP server (${name})`, atServer, FEWEST[name]),
      counted(
        `requests of a first sign-in to the authorization server (${name})`,
        atIssuer,
        FEWEST.authorizationServer,
      ),
    )
  }
  return rows
}

/** A hundred calls at once when the token has ended, or when the server stops honouring it early. */
export async function benchEndedToken(): Promise<Row[]> {
  const rows: Row[] = []
  for (const how of ['expired', 'stopped early'] as const) {
    const { house, test, serverId } = await signedIn('Notes', how === 'expired' ? 3 : 3_600)
    house.setTokenTtl(3_600)
    if (how === 'expired') await new Promise((resolve) => setTimeout(resolve, 3_200))
    else house.expireAccessTokens()
    const opened = test.opened.length
    const refreshes = () => test.trace.filter(({ url }) => url.endsWith('/token')).length
    const before = refreshes()
    const calls = Array.from({ length: CALLS }, (_, index) =>
      test.host.commands.callTool({
        serverId,
        tool: 'list_notes',
        arguments: {},
        callId: `call-${index}`,
      }),
    )
    const results = await Promise.all(calls)
    const failed = results.filter((result) => !result.ok).length
    const browsers = test.opened.length - opened
    const made = refreshes() - before
    await test.stop()
    await house.stop()
    const theirs = await sdkAtEndedToken(how)
    rows.push({
      what: `${CALLS} calls at once on a token that is ${how}: refreshes, failed, browsers`,
      against: 'SDK client 2.4 with its own sign-in',
      ours: `${made}, ${failed}, ${browsers}`,
      theirs,
      ...within(made + failed + browsers, 1, 'in all'),
    })
  }
  return rows
}

/** The same with the SDK's client: refreshes, failed, sign-in pages. */
async function sdkAtEndedToken(how: 'expired' | 'stopped early'): Promise<string> {
  const house = await startHouse()
  house.setTokenTtl(how === 'expired' ? 3 : 3_600)
  const url = house.urlOf('Notes')
  const sdk = await connectSignedIn(url, approveInHouse)
  await sdk.client.listTools()
  house.setTokenTtl(3_600)
  if (how === 'expired') await new Promise((resolve) => setTimeout(resolve, 3_200))
  else house.expireAccessTokens()
  const tokenRequests = () => house.requests.filter(({ path }) => path === '/token').length
  const before = tokenRequests()
  const calls = Array.from({ length: CALLS }, () =>
    sdk.client.callTool({ name: 'list_notes', arguments: {} }),
  )
  const results = await Promise.allSettled(calls)
  const failed = results.filter(({ status }) => status === 'rejected').length
  const told = `${tokenRequests() - before}, ${failed}, ${sdk.signInPages()}`
  await sdk.close()
  await house.stop()
  return told
}

interface SignedIn {
  house: House
  test: TestHost
  url: string
  serverId: string
  /** What had been asked when the server was first connected. */
  trace: TraceEntry[]
}

/** Asked in every turn: what is listed after the tools is no part of connecting. */
async function connected({ host }: TestHost, serverId: string): Promise<void> {
  const state = () => host.snapshot().servers.find(({ id }) => id === serverId)?.state.kind
  while (state() !== 'connected') {
    if (state() === 'failed') throw new Error('The sign-in failed.')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function counted(what: string, requests: string[], fewest: number): Row {
  return {
    what,
    against: 'the fewest the rules allow',
    ours: `${requests.length}: ${requests.join(', ')}`,
    theirs: String(fewest),
    ...atMost(requests.length / fewest, 1),
  }
}

async function signedIn(name: 'Notes' | 'Archive', ttlSeconds = 3_600): Promise<SignedIn> {
  const house = await startHouse()
  house.setTokenTtl(ttlSeconds)
  const test = await startTestHost()
  const url = house.urlOf(name)
  const { serverId } = valueOf(await test.host.commands.addServer({ url }))
  await test.until(serverId, isReviewing)
  valueOf(await test.host.commands.continueInBrowser({ serverId, scopes: SCOPES }))
  await connected(test, serverId)
  return { house, test, url, serverId, trace: [...test.trace] }
}
