import { readArguments } from '../../src-main/headless/arguments.ts'
import { runHeadless } from '../../src-main/headless/run.ts'

// The person of a scenario: which tool to call and which credentials to enter. What is driven never knows the
// scenario: it gets the same arguments as from the command line.
const context = JSON.parse(process.env['MCP_CONFORMANCE_CONTEXT'] ?? '{}') as Record<
  string,
  unknown
>
const args = readArguments(process.argv.slice(2))
const { client_id: clientId, client_secret: clientSecret } = context
if (typeof clientId === 'string') args.clientId = clientId
if (typeof clientSecret === 'string') args.clientSecret = clientSecret
if (process.env['MCP_CONFORMANCE_SCENARIO'] === 'tools_call') {
  args.calls.push({ tool: 'add_numbers', arguments: { a: 5, b: 3 } })
}
// The person of these two knows that the server is one of 2025-03-26.
if (process.env['MCP_CONFORMANCE_SCENARIO']?.startsWith('auth/2025-03-26-')) {
  args.accept.push('origin-endpoints')
}
const report = await runHeadless(args, {
  say: (line) => console.error(line),
  trace: () => undefined,
})
console.log(JSON.stringify(report))
process.exitCode = report.failure === null && report.calls.every((call) => call.ok) ? 0 : 1
