import type { Commands, LocalServerInput } from '../../src-preload/contract/commands.ts'
import type { HostPorts } from '../host-ports.ts'
import { environmentRecord } from '../servers/open-connection.ts'
import { ServerError } from '../servers/server-error.ts'
import type { StoredServer } from '../servers/server-list.ts'
import { checkServerUrl } from '../servers/server-url.ts'
import { checkHeaders } from '../servers/static-headers.ts'
import type { CommandParts } from './command-parts.ts'

type RemoteServerInput = Parameters<Commands['addServer']>[0]

export async function addRemote({ ports, servers }: CommandParts, input: RemoteServerInput) {
  const { url } = checkServerUrl(input.url)
  const headers = checkHeaders(input.headers ?? [])
  const existing = servers.all().find(({ facts }) => {
    const { how } = facts().stored
    return how.kind === 'http' && how.url === url
  })
  if (existing !== undefined) throw new ServerError('already_added', 'That address is in the list.')
  const stored: StoredServer = {
    ...blankServer(ports),
    name: input.name?.trim() || new URL(url).host,
    how: { kind: 'http', url },
  }
  const session = servers.add(stored)
  if (headers.length === 0) void session.connect({ byPerson: true })
  else await session.enterHeaders(headers)
  return { serverId: stored.id }
}

/** Its own grant and its own vault; what was found out about the server itself is taken along (R52). */
export function addAccount({ ports, servers }: CommandParts, id: string, accountName: string) {
  const { name, how, prior, transport } = servers.get(id).facts().stored
  if (how.kind !== 'http') {
    throw new ServerError('not_possible_now', 'A local server knows no accounts.')
  }
  const account = { ...blankServer(ports), name, how, prior, transport, accountName }
  void servers.add(account).connect({ byPerson: true })
  return { serverId: account.id }
}

/** Adds a local server without starting it: that takes the person's approval of the exact command (R47). */
export async function addLocal({ ports, servers, vaults }: CommandParts, input: LocalServerInput) {
  const blank = blankServer(ports)
  const environmentVaultId = input.environment.length === 0 ? null : ports.newId()
  if (environmentVaultId !== null) {
    const values = Object.fromEntries(input.environment.map(({ name, value }) => [name, value]))
    await environmentRecord(vaults, blank.id, environmentVaultId).write(values)
  }
  const stored: StoredServer = {
    ...blank,
    name: input.name,
    how: {
      kind: 'local',
      command: input.command,
      args: input.args,
      environmentNames: input.environment.map(({ name }) => name),
      environmentVaultId,
      approvedCommandLine: null,
    },
  }
  await servers.add(stored).connect({ byPerson: true })
  return { serverId: stored.id }
}

export function blankServer(ports: HostPorts) {
  return {
    id: ports.newId(),
    addedAtMs: ports.clock.nowMs(),
    grant: null,
    client: null,
    prior: null,
    transport: null,
    chosenIssuer: null,
  }
}
