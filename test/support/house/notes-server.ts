import { createMcpHandler, McpServer, type McpHttpHandler } from '@modelcontextprotocol/server'
import { toNodeHandler, type NodeIncomingMessageLike } from '@modelcontextprotocol/node'
import type { Notebook } from './notebook.ts'
import type { McpHandler } from './protected-server.ts'

/** A notebook on the 2026-07-28 wire: stateless, one server object per request. */
export function createNotesServer(
  name: string,
  notebook: Notebook,
): { handle: McpHandler; close(): Promise<void> } {
  const handler: McpHttpHandler = createMcpHandler(() => buildServer(name, notebook), {
    legacy: 'reject',
  })
  const handle = toNodeHandler(handler)
  return {
    // Node's message type allows `method: undefined` where the adapter's wants it absent.
    handle: (request, response, body) => handle(request as NodeIncomingMessageLike, response, body),
    close: handler.close,
  }
}

function buildServer(name: string, notebook: Notebook): McpServer {
  const server = new McpServer({ name, version: '1.0.0' })
  for (const { name: tool, run, ...config } of notebook.tools) {
    server.registerTool(tool, config, async (input, { mcpReq }) => {
      const progressToken = mcpReq._meta?.progressToken
      const text = await run(input, {
        signal: mcpReq.signal,
        async progress(progress, total, message) {
          if (progressToken === undefined) return
          const params = { progressToken, progress, total, message }
          await mcpReq.notify({ method: 'notifications/progress', params })
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
