import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { toNodeHandler } from '@modelcontextprotocol/node'
import type { NodeIncomingMessageLike } from '@modelcontextprotocol/node'
import { McpServer as OlderServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { McpServer, createMcpHandler } from '@modelcontextprotocol/server'
import { z } from 'zod'

// Protected MCP servers in a process of their own, so that their work is nobody's measurement.
// Arguments: wire, number of servers, number of tools each, the one token they take.
const [wire, count, tools, token] = process.argv.slice(2)
const requests: string[] = []
type Answer = (request: IncomingMessage, response: ServerResponse, body: unknown) => Promise<void>
interface Call {
  id: number
}
let recorded: object | null = null
const inputSchema = z.object({ text: z.string(), times: z.number().int().optional() })

function names(): string[] {
  return Array.from({ length: Number(tools) }, (_, index) => `echo_${index}`)
}

function newest() {
  const handler = createMcpHandler(
    () => {
      const server = new McpServer({ name: 'bench', version: '1.0.0' })
      for (const name of names()) {
        const config = { description: `Says back what it was told, as ${name}.`, inputSchema }
        server.registerTool(name, config, async ({ text }) => ({
          content: [{ type: 'text', text }],
        }))
      }
      return server
    },
    { legacy: 'reject' },
  )
  const handle = toNodeHandler(handler)
  return (request: IncomingMessage, response: ServerResponse, body: unknown) =>
    handle(request as NodeIncomingMessageLike, response, body)
}

function older() {
  const sessions = new Map<string, StreamableHTTPServerTransport>()
  return async (request: IncomingMessage, response: ServerResponse, body: unknown) => {
    const id = request.headers['mcp-session-id']
    let transport = typeof id === 'string' ? sessions.get(id) : undefined
    if (transport === undefined) {
      if ((body as { method?: string } | undefined)?.method !== 'initialize') {
        response.writeHead(400, { 'content-type': 'application/json' })
        response.end('{"jsonrpc":"2.0","error":{"code":-32000,"message":"no session"},"id":null}')
        return
      }
      const opened = new StreamableHTTPServerTransport({
        enableJsonResponse: true,
        sessionIdGenerator: () => randomUUID(),
        onsessioninitialized: (session) => void sessions.set(session, opened),
      })
      const server = new OlderServer({ name: 'bench', version: '1.0.0' })
      for (const name of names()) {
        const config = { description: `Says back what it was told, as ${name}.`, inputSchema }
        server.registerTool(name, config, async ({ text }: { text: string }) => ({
          content: [{ type: 'text', text }],
        }))
      }
      await server.connect(opened as Transport)
      transport = opened
    }
    await transport.handleRequest(request, response, body)
  }
}

/** The real server's first answer to a call, said again with the next call's id: so the client is what is measured. */
async function repeat(
  real: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  body: Call,
) {
  if (recorded === null) {
    const chunks: Buffer[] = []
    for (const method of ['write', 'end'] as const) {
      const original = response[method].bind(response) as (...parts: unknown[]) => never
      response[method] = (...parts: unknown[]) => {
        const [chunk] = parts
        if (typeof chunk === 'string' || chunk instanceof Uint8Array)
          chunks.push(Buffer.from(chunk))
        return original(...parts)
      }
    }
    await real(request, response, body)
    recorded = JSON.parse(Buffer.concat(chunks).toString('utf8')) as object
    return
  }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ ...recorded, id: body.id }))
}

async function listen(): Promise<number> {
  const answer = wire === '2025-11-25' ? older() : newest()
  const server = createServer((request, response) => {
    void serve(request, response)
  })
  async function serve(request: IncomingMessage, response: ServerResponse) {
    if (request.headers.authorization !== `Bearer ${token}`) {
      requests.push(`${request.method} ${request.url} without the token`)
      response.writeHead(401, { 'www-authenticate': 'Bearer' }).end()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    const method = (body as { method?: string } | undefined)?.method
    requests.push(`${request.method} ${method ?? request.url}`)
    if (method === 'tools/call') await repeat(answer, request, response, body as Call)
    else await answer(request, response, body)
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const ports: number[] = []
for (let index = 0; index < Number(count); index++) ports.push(await listen())
process.on('message', () => process.send?.({ requests: requests.splice(0) }))
process.on('disconnect', () => process.exit(0))
process.send?.({ ports })
