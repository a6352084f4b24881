import { randomUUID } from 'node:crypto'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js'
import { sendJson } from './http.ts'
import type { Notebook } from './notebook.ts'
import type { McpHandler } from './protected-server.ts'

/** A notebook on the 2025-11-25 wire: `initialize`, then a session with a header of its own. */
export function createArchiveServer(
  name: string,
  notebook: Notebook,
): { handle: McpHandler; close(): Promise<void> } {
  const sessions = new Map<string, StreamableHTTPServerTransport>()

  async function open(): Promise<StreamableHTTPServerTransport> {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => void sessions.set(id, transport),
      onsessionclosed: (id) => void sessions.delete(id),
    })
    // The class declares its callbacks as `| undefined`, the interface as merely optional.
    await buildServer(name, notebook).connect(transport as Transport)
    return transport
  }

  return {
    async handle(request, response, body) {
      const id = request.headers['mcp-session-id']
      const known = typeof id === 'string' ? sessions.get(id) : undefined
      if (known !== undefined) return known.handleRequest(request, response, body)
      if (id === undefined && isInitializeRequest(body)) {
        return (await open()).handleRequest(request, response, body)
      }
      const [status, code, message] =
        id === undefined ? [400, -32000, 'no session'] : [404, -32001, 'session not found']
      sendJson(response, Number(status), { jsonrpc: '2.0', error: { code, message }, id: null })
    },
    async close() {
      await Promise.all([...sessions.values()].map((transport) => transport.close()))
      sessions.clear()
    },
  }
}

function buildServer(name: string, notebook: Notebook): McpServer {
  const server = new McpServer({ name, version: '1.0.0' })
  for (const { name: tool, run, ...config } of notebook.tools) {
    server.registerTool(tool, config, async (input, extra) => {
      const progressToken = extra._meta?.progressToken
      const text = await run(input, {
        signal: extra.signal,
        async progress(progress, total, message) {
          if (progressToken === undefined) return
          const params = { progressToken, progress, total, message }
          await extra.sendNotification({ method: 'notifications/progress', params })
        },
      })
      return { content: [{ type: 'text', text }] }
    })
  }
  const { resource, prompt } = notebook
  const { title, mimeType } = resource
  server.registerResource(resource.name, resource.uri, { title, mimeType }, (uri) => ({
    contents: [{ uri: uri.href, mimeType, text: resource.read() }],
  }))
  server.registerPrompt(
    prompt.name,
    { title: prompt.title, description: prompt.description },
    () => ({ messages: [{ role: 'user', content: { type: 'text', text: prompt.text() } }] }),
  )
  return server
}
