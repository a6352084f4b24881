import { toNodeHandler } from '@modelcontextprotocol/node'
import type { NodeIncomingMessageLike } from '@modelcontextprotocol/node'
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { McpServer, createMcpHandler, inputRequired } from '@modelcontextprotocol/server'
import { randomUUID } from 'node:crypto'
import { listenOnLoopback } from './loopback.ts'
import type { Loopback } from './loopback.ts'

export const FORM = {
  message: 'Who is it for?',
  requestedSchema: {
    type: 'object' as const,
    properties: {
      name: { type: 'string' as const, title: 'Name' },
      copies: { type: 'integer' as const, default: 2 },
    },
    required: ['name'],
  },
}

const NO_ARGUMENTS = { type: 'object' as const, properties: {} }
const TOOLS = ['form', 'page'].map((name) => ({ name, inputSchema: NO_ARGUMENTS }))

/** Its tools ask the person something first and answer with what came back. `pageUrl`: where `page` sends them. */
export function startAskingServer(
  wire: '2026-07-28' | '2025-11-25',
  pageUrl: string,
): Promise<Loopback> {
  return wire === '2026-07-28' ? startModern(pageUrl) : startOlder(pageUrl)
}

const told = (value: unknown) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(value) }],
})

async function startModern(pageUrl: string): Promise<Loopback> {
  const handler = createMcpHandler(
    () => {
      const server = new McpServer({ name: 'asking', version: '1.0.0' })
      for (const { name } of TOOLS) {
        server.registerTool(name, {}, ({ mcpReq }) => {
          const answer = mcpReq.inputResponses?.['it']
          if (answer !== undefined) return told(answer)
          const it =
            name === 'form'
              ? inputRequired.elicit(FORM)
              : inputRequired.elicitUrl({ message: FORM.message, url: pageUrl })
          return inputRequired({ inputRequests: { it } })
        })
      }
      return server
    },
    { legacy: 'reject' },
  )
  const handle = toNodeHandler(handler)
  return listenOnLoopback((request, response) => {
    void handle(request as NodeIncomingMessageLike, response)
  })
}

async function startOlder(pageUrl: string): Promise<Loopback> {
  const open = new Map<string, StreamableHTTPServerTransport>()
  return listenOnLoopback((request, response) => {
    const known = open.get(String(request.headers['mcp-session-id']))
    if (known !== undefined) return void known.handleRequest(request, response)
    const capabilities = { capabilities: { tools: {} } }
    const server = new Server({ name: 'asking', version: '1.0.0' }, capabilities)
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS }))
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
      const page = { mode: 'url' as const, elicitationId: 'page-1', url: pageUrl }
      return told(
        await server.elicitInput(
          params.name === 'form' ? FORM : { ...page, message: FORM.message },
        ),
      )
    })
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => void open.set(id, transport),
    })
    return void server
      .connect(transport as Transport)
      .then(() => transport.handleRequest(request, response))
  })
}
