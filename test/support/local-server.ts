import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'

// A local server over standard input and output. It tells how long its secret is, never the secret.
const server = new McpServer({ name: 'local', version: '1.0.0' })
server.registerTool('length_of_secret', { description: 'How long LOCAL_SECRET is' }, () => ({
  content: [{ type: 'text', text: String(process.env['LOCAL_SECRET']?.length ?? 0) }],
}))
await server.connect(new StdioServerTransport())
