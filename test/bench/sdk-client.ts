import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { StoredServer } from '../../src-main/servers/server-list.ts'

/** Followed lists cost a stream that stays open; the app follows them all, so a fair peer does, too. */
const FOLLOWED = {
  tools: { onChanged: () => undefined },
  resources: { onChanged: () => undefined },
  prompts: { onChanged: () => undefined },
}

/** The SDK's own client as it comes: a fixed token in a header and the global fetch. */
export async function connectSdk(
  url: string,
  token: string,
  prior: StoredServer['prior'],
  { followLists = false } = {},
): Promise<Client> {
  const client = new Client(
    { name: 'bench', version: '1.0.0' },
    { versionNegotiation: { mode: 'auto' }, ...(followLists ? { listChanged: FOLLOWED } : {}) },
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
