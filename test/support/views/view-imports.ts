import type { FoundServer } from '../../../src-main/import/found-server.ts'
import { failure } from '../../../src-main/state/failure-words.ts'
import {
  describeEntry,
  describeSource,
  placeInWords,
  problemOfFile,
} from '../../../src-main/state/import-words.ts'
import type { ImportEntryView } from '../../../src-preload/contract/imports.ts'
import type { Answers } from './view-answers.ts'

const CURSOR = { app: 'cursor', path: '/home/anna/.cursor/mcp.json' } as const
const ZED = { app: 'zed', path: '/home/anna/.zed.json' } as const
const BROKEN = { ok: false, problem: 'broken', line: 12 } as const

const placeOf = (...path: string[]) => ({ path: ['mcpServers', ...path], line: 4 })

function found(name: string, change: Partial<FoundServer> = {}): FoundServer {
  const url = `https://${name}.example/mcp`
  return {
    name,
    how: { kind: 'http', url },
    shown: url,
    values: [],
    notes: [],
    otherSecrets: [],
    place: placeOf(name),
    ...change,
  }
}

const tickets = found('tickets', {
  values: [
    {
      name: 'Authorization',
      value: 'Bearer kept',
      sort: 'secret',
      hint: null,
      place: placeOf('tickets', 'headers', 'Authorization'),
    },
  ],
  notes: [{ code: 'secret-taken-out', about: 'token' }],
})

const files = found('files', {
  how: { kind: 'local', command: '/usr/bin/npx', args: ['files-mcp'] },
  shown: '/usr/bin/npx files-mcp',
  values: [
    {
      name: 'FILES_TOKEN',
      value: '',
      sort: 'blank',
      hint: 'Your token',
      place: placeOf('files', 'env', 'FILES_TOKEN'),
    },
  ],
  notes: [{ code: 'off-there' }],
})

const broken = found('broken', { how: null, shown: '', notes: [{ code: 'nothing-to-reach' }] })

const facts = { possible: true, alreadyThere: false, sameAs: null, refused: null }
const leftOut = new Set<never>()

function entry(id: string, server: FoundServer, possible = true): ImportEntryView {
  return describeEntry({ id, origin: CURSOR, found: server }, { ...facts, possible, leftOut })
}

/** What other apps have, as an import finds it, shows it and takes it over. */
export const importAnswers = (): Answers => ({
  findImports: [
    describeSource(
      { id: 'i1', ...CURSOR },
      { ok: true, servers: [tickets, files, broken], leftOut: 0 },
    ),
    describeSource({ id: 'i2', ...ZED }, BROKEN),
  ],
  previewImport: {
    importId: 'p1',
    problems: [problemOfFile(ZED, BROKEN)],
    entries: [entry('e1', tickets), entry('e2', files), entry('e3', broken, false)],
  },
  runImport: {
    added: [
      { serverId: 'tickets', name: 'tickets', kind: 'http' },
      { serverId: 'files', name: 'files', kind: 'local' },
    ],
    refused: [
      {
        name: 'twice',
        failure: failure('already_added', { name: 'twice', host: 'twice.example' }),
      },
    ],
    plaintext: [
      {
        app: 'Cursor',
        path: CURSOR.path,
        places: [placeInWords(placeOf('tickets', 'headers', 'Authorization'))],
      },
    ],
  },
})
