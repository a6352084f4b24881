import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src-main/clock.ts'
import { createMemorySettings, noImportFiles } from '../../src-main/headless/memory-ports.ts'
import { createHost } from '../../src-main/host.ts'
import type { Host } from '../../src-main/host.ts'
import type { HostPorts } from '../../src-main/host-ports.ts'
import { sealedRecord } from '../../src-main/servers/grant.ts'
import type { GrantRecord } from '../../src-main/servers/grant.ts'
import type { StoredServer } from '../../src-main/servers/server-list.ts'
import { createVaults } from '../../src-main/vault/vault.ts'
import { createMemoryEncryptor } from '../support/memory-encryptor.ts'

export interface SeededHost {
  /** A new host over the same folder and settings, started. */
  open(): Promise<Host>
  ids: string[]
  remove(): void
}

/** Data as it lies after a person has signed in at each server: a sealed grant, and a line in the settings. */
export async function seedHost(
  urls: string[],
  token: string,
  priors: StoredServer['prior'][],
): Promise<SeededHost> {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-bench-'))
  const encryptor = createMemoryEncryptor()
  const settings = createMemorySettings()
  const vaults = createVaults({ folder: join(folder, 'vaults'), encryptor, nowMs: Date.now })
  const servers: StoredServer[] = []
  for (const [index, url] of urls.entries()) {
    const id = `server-${index}`
    const reference = {
      vaultId: randomBytes(16).toString('hex'),
      resource: url,
      issuer: new URL(url).origin,
    }
    await sealedRecord<GrantRecord>(vaults, id, reference, 'grant').write(grantAt(url, token))
    servers.push({
      id,
      name: `Server ${index}`,
      addedAtMs: Date.now(),
      how: { kind: 'http', url },
      grant: reference,
      client: null,
      prior: priors[index] ?? null,
      transport: 'streamable-http',
      chosenIssuer: null,
      // Nobody sits here to be asked.
      permissions: { defaults: { reads: 'allow', changes: 'allow', destroys: 'allow' } },
    })
  }
  settings.setServers(servers)
  const nobody = () => Promise.reject(new Error('No browser is part of this.'))
  const ports: HostPorts = {
    clock: systemClock,
    encryptor,
    dataFolder: folder,
    settings,
    userAgent: { open: nobody },
    openLoopbackRedirect: nobody,
    copyText: () => undefined,
    saveFile: async () => false,
    newId: () => randomBytes(16).toString('hex'),
    clientMetadataUrl: null,
    readAssertion: async () => null,
    importFiles: noImportFiles,
    appVersion: '0.0.0',
    systemLanguages: () => ['en'],
    takePlace: () => null,
    demo: [],
    log: () => undefined,
  }
  return {
    async open() {
      const host = await createHost(ports)
      host.start()
      return host
    },
    ids: servers.map(({ id }) => id),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export function grantAt(url: string, accessToken: string): GrantRecord {
  const { origin } = new URL(url)
  const nowMs = Date.now()
  return {
    tokenSet: {
      accessToken,
      tokenType: 'Bearer',
      refreshToken: 'a-refresh-token-that-is-not-used',
      expiresAtMs: nowMs + 86_400_000,
      scopesGranted: ['echo'],
      scopesRequested: ['echo'],
      issuedAtMs: nowMs,
      issuer: origin,
      resource: url,
    },
    registration: {
      how: 'dynamic',
      issuer: origin,
      clientId: 'bench',
      authMethod: 'none',
      redirectUris: [],
    },
    authorizationServer: {
      issuer: origin,
      tokenEndpoint: `${origin}/token`,
      scopesSupported: null,
      issParameterSupported: false,
      tokenEndpointAuthMethods: ['none'],
      grantTypes: ['authorization_code', 'refresh_token'],
      codeChallengeMethods: ['S256'],
    },
    resource: url,
    account: null,
    how: 'browser',
    grantedAtMs: nowMs,
  }
}

/**
 * Resolves when each of these servers is connected. Asked in the stories of connecting, which cost nothing to look at: the
 * whole picture does, and the app makes it for its listeners alone.
 * @throws Error when one is not going to be
 */
export async function allConnected({ traces }: Host, ids: string[]): Promise<void> {
  const waiting = new Set(ids)
  while (waiting.size > 0) {
    for (const id of waiting) {
      const story = traces.list(id)[0]
      if (story?.outcome === 'failed') throw new Error(JSON.stringify(story.failure))
      if (story?.outcome === 'succeeded') waiting.delete(id)
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

/** As the window, the tray and the notifications do. */
export function listen(host: Host): void {
  host.onSnapshot(() => undefined)
}
