import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { toNodeHandler } from '@modelcontextprotocol/node'
import type { NodeIncomingMessageLike } from '@modelcontextprotocol/node'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { McpServer, createMcpHandler } from '@modelcontextprotocol/server'
import { listenOnLoopback } from './loopback.ts'
import type { Loopback } from './loopback.ts'

export interface BareTool {
  name: string
  /** Taken as it is: a test may put anything here. */
  inputSchema: Record<string, unknown>
  title?: unknown
  description?: unknown
  annotations?: unknown
  /** What no specification knows. */
  [more: string]: unknown
}

/** An MCP server without protection whose tools a test can change; a tool named `hang` never answers. */
export interface BareServer {
  url: string
  /** Of every POST that called a tool. */
  callHeaders: IncomingHttpHeaders[]
  /** Names of the tools that were called. */
  called: string[]
  /** Replaces the tools and tells whoever listens. */
  setTools(tools: BareTool[]): void
  /** How many streams of changes were asked for so far (2026 wire). */
  listening(): number
  endStreams(): void
  /** Cuts every connection, as a killed process does. */
  kill(): Promise<void>
}

export type BareWire = '2026-07-28' | '2025-11-25' | 'sse'

interface Parts {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  tell: () => void
}

const CAPABILITIES = { capabilities: { tools: { listChanged: true } } }
const NO_ARGUMENTS = { type: 'object', properties: {} }

export async function startBareServer(
  wire: BareWire,
  initial: BareTool[] = [{ name: 'greet', inputSchema: NO_ARGUMENTS }],
  admits: (headers: IncomingHttpHeaders) => boolean = () => true,
): Promise<BareServer> {
  let tools = initial
  const called: string[] = []
  const make = { '2026-07-28': modern, '2025-11-25': sessions, sse: oldStream }[wire]
  const parts = make(
    () => tools,
    (name) => called.push(name),
  )
  const callHeaders: IncomingHttpHeaders[] = []
  const streams: ServerResponse[] = []
  const { origin, stop } = await listenOnLoopback((request, response) => {
    if (!admits(request.headers)) {
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
      return
    }
    const method = request.headers['mcp-method']
    if (method === 'tools/call') callHeaders.push(request.headers)
    if (method === 'subscriptions/listen') streams.push(response)
    void parts.handle(request, response).catch(() => response.destroy())
  })
  return {
    url: `${origin}/mcp`,
    callHeaders,
    called,
    setTools(next) {
      tools = next
      parts.tell()
    },
    listening: () => streams.length,
    endStreams: () => streams.forEach((stream) => stream.destroy()),
    kill: stop,
  }
}

type OnCall = (name: string) => void

function call(name: string, onCall: OnCall) {
  onCall(name)
  return name === 'hang'
    ? new Promise<never>(() => undefined)
    : { content: [{ type: 'text' as const, text: `This is ${name}.` }] }
}

function modern(tools: () => BareTool[], onCall: OnCall): Parts {
  const handler = createMcpHandler(
    () => {
      const server = new McpServer({ name: 'bare', version: '1.0.0' }, CAPABILITIES)
      server.server.setRequestHandler('tools/list', () => ({ tools: tools() }) as never)
      server.server.setRequestHandler(
        'tools/call',
        ({ params }) => call(params.name, onCall) as never,
      )
      return server
    },
    { legacy: 'reject' },
  )
  const handle = toNodeHandler(handler)
  return {
    handle: (request, response) => handle(request as NodeIncomingMessageLike, response),
    tell: () => handler.notify.toolsChanged(),
  }
}

function older(tools: () => BareTool[], onCall: OnCall): Server {
  const server = new Server({ name: 'bare', version: '1.0.0' }, CAPABILITIES)
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools() }) as never)
  server.setRequestHandler(
    CallToolRequestSchema,
    ({ params }) => call(params.name, onCall) as never,
  )
  return server
}

function sessions(tools: () => BareTool[], onCall: OnCall): Parts {
  const open = new Map<string, { server: Server; transport: StreamableHTTPServerTransport }>()
  return {
    async handle(request, response) {
      const known = open.get(String(request.headers['mcp-session-id']))
      if (known !== undefined) return known.transport.handleRequest(request, response)
      const server = older(tools, onCall)
      const transport = new StreamableHTTPServerTransport({
        sessionIdGenerator: () => randomUUID(),
        onsessioninitialized: (id) => void open.set(id, { server, transport }),
      })
      await server.connect(transport as Transport)
      return transport.handleRequest(request, response)
    },
    tell: () => open.forEach(({ server }) => void server.sendToolListChanged()),
  }
}

/** HTTP with SSE, as of 2024-11-05: a GET opens the stream, POSTs go to another address. */
function oldStream(tools: () => BareTool[], onCall: OnCall): Parts {
  const open = new Map<string, { server: Server; transport: SSEServerTransport }>()
  return {
    async handle(request, response) {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1')
      if (request.method === 'GET' && url.pathname === '/mcp') {
        const transport = new SSEServerTransport('/messages', response)
        const server = older(tools, onCall)
        open.set(transport.sessionId, { server, transport })
        return server.connect(transport)
      }
      const known = open.get(url.searchParams.get('sessionId') ?? '')
      if (known !== undefined) return known.transport.handlePostMessage(request, response)
      response.writeHead(405).end()
    },
    tell: () => open.forEach(({ server }) => void server.sendToolListChanged()),
  }
}

export type Fault = '500' | '502' | '503' | '429' | 'page' | 'reset' | 'silence'

/** Stands where a server was, with one fault for everybody. */
export function startFault(port: number, fault: Fault): Promise<Loopback> {
  return listenOnLoopback((request, response) => {
    request.resume()
    if (fault === 'silence') return
    if (fault === 'reset') request.socket.resetAndDestroy()
    else if (fault === 'page') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Pay for the net</title>')
    } else response.writeHead(Number(fault), { 'retry-after': '1' }).end()
  }, port)
}
