import type { ConsentKind } from '../../src-preload/contract/commands.ts'
import { startOddHouse } from './odd-house.ts'
import type { Oddities, OddHouse } from './odd-house.ts'
import { signIn, startTestHost, valueOf } from './test-host.ts'
import type { TestHost, TestHostOptions } from './test-host.ts'

/** A person signed in at an odd house. */
export interface Quirky {
  house: OddHouse
  test: TestHost
  serverId: string
  call(): Promise<{ ok: boolean }>
  /** The quirks that stand in the last record of a kind, or nothing. */
  toldIn(kind: ConsentKind): Promise<string[]>
  stop(): Promise<void>
}

/** The house and the host, before anybody signs in. */
export async function startQuirky(
  oddities: Oddities,
  options: TestHostOptions = {},
): Promise<Quirky> {
  const house = await startOddHouse(oddities)
  const test = await startTestHost(options)
  let calls = 0
  const quirky: Quirky = {
    house,
    test,
    serverId: '',
    call() {
      const callId = `call-${calls++}`
      const { serverId } = quirky
      return test.host.commands.callTool({ serverId, tool: 'greet', arguments: {}, callId })
    },
    toldIn: (kind) => quirksIn(test, kind),
    async stop() {
      await test.stop()
      await house.stop()
    },
  }
  return quirky
}

/** Signed in, and a tool called. */
export async function signedIn(
  oddities: Oddities,
  options: TestHostOptions & { scopes?: string[] } = {},
): Promise<Quirky> {
  const quirky = await startQuirky(oddities, options)
  quirky.serverId = await signIn(quirky.test, quirky.house.url, options.scopes ?? [])
  const called = await quirky.call()
  if (!called.ok) throw new Error('The tool could not be called.')
  return quirky
}

export async function quirksIn(test: TestHost, kind: ConsentKind): Promise<string[]> {
  const query = { limit: 10, kinds: [kind] }
  const [last] = valueOf(await test.host.commands.listConsent(query)).records
  return (last?.details['quirks'] ?? []) as string[]
}

/** What the server's page says, by id. */
export function shownQuirks({ test, serverId }: Pick<Quirky, 'test' | 'serverId'>): string[] {
  const server = test.host.snapshot().servers.find(({ id }) => id === serverId)
  return (server?.grant?.quirks ?? []).map(({ id }) => id)
}
