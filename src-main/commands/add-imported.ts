import type { FoundServer } from '../import/found-server.ts'
import type { FileOrigin } from '../import/import-session.ts'
import { environmentRecord } from '../servers/open-connection.ts'
import type { StoredServer } from '../servers/server-list.ts'
import { checkServerUrl } from '../servers/server-url.ts'
import { checkHeaders, headersRecord } from '../servers/static-headers.ts'
import type { StaticHeader } from '../servers/static-headers.ts'
import { blankServer } from './add-server.ts'
import type { CommandParts } from './command-parts.ts'

/** A server of another app with its values as they are to be sealed. */
export interface Imported {
  found: FoundServer
  values: StaticHeader[]
  /** The app and the file, for the history. */
  from: FileOrigin
}

/**
 * Adds it to the list. Reaches nobody and runs nothing: a remote server waits for the person's word, a local one for their
 * approval of its command (R47). Sealed and durable when it resolves.
 * @throws ServerError, VaultError, or what the list of servers throws when it cannot be written
 */
export async function addImported(parts: CommandParts, { found, values, from }: Imported) {
  const { ports, servers, vaults } = parts
  const blank: Blank = { ...blankServer(ports), name: found.name }
  const vaultId = values.length === 0 ? null : ports.newId()
  const sealed = { found, values, vaultId }
  const local = found.how?.kind === 'local'
  const stored = local ? localServer(blank, sealed) : remoteServer(blank, sealed)
  try {
    // The vault first: a name in the list without its secret would be a server that never works.
    if (vaultId !== null) await seal(vaults, stored, { vaultId, values })
    const session = servers.addKept(stored, from)
    if (local) await session.connect({ byPerson: false })
  } catch (cause) {
    if (vaultId !== null) await vaults.erase(vaultId).catch(() => undefined)
    throw cause
  }
  return stored
}

type Blank = ReturnType<typeof blankServer> & { name: string }
type Sealed = Omit<Imported, 'from'> & { vaultId: string | null }

function remoteServer(blank: Blank, { found, values, vaultId }: Sealed): StoredServer {
  const { url } = checkServerUrl(found.how?.kind === 'http' ? found.how.url : '')
  const names = checkHeaders(values).map(({ name }) => name)
  return {
    ...blank,
    how: { kind: 'http', url },
    headers: vaultId === null ? null : { vaultId, names },
    waits: true,
  }
}

function localServer(blank: Blank, { found, values, vaultId }: Sealed): StoredServer {
  const { command, args } = found.how?.kind === 'local' ? found.how : { command: '', args: [] }
  return {
    ...blank,
    how: {
      kind: 'local',
      command,
      args,
      environmentNames: values.map(({ name }) => name),
      environmentVaultId: vaultId,
      approvedCommandLine: null,
    },
  }
}

async function seal(
  vaults: CommandParts['vaults'],
  stored: StoredServer,
  { vaultId, values }: { vaultId: string; values: StaticHeader[] },
): Promise<void> {
  if (stored.how.kind === 'http') return headersRecord(vaults, stored, vaultId).write(values)
  const environment = Object.fromEntries(values.map(({ name, value }) => [name, value]))
  return environmentRecord(vaults, stored.id, vaultId).write(environment)
}
