import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../src-preload/contract/result.ts'
import type { ServerView, Snapshot } from '../../src-preload/contract/snapshot.ts'
import { systemClock } from '../../src-main/clock.ts'
import { createMemorySettings, noImportFiles } from '../../src-main/headless/memory-ports.ts'
import type { HostPorts } from '../../src-main/host-ports.ts'
import { createHost } from '../../src-main/host.ts'
import type { Host } from '../../src-main/host.ts'
import type { TraceEntry } from '../../src-main/network/guarded-fetch.ts'
import { readAssertionFile } from '../../src-main/platform/assertion-file.ts'
import { openLoopbackRedirect } from '../../src-main/platform/loopback-redirect.ts'
import { approveInHouse } from './approve.ts'
import type { ApproveOptions } from './approve.ts'
import { approveCalls } from './approve-calls.ts'
import { createMemoryEncryptor } from './memory-encryptor.ts'

/** The whole host without Electron: real network, real vault files, real ledger, a stand-in browser. */
export interface TestHost {
  host: Host
  ports: HostPorts
  folder: string
  trace: TraceEntry[]
  /** Addresses that the system browser was sent to. */
  opened: string[]
  copied: string[]
  /** From here on nobody sits at the browser. */
  leaveBrowser(): void
  vaultFiles(): string[]
  /** Resolves with the server once `when` holds. @throws after 20 s, with its state */
  until(serverId: string, when: (server: ServerView) => boolean): Promise<ServerView>
  /** Stops and starts again on the same folder, settings and keyring. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface TestHostOptions {
  /** What the person does on the pages; null leaves the browser untouched. */
  browser?: ApproveOptions | null
  ports?: Partial<HostPorts>
  /** Whether the person lets every call run that waits for their word; true if not given. */
  approves?: boolean
}

export async function startTestHost(options: TestHostOptions = {}): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'chatelaine-test-'))
  const trace: TraceEntry[] = []
  const opened: string[] = []
  const copied: string[] = []
  let left = options.browser === null
  const ports: HostPorts = {
    clock: systemClock,
    encryptor: createMemoryEncryptor(),
    dataFolder: folder,
    settings: createMemorySettings(),
    userAgent: {
      async open(url) {
        opened.push(url)
        if (left) return
        void approveInHouse(url, options.browser ?? {}).catch(() => undefined)
      },
    },
    openLoopbackRedirect: (where) =>
      openLoopbackRedirect({
        page: (outcome) => ({ html: outcome, contentSecurityPolicy: '' }),
        ...where,
      }),
    copyText: (text) => copied.push(text),
    saveFile: async () => false,
    newId: () => randomBytes(16).toString('hex'),
    readAssertion: readAssertionFile,
    importFiles: noImportFiles,
    appVersion: '0.0.0',
    systemLanguages: () => ['en'],
    takePlace: () => null,
    clientMetadataUrl: null,
    demo: [],
    trace: (entry) => trace.push(entry),
    log: () => undefined,
    ...options.ports,
  }
  const open = async () => {
    const opened = await createHost(ports)
    if (options.approves !== false) approveCalls(opened)
    opened.start()
    return opened
  }
  let host = await open()
  return {
    get host() {
      return host
    },
    ports,
    folder,
    trace,
    opened,
    copied,
    leaveBrowser: () => (left = true),
    vaultFiles: () => {
      try {
        return readdirSync(join(folder, 'vaults'))
      } catch {
        return []
      }
    },
    until: (serverId, when) => until(host, serverId, when),
    async restart() {
      await host.stop()
      host = await open()
    },
    async stop() {
      await host.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function until(
  host: Host,
  serverId: string,
  when: (server: ServerView) => boolean,
): Promise<ServerView> {
  return new Promise((resolve, reject) => {
    let last = 'not there'
    const timer = setTimeout(() => {
      unlisten()
      reject(new Error(`It did not come to that. Last state: ${last}`))
    }, 20_000)
    const look = (snapshot: Snapshot) => {
      const server = snapshot.servers.find((one) => one.id === serverId)
      last = JSON.stringify(server?.state ?? 'not there')
      if (server === undefined || !when(server)) return
      clearTimeout(timer)
      unlisten()
      resolve(server)
    }
    const unlisten = host.onSnapshot(look)
    look(host.snapshot())
  })
}

/**
 * Adds a server and signs in to it in the stand-in browser.
 * @returns its id, once it is connected
 */
export async function signIn(test: TestHost, url: string, scopes: string[]): Promise<string> {
  const { commands } = test.host
  const { serverId } = valueOf(await commands.addServer({ url }))
  await test.until(serverId, isReviewing)
  valueOf(await commands.continueInBrowser({ serverId, scopes }))
  await test.until(serverId, isConnected)
  return serverId
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.whatHappened}`)
  return result.value
}

export const isConnected = (server: ServerView) => server.state.kind === 'connected'

export const isReviewing = (server: ServerView) =>
  server.state.kind === 'authorizing' && server.state.authorization.phase === 'reviewing'
