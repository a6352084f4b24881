import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Agent, setGlobalDispatcher } from 'undici'
import type { StoredServer } from '../../src-main/servers/server-list.ts'

/** The SDK's own client as it comes: a fixed token in a header and the global fetch. */
export async function connectSdk(
  url: string,
  token: string,
  prior: StoredServer['prior'],
): Promise<Client> {
  const client = new Client(
    { name: 'bench', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' } },
  )
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  })
  if (prior === null) await client.connect(transport)
  else if (prior.kind === 'legacy') await client.connect(transport, { prior })
  else {
    const discover = prior.discover as NonNullable<ReturnType<Client['getDiscoverResult']>>
    await client.connect(transport, { prior: { kind: 'modern', discover } })
  }
  return client
}

/** What a first connect teaches about the server, as the SDK wants it back at the next one. */
export async function learnPrior(url: string, token: string): Promise<StoredServer['prior']> {
  const client = await connectSdk(url, token, null)
  const discover = client.getDiscoverResult()
  await client.close()
  return discover === undefined ? { kind: 'legacy' } : { kind: 'modern', discover }
}

/**
 * The app follows the lists of a server, and a peer has to do the same to be one: on the newest wire that takes a
 * stream, which the SDK does not open by itself when it starts from its prior.
 */
export async function followLists(client: Client): Promise<void> {
  if (client.getDiscoverResult() !== undefined) await client.listen({ toolsListChanged: true })
}

/** New sockets for the global fetch, as a process that just started has them. */
export function forgetSockets(): void {
  setGlobalDispatcher(new Agent())
}
