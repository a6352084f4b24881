import {
  Client,
  SSEClientTransport,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import type {
  CallToolResult,
  ElicitRequest,
  ElicitResult,
  Transport,
} from '@modelcontextprotocol/client'
import { StdioClientTransport, getDefaultEnvironment } from '@modelcontextprotocol/client/stdio'
import type { Clock } from '../clock.ts'
import { assumeComplete } from './assume-complete.ts'
import type { AuthorizedFetch } from './authorized-fetch.ts'
import { followLists, hearChanges } from './follow-lists.ts'
import { listResourcesAndPrompts, listTools } from './offer.ts'
import type { ListedTool, Offer } from './offer.ts'
import { createRawDefinitions } from './raw-definitions.ts'
import type { RawDefinitions } from './raw-definitions.ts'
import type { StoredServer } from './server-list.ts'
import { watchSilence } from './silence.ts'

export interface CallProgress {
  progress: number
  total: number | null
  message: string | null
}

export interface Connection {
  wire: string | null
  transport: 'streamable-http' | 'sse' | 'stdio'
  /** Worth keeping for the next start: with it no probe is sent (R52). */
  prior: StoredServer['prior']
  claimedName: string | null
  claimedVersion: string | null
  listTools(): Promise<ListedTool[]>
  /** What nobody waits for to use a tool. */
  listResourcesAndPrompts(): Promise<Pick<Offer, 'resources' | 'prompts'>>
  callTool(
    call: { tool: string; arguments: Record<string, unknown> },
    options: { signal: AbortSignal; onProgress: (progress: CallProgress) => void },
  ): Promise<CallToolResult>
  /** Has the server tell of changes from here on; nobody waits for it. */
  follow(clock: Clock): void
  close(): Promise<void>
}

export interface ConnectionEvents {
  /** The transport ended by itself. Not called after `close()`. */
  onClosed: () => void
  onOfferChanged: () => void
  /** Whether a question to the person is open, for which calls wait. */
  isPersonAsked: () => boolean
  /** The server asks the person something (R48). */
  onQuestion: (request: ElicitRequest, signal: AbortSignal) => Promise<ElicitResult>
}

const CLIENT = { name: 'Chatelaine', version: '0.1.0' }
const CONNECT_TIMEOUT_MS = 30_000
/** A tool may take long while it reports progress; in silence it gets two minutes. */
const LONGEST_SILENCE_MS = 120_000
/** The longest a timer can be; the silence of a call is watched here, because a person may be asked in between. */
const NEVER_MS = 2_147_483_647

type Prior = StoredServer['prior']

/**
 * Connects to a remote server: streamable HTTP on either wire, and HTTP with SSE where the older server
 * answers 404 or 405 to it.
 * @throws SignInNeeded (perhaps wrapped), NetworkError, or the SDK's errors; see `toServerFailure`
 */
export async function connectRemote(
  input: { url: URL; prior: Prior; fetch: AuthorizedFetch; preferSse: boolean },
  events: ConnectionEvents,
): Promise<Connection> {
  if (input.preferSse) return connectSse(input, events)
  const client = newClient(events)
  const transport = new StreamableHTTPClientTransport(input.url, {
    fetch: input.fetch,
    onInsufficientScope: 'throw',
    redirectPolicy: 'same-origin',
    // A server that ends its stream gracefully would otherwise be asked again for ever, every second.
    reconnectionOptions: {
      initialReconnectionDelay: 1_000,
      maxReconnectionDelay: 60_000,
      reconnectionDelayGrowFactor: 2,
      maxRetries: 5,
    },
  })
  const definitions = createRawDefinitions()
  try {
    await connect(client, assumeComplete(transport, definitions.see), input.prior)
    return describe(client, 'streamable-http', { events, definitions })
  } catch (error) {
    await client.close().catch(() => undefined)
    if (!looksLikeSseServer(error)) throw error
    return connectSse(input, events)
  }
}

async function connectSse(
  input: { url: URL; fetch: AuthorizedFetch },
  events: ConnectionEvents,
): Promise<Connection> {
  const client = newClient(events)
  const transport = new SSEClientTransport(input.url, {
    fetch: input.fetch,
    eventSourceInit: { fetch: input.fetch },
  })
  const definitions = createRawDefinitions()
  try {
    const options = { prior: { kind: 'legacy' as const }, timeout: CONNECT_TIMEOUT_MS }
    await client.connect(assumeComplete(transport, definitions.see), options)
    return describe(client, 'sse', { events, definitions })
  } catch (error) {
    await client.close().catch(() => undefined)
    throw error
  }
}

/**
 * Starts a local server and connects to it. Only to be called with a command line the person approved (R47).
 * The environment is the platform's safe default plus the given values (R04).
 */
export async function connectLocal(
  input: { command: string; args: string[]; environment: Record<string, string>; prior: Prior },
  events: ConnectionEvents,
): Promise<Connection> {
  const client = newClient(events)
  const transport = new StdioClientTransport({
    command: input.command,
    args: input.args,
    env: { ...getDefaultEnvironment(), ...input.environment },
    // What a local server prints may hold its secrets: it goes nowhere.
    stderr: 'ignore',
    maxBufferSize: 16 * 1024 * 1024,
  })
  const definitions = createRawDefinitions()
  try {
    await connect(client, assumeComplete(transport, definitions.see), input.prior)
    return describe(client, 'stdio', { events, definitions })
  } catch (error) {
    await client.close().catch(() => undefined)
    throw error
  }
}

function newClient(events: ConnectionEvents): Client {
  const client = new Client(CLIENT, {
    // Fields a person leaves alone are sent with the server's own defaults.
    capabilities: { elicitation: { form: { applyDefaults: true }, url: {} } },
    versionNegotiation: { mode: 'auto' },
  })
  hearChanges(client, events.onOfferChanged)
  client.setRequestHandler('elicitation/create', (request, { mcpReq }) =>
    events.onQuestion(request, mcpReq.signal),
  )
  return client
}

async function connect(client: Client, transport: Transport, prior: Prior): Promise<void> {
  const options = { timeout: CONNECT_TIMEOUT_MS }
  if (prior === null) return client.connect(transport, options)
  if (prior.kind === 'legacy') return client.connect(transport, { ...options, prior })
  const discover = prior.discover as NonNullable<ReturnType<Client['getDiscoverResult']>>
  return client.connect(transport, { ...options, prior: { kind: 'modern', discover } })
}

/** 400, 404 and 405 to the first POST are how a server of HTTP+SSE says that it knows no POST there. */
function looksLikeSseServer(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    const status = (e as { status?: unknown }).status
    if (status === 400 || status === 404 || status === 405) return true
  }
  return false
}

