import type { Adapter, AdapterPayload } from 'oidc-provider'

/** Everything the authorization server remembers; gone with the process. */
export interface MemoryStore {
  adapterFor(model: string): Adapter
  /** Forgets every record of one kind, e.g. all access tokens. */
  forgetAll(model: string): void
  /** Every token and code ever issued: an opaque one is its own key in the store. */
  issued(): Issued[]
}

export interface Issued {
  model: string
  value: string
  /** Who signed in for it. */
  account: string | null
}

interface Entry {
  payload: AdapterPayload
  expiresAtMs: number
}

const SECRET_MODELS = new Set([
  'AccessToken',
  'ClientCredentials',
  'RefreshToken',
  'RegistrationAccessToken',
  'AuthorizationCode',
  'DeviceCode',
])

export function createMemoryStore(): MemoryStore {
  const models = new Map<string, Map<string, Entry>>()
  const issued: Issued[] = []

  function entriesOf(model: string): Map<string, Entry> {
    const known = models.get(model)
    if (known !== undefined) return known
    const fresh = new Map<string, Entry>()
    models.set(model, fresh)
    return fresh
  }

  function forget(model: string, matches: (payload: AdapterPayload) => boolean): void {
    const entries = entriesOf(model)
    for (const [id, entry] of entries) if (matches(entry.payload)) entries.delete(id)
  }

  return {
    adapterFor: (model) => {
      const adapter = createAdapter(entriesOf(model), (matches) => forget(model, matches))
      if (!SECRET_MODELS.has(model)) return adapter
      return {
        ...adapter,
        upsert: (value, payload, expiresIn) => {
          issued.push({ model, value, account: payload.accountId ?? null })
          return adapter.upsert(value, payload, expiresIn)
        },
      }
    },
    issued: () => [...issued],
    forgetAll: (model) => entriesOf(model).clear(),
  }
}

function createAdapter(
  entries: Map<string, Entry>,
  forget: (matches: (payload: AdapterPayload) => boolean) => void,
): Adapter {
  function read(entry: Entry | undefined): AdapterPayload | undefined {
    if (entry === undefined || entry.expiresAtMs <= Date.now()) return undefined
    // A copy: the provider changes what it was given before it decides to save it.
    return structuredClone(entry.payload)
  }
  function search(matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    return read([...entries.values()].find((entry) => matches(entry.payload)))
  }
  return {
    async upsert(id, payload, expiresIn) {
      // Not expiresIn || …: a lifetime of 0 seconds is over at once, not endless.
      const expiresAtMs = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000
      entries.set(id, { payload: structuredClone(payload), expiresAtMs })
    },
    find: async (id) => read(entries.get(id)),
    findByUid: async (uid) => search((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => search((payload) => payload.userCode === userCode),
    async consume(id) {
      const entry = entries.get(id)
      if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      entries.delete(id)
    },
    async revokeByGrantId(grantId) {
      forget((payload) => payload.grantId === grantId)
    },
  }
}
