import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ToolView } from '../../src-preload/contract/snapshot.ts'
import type { HeadlessArguments } from '../../src-main/headless/arguments.ts'

type Calls = HeadlessArguments['calls']

/** What the person of a scenario does: the only thing that knows which scenario it is. */
export interface Person {
  /** Which tools to call, knowing which there are. */
  calls: (tools: ToolView[]) => Calls
  /** Credentials and choices to enter. */
  enter: (args: HeadlessArguments) => void
}

/** As the platform of a workload would leave it. */
function fileWith(token: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'chatelaine-workload-')), 'token')
  writeFileSync(path, token)
  return path
}

/** Where the suite's own description of a client is. */
const DOCUMENT = 'https://conformance-test.local/client-metadata.json'

const EVERY_TOOL = (tools: ToolView[]): Calls =>
  tools.map(({ name }) => ({ tool: name, arguments: {} }))

const CALLS: Record<string, Person['calls']> = {
  tools_call: () => [{ tool: 'add_numbers', arguments: { a: 5, b: 3 } }],
  'sse-retry': EVERY_TOOL,
  'elicitation-sep1034-client-defaults': EVERY_TOOL,
  'sep-2322-client-request-state': EVERY_TOOL,
  'auth/scope-step-up': EVERY_TOOL,
  'http-invalid-tool-headers': EVERY_TOOL,
  'json-schema-2020-12-preservation': (tools) => {
    const focal = tools.find(({ name }) => name === 'json_schema_2020_12_tool')
    const echo = tools.find(({ name }) => name !== focal?.name)
    const schema = focal?.inputSchema
    return [{ tool: echo?.name ?? '', arguments: { schema } }]
  },
}

export function personOf(scenario: string, context: Record<string, unknown>): Person {
  const { toolCalls, client_id: clientId, client_secret: clientSecret } = context
  const { private_key_pem: privateKey, valid_jwt: workloadToken } = context
  const { idp_issuer: issuer, idp_client_id: clientIdThere, idp_id_token: idToken } = context
  return {
    calls: (tools) =>
      Array.isArray(toolCalls)
        ? toolCalls.map((one: { name: string; arguments: Record<string, unknown> }) => ({
            tool: one.name,
            arguments: one.arguments,
          }))
        : (CALLS[scenario]?.(tools) ?? []),
    enter(args) {
      args.clientMetadataUrl = DOCUMENT
      if (typeof clientId === 'string') args.clientId = clientId
      if (typeof clientSecret === 'string') args.clientSecret = clientSecret
      if (typeof privateKey === 'string') args.clientPrivateKey = privateKey
      if (typeof workloadToken === 'string') args.assertionFile = fileWith(workloadToken)
      if (typeof issuer === 'string') {
        const there = { clientId: String(clientIdThere), clientSecret: null }
        args.identityProvider = { issuer, ...there, idToken: String(idToken) }
      }
      args.asClient = scenario.startsWith('auth/client-credentials-')
      // This person knows that the server is one of 2025-03-26.
      if (scenario.startsWith('auth/2025-03-26-')) args.accept.push('origin-endpoints')
    },
  }
}
