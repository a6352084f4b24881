import type { ClientMetadata } from 'oidc-provider'
import { createArchiveServer } from './archive-server.ts'
import { createAuthorizationServer } from './authorization-server.ts'
import type { AuthorizationServerOptions } from './authorization-server-configuration.ts'
import { createDpopGuard } from './dpop-guard.ts'
import { listen, type RequestRecord } from './http.ts'
import type { Issued } from './memory-store.ts'
import { createNotebook } from './notebook.ts'
import { createNotesServer } from './notes-server.ts'
import { mcpPath, serveOpenly, serveProtected } from './protected-server.ts'

export type { RequestRecord } from './http.ts'

export interface HouseOptions extends AuthorizationServerOptions {
  /** 0, the default, means any free port. */
  ports?: { as?: number; notes?: number; archive?: number; open?: number }
  /** Adds the noticeboard, an MCP server that asks nobody for a token. */
  open?: boolean
  /** Adds so many rooms, each a notes server of its own at an origin of its own. */
  rooms?: number
  /** What a 401 asks for; `notes:delete` is left to a step-up by default. */
  challengeScopes?: string[]
  /** How long `slow_count` takes for each number. */
  countStepMs?: number
}

export interface HouseServer {
  name: string
  url: string
  wire: '2026-07-28' | '2025-11-25'
  description: string
}

export interface House {
  issuer: string
  servers: HouseServer[]
  /** The address of one of them. @throws when there is none of that name */
  urlOf(name: string): string
  /** Every answered request so far, in order. */
  requests: RequestRecord[]
  /** Whether an access or refresh token is still good. */
  introspect(token: string): Promise<boolean>
  clientExists(clientId: string): Promise<boolean>
  /** What a person does on the pages of the provider for developers. */
  registerByHand(metadata: ClientMetadata): Promise<void>
  /** What those who run the provider do to a client. */
  changeClient(clientId: string, change: object): Promise<void>
  forgetClient(clientId: string): Promise<void>
  /** Ends all access of now; the clients stay. */
  endGrants(): void
  /** Ends every access token at once; refresh tokens stay. */
  expireAccessTokens(): void
  /** For tokens issued from now on. */
  setTokenTtl(seconds: number): void
  /** Every token and code ever issued, by its kind: what must be found nowhere. */
  issued(): Issued[]
  stop(): Promise<void>
}

/** An authorization server and the MCP servers it protects, all on loopback, all in memory. */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const { ports = {}, challengeScopes = ['notes:read', 'notes:write'] } = options
  const requests: RequestRecord[] = []
  const door = await listen('as', requests, ports.as)
  const notes = await listen('notes', requests, ports.notes)
  const archive = await listen('archive', requests, ports.archive)
  const open = options.open === true ? await listen('open', requests, ports.open) : null

  const rooms = await Promise.all(
    Array.from({ length: options.rooms ?? 0 }, () => listen('notes', requests)),
  )

  const notesUrl = urlAt(notes)
  const archiveUrl = urlAt(archive)
  const as = createAuthorizationServer(
    door,
    new Set([notesUrl, archiveUrl, ...rooms.map(urlAt)]),
    options,
  )
  const guard = options.dpop && createDpopGuard({ withNonces: options.dpop === 'with-nonces' })
  const protection = { issuer: as.issuer, challengeScopes, inspect: as.inspect, guard }
  const notebook = () => createNotebook(options.countStepMs)

  const notesServer = createNotesServer('Notes', notebook())
  const notesName = { resource: notesUrl, resourceName: 'Notes' }
  notes.answer(serveProtected({ ...protection, ...notesName }, notesServer.handle))

  const archiveServer = createArchiveServer('Archive', notebook())
  const archiveName = { resource: archiveUrl, resourceName: 'Archive' }
  archive.answer(serveProtected({ ...protection, ...archiveName }, archiveServer.handle))

  const roomServers = rooms.map((room, index) => {
    const name = { resource: urlAt(room), resourceName: `Room ${index + 1}` }
    const server = createNotesServer(name.resourceName, notebook())
    room.answer(serveProtected({ ...protection, ...name }, server.handle))
    return { ...server, ...name }
  })

  const openServer = createNotesServer('Noticeboard', notebook())
  open?.answer(serveOpenly(openServer.handle))

  const servers = [
    describe('Notes', notesUrl),
    describe('Archive', archiveUrl),
    ...roomServers.map(({ resourceName, resource }) => describe(resourceName, resource)),
    ...(open === null ? [] : [describe('Noticeboard', urlAt(open))]),
  ]
  return {
    issuer: as.issuer,
    servers,
    urlOf(name) {
      const server = servers.find((one) => one.name === name)
      if (server === undefined) throw new Error(`There is no server ${name}.`)
      return server.url
    },
    requests,
    introspect: as.introspect,
    clientExists: as.clientExists,
    registerByHand: as.registerByHand,
    changeClient: as.changeClient,
    forgetClient: as.forgetClient,
    endGrants: as.endGrants,
    expireAccessTokens: as.expireAccessTokens,
    setTokenTtl: as.setTokenTtl,
    issued: () => as.issued(),
    async stop() {
      const mcpServers = [notesServer, archiveServer, openServer, ...roomServers]
      await Promise.all(mcpServers.map((server) => server.close()))
      const listeners = [door, notes, archive, ...rooms, ...(open === null ? [] : [open])]
      await Promise.all(listeners.map((listener) => listener.close()))
    },
  }
}

function urlAt({ origin }: { origin: string }): string {
  return `${origin}${mcpPath}`
}

const descriptions: Record<string, string> = {
  Notes: 'Notes behind a sign-in, on the newest protocol revision',
  Archive: 'Older notes behind the same sign-in, on the revision before it',
  Noticeboard: 'Notes for everybody, without a sign-in',
}

function describe(name: string, url: string): HouseServer {
  const wire = name === 'Archive' ? '2025-11-25' : '2026-07-28'
  return { name, url, wire, description: descriptions[name] ?? name }
}
