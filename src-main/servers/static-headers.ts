// Threat: a key the person entered that leaves for another server, shows up again, or smuggles a second header in. So: it
// is sealed for one server's origin, never crosses to the window, and is one line of visible characters (A9, B1).
import type { Vaults } from '../vault/vault.ts'
import { sealedRecord } from './grant.ts'
import { ServerError } from './server-error.ts'
import type { StoredServer } from './server-list.ts'
import { originOf } from './server.ts'

/** A header with the person's own credentials for one server, such as an API key. The value is a secret. */
export interface StaticHeader {
  name: string
  value: string
}

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/
const VALUE = /^[\x21-\x7e](?:[\x20-\x7e]{0,8190}[\x21-\x7e])?$/
/** What the transport itself decides, and what would change whom or what a request is for. */
const RESERVED =
  /^(?:host|connection|content-.*|transfer-encoding|te|trailer|upgrade|expect|accept|cookie|origin|proxy-.*|sec-.*|mcp-.*|last-event-id)$/i

/** @throws ServerError `invalid_input` */
export function checkHeaders(headers: StaticHeader[]): StaticHeader[] {
  const names = new Set(headers.map(({ name }) => name.toLowerCase()))
  const usable = headers.every(
    ({ name, value }) => NAME.test(name) && !RESERVED.test(name) && VALUE.test(value),
  )
  if (!usable || names.size !== headers.length) {
    throw new ServerError('invalid_input', 'A header cannot be sent.')
  }
  return headers
}

/** Where the headers of one server are sealed. */
export function headersRecord(vaults: Vaults, stored: StoredServer, vaultId: string) {
  const reference = { vaultId, resource: originOf(stored), issuer: 'entered' }
  return sealedRecord<StaticHeader[]>(vaults, stored.id, reference, 'headers')
}

export interface StaticHeaders {
  /** Opens the vault once. @throws VaultError */
  load(): Promise<void>
  list(): StaticHeader[]
  /** Seals other ones, or none, in their place. Durable when it resolves. @throws ServerError, VaultError */
  replace(headers: StaticHeader[]): Promise<void>
}

export function createStaticHeaders(deps: {
  vaults: Vaults
  newId: () => string
  stored: () => StoredServer
  updateStored: (change: Partial<StoredServer>) => void
}): StaticHeaders {
  let held: StaticHeader[] | null = null
  return {
    async load() {
      const { headers } = deps.stored()
      if (held !== null || headers === undefined || headers === null) return
      const found = await headersRecord(deps.vaults, deps.stored(), headers.vaultId).read()
      if (found === null) throw new ServerError('vault_undecryptable', 'The key is not there.')
      held = found
    },
    list: () => held ?? [],
    async replace(headers) {
      const before = deps.stored().headers ?? null
      const checked = checkHeaders(headers)
      const vaultId = deps.newId()
      if (checked.length > 0) {
        await headersRecord(deps.vaults, deps.stored(), vaultId).write(checked)
      }
      const names = checked.map(({ name }) => name)
      held = checked
      deps.updateStored({ headers: names.length === 0 ? null : { vaultId, names } })
      if (before !== null) await deps.vaults.erase(before.vaultId)
    },
  }
}
