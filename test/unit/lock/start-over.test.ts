import { describe, expect, it } from 'vitest'
import type { ConsentEvent, ConsentRecord } from '../../../src-main/consent/consent-record.ts'
import { createMemorySettings } from '../../../src-main/headless/memory-ports.ts'
import { startOver } from '../../../src-main/lock/start-over.ts'
import type { Revocations } from '../../../src-main/servers/revocations.ts'
import type { StoredServer } from '../../../src-main/servers/server-list.ts'
import type { RevocationReceipt } from '../../../src-main/servers/server.ts'

const ISSUER = 'https://as.example'
const reference = (vaultId: string) => ({ vaultId, resource: 'https://r.example', issuer: ISSUER })

const blank: StoredServer = {
  id: 'plain',
  name: 'Plain',
  addedAtMs: 0,
  how: { kind: 'http', url: 'https://plain.example/mcp' },
  grant: null,
  client: null,
  prior: null,
  transport: null,
  chosenIssuer: null,
}

const SERVERS: StoredServer[] = [
  { ...blank, id: 'granted', grant: reference('v-grant'), client: reference('v-client') },
  { ...blank, id: 'entered', headers: { vaultId: 'v-headers', names: ['X-API-Key'] } },
  {
    ...blank,
    id: 'local',
    how: {
      kind: 'local',
      command: '/bin/tool',
      args: [],
      environmentNames: ['TOKEN'],
      environmentVaultId: 'v-environment',
      approvedCommandLine: '/bin/tool',
    },
  },
  blank,
]

async function played(eraseFails = false) {
  const settings = createMemorySettings()
  settings.setServers(SERVERS)
  settings.setRevocations([
    {
      ...reference('v-order'),
      serverId: 'gone',
      serverName: 'Gone',
      origin: 'https://gone.example',
      revokedVaultId: 'v-gone',
      sinceMs: 0,
      tries: 3,
    },
  ])
  settings.setIdentityProviders([
    {
      id: 'p',
      vaultId: 'v-provider',
      issuer: 'https://idp.example',
      clientId: 'c',
      redirectUri: 'http://127.0.0.1/callback',
      account: 'anna',
      signedIn: true,
    },
  ])
  const vaults = new Set(['v-grant', 'v-client', 'v-headers', 'v-order', 'v-provider', 'v-orphan'])
  const recorded: ConsentEvent[] = []
  const revoke: Revocations['revoke'] = async (stored, held, forget) => {
    forget()
    vaults.delete(held.reference.vaultId)
    expect(held.record).toBeNull()
    return { serverId: stored.id, issuerOrigin: ISSUER } as RevocationReceipt
  }
  const done = startOver({
    settings,
    revocations: { revoke },
    vaults: {
      listAll: async () => [...vaults],
      erase: async (id) => {
        if (eraseFails) throw new Error('disk')
        vaults.delete(id)
      },
    },
    record: (event) => {
      recorded.push(event)
      return { ...event, number: recorded.length, atMs: 1 } as ConsentRecord
    },
  })
  return { done, settings, vaults, recorded }
}

describe('starting over', () => {
  it('leaves no vault, and no word of one in the settings', async () => {
    const { done, settings, vaults, recorded } = await played()
    const receipts = await done
    expect(receipts.map(({ serverId, issuerOrigin }) => [serverId, issuerOrigin])).toEqual([
      ['granted', ISSUER],
      ['gone', ISSUER],
    ])
    expect([...vaults]).toEqual([])
    expect(JSON.stringify(settings.servers())).not.toMatch(/v-/)
    expect(settings.servers().map(({ id }) => id)).toEqual(SERVERS.map(({ id }) => id))
    expect([settings.revocations(), settings.identityProviders()]).toEqual([[], []])
    expect(recorded.map(({ kind, serverId }) => `${kind} ${serverId}`)).toEqual([
      'erased entered',
      'erased gone',
      'identity p',
    ])
  })

  it('R47 asks again before a local server runs without its environment', async () => {
    const { done, settings } = await played()
    await done
    const { how } = settings.servers().find(({ id }) => id === 'local') ?? blank
    expect(how).toMatchObject({ approvedCommandLine: null, environmentNames: [] })
  })

  it('tells when a vault could not be erased, so that the lock stays', async () => {
    const { done } = await played(true)
    await expect(done).rejects.toThrow('disk')
  })
})
