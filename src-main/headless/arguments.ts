import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OVERRIDE_KINDS } from '../servers/overrides.ts'
import type { OverrideKind } from '../servers/overrides.ts'

export interface HeadlessArguments {
  url: string
  device: boolean
  browser: string | null
  clientId: string | null
  clientSecret: string | null
  /** PKCS#8 in PEM. */
  clientPrivateKey: string | null
  /** A file with the token of the workload that the client is. */
  assertionFile: string | null
  /** Where the person is signed in already, and who vouches for them at servers that take its word. */
  identityProvider: {
    issuer: string
    clientId: string
    clientSecret: string | null
    idToken: string
  } | null
  /** What the vendor gives out for registering there. */
  initialAccessToken?: string | undefined
  softwareStatement?: string | undefined
  /** The client signs in by itself, with no person in it. */
  asClient: boolean
  /** The address of the client metadata document to be known by. */
  clientMetadataUrl: string | null
  calls: { tool: string; arguments: Record<string, unknown> }[]
  /** Rules to set aside when they stand in the way. */
  accept: OverrideKind[]
  revoke: boolean
  /** Only look what would happen, up to where something would be registered. */
  dryRun: boolean
  trace: boolean
  json: boolean
}

export const USAGE = `npm run -s headless -- <mcp-server-url> [options]
  --browser <command>        open the sign-in page with this command instead of following it
  --device                   sign in with a code, printed with its address
  --client-id <id>           a client registered with the provider beforehand
  --client-secret <secret>   its secret, if it has one
  --client-key <file>        its private key as PKCS#8 in PEM, instead of a secret
  --assertion-file <file>    a token of the workload that the client is, instead of a secret
  --initial-access-token <file>  what the provider gives out for registering there, where it wants one
  --software-statement <file>    the same for a statement about the app
  --identity-provider <issuer>  let it vouch for the person, with --identity-client-id and --id-token-file
  --as-client                sign in as the client itself, without a person (client credentials)
  --client-metadata-url <url>  be the client described there, where the provider supports it
  --accept <rule>            set a rule aside if need be: resource, pkce, issuer or origin-endpoints; may be repeated
  --call <tool> <json>       call a tool; may be repeated
  --dry-run                  look what would happen, and register, open and keep nothing
  --revoke                   take the access back at the end
  --trace                    print every HTTP request, without secrets
  --json                     print one report as JSON`

/** @throws Error with a sentence when the command line is not usable */
export function readArguments(argv: string[]): HeadlessArguments {
  const { rest, calls } = takeCalls(argv)
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: {
      browser: { type: 'string' },
      device: { type: 'boolean', default: false },
      'client-id': { type: 'string' },
      'client-secret': { type: 'string' },
      'client-key': { type: 'string' },
      'assertion-file': { type: 'string' },
      'initial-access-token': { type: 'string' },
      'software-statement': { type: 'string' },
      'identity-provider': { type: 'string' },
      'identity-client-id': { type: 'string' },
      'id-token-file': { type: 'string' },
      'as-client': { type: 'boolean', default: false },
      'client-metadata-url': { type: 'string' },
      accept: { type: 'string', multiple: true, default: [] },
      revoke: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const [url, ...more] = positionals
  if (url === undefined || more.length > 0) throw new Error('Give the address of one MCP server.')
  return {
    url,
    calls,
    device: values.device,
    browser: values.browser ?? null,
    clientId: values['client-id'] ?? null,
    clientSecret: values['client-secret'] ?? null,
    clientPrivateKey: readText('client-key', values['client-key']),
    assertionFile: values['assertion-file'] ?? null,
    initialAccessToken:
      readText('initial-access-token', values['initial-access-token']) ?? undefined,
    softwareStatement: readText('software-statement', values['software-statement']) ?? undefined,
    identityProvider: readIdentityProvider(values),
    asClient: values['as-client'],
    clientMetadataUrl: values['client-metadata-url'] ?? null,
    accept: values.accept.map(readRule),
    revoke: values.revoke,
    dryRun: values['dry-run'],
    trace: values.trace,
    json: values.json,
  }
}

function readText(option: string, path: string | undefined): string | null {
  if (path === undefined) return null
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new Error(`--${option} is a file that can be read.`)
  }
}

function readIdentityProvider(values: Record<string, unknown>) {
  const issuer = values['identity-provider']
  if (typeof issuer !== 'string') return null
  const clientId = values['identity-client-id']
  const idToken = readText('id-token-file', values['id-token-file'] as string | undefined)
  if (typeof clientId === 'string' && idToken !== null) {
    return { issuer, clientId, clientSecret: null, idToken }
  }
  throw new Error('--identity-provider goes with --identity-client-id and --id-token-file.')
}

function readRule(word: string): OverrideKind {
  const rule = OVERRIDE_KINDS.find((kind) => kind === word)
  if (rule !== undefined) return rule
  throw new Error('--accept takes resource, pkce, issuer or origin-endpoints.')
}

/** `--call` takes two values, which `parseArgs` has no word for. */
function takeCalls(argv: string[]) {
  const rest: string[] = []
  const calls: HeadlessArguments['calls'] = []
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? ''
    if (word !== '--call') {
      rest.push(word)
      continue
    }
    const tool = argv[at + 1]
    const json = argv[at + 2]
    if (tool === undefined || json === undefined) {
      throw new Error('--call needs a tool and its arguments as JSON.')
    }
    calls.push({ tool, arguments: readObject(json) })
    at += 2
  }
  return { rest, calls }
}

function readObject(json: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    value = null
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('The arguments of --call are a JSON object, such as {"to": 3}.')
  }
  return value as Record<string, unknown>
}