function describe(
  client: Client,
  transport: Connection['transport'],
  { events, definitions }: { events: ConnectionEvents; definitions: RawDefinitions },
): Connection {
  let closing = false
  const ended = new AbortController()
  client.onclose = () => {
    ended.abort(new Error('closed'))
    if (!closing) events.onClosed()
  }
  const discover = client.getDiscoverResult()
  const version = client.getServerVersion()
  return {
    wire: client.getNegotiatedProtocolVersion() ?? null,
    transport,
    prior: discover === undefined ? { kind: 'legacy' } : { kind: 'modern', discover },
    claimedName: version?.title ?? version?.name ?? null,
    claimedVersion: version?.version ?? null,
    listTools: () => listTools(client, definitions),
    listResourcesAndPrompts: () => listResourcesAndPrompts(client),
    async callTool(call, { signal, onProgress }) {
      const silence = watchSilence(LONGEST_SILENCE_MS, events.isPersonAsked)
      try {
        return await client.callTool(
          { name: call.tool, arguments: call.arguments },
          {
            signal: AbortSignal.any([signal, silence.signal]),
            timeout: NEVER_MS,
            onprogress: ({ progress, total, message }) => {
              silence.broken()
              onProgress({ progress, total: total ?? null, message: message ?? null })
            },
          },
        )
      } catch (error) {
        throw silence.signal.aborted ? silence.signal.reason : error
      } finally {
        silence.stop()
      }
    },
    follow: (clock) => {
      void followLists(client, { clock, signal: ended.signal, onMissed: events.onOfferChanged })
    },
    async close() {
      closing = true
      ended.abort(new Error('closed'))
      await client.close()
    },
  }
}
