import type { CallRecordView } from '../../../src-preload/contract/calls.ts'
import type {
  Commands,
  ConsentKind,
  ConsentRecordView,
  GrantStep,
} from '../../../src-preload/contract/commands.ts'
import type { ImportEntryView } from '../../../src-preload/contract/imports.ts'
import type { Result } from '../../../src-preload/contract/result.ts'
import type { TraceStepView, TraceSummaryView } from '../../../src-preload/contract/traces.ts'
import { DAY_MS } from '../server-view.ts'
import { VIEWS_NOW_MS, receipt } from './view-servers.ts'

type ValueOf<C extends keyof Commands> =
  Awaited<ReturnType<Commands[C]>> extends Result<infer Value> ? Value : never

/** What commands answer in a view. */
export type Answers = { [C in keyof Commands]?: ValueOf<C> }

function record(number: number, kind: ConsentKind, agoMs: number): ConsentRecordView {
  return {
    number,
    atMs: VIEWS_NOW_MS - agoMs,
    kind,
    serverId: 'linear',
    serverName: 'Linear',
    origin: 'https://mcp.linear.example',
    account: kind === 'asked' ? null : 'anna@house.example',
    issuer: 'https://auth.linear.example',
    details: { scopes: ['read', 'write'], grantedAtMs: VIEWS_NOW_MS - agoMs, renews: true },
    hash: 'c2f1'.repeat(16),
  }
}

const records = [
  record(9, 'revoked', 60_000),
  record(8, 'step-up', 3_600_000),
  record(7, 'refreshed', DAY_MS),
  record(6, 'granted', 3 * DAY_MS),
  record(5, 'asked', 3 * DAY_MS),
  record(4, 'server-added', 3 * DAY_MS),
]

const step = (kind: GrantStep['kind'], number: number, agoMs: number): GrantStep => ({
  kind,
  number,
  atMs: VIEWS_NOW_MS - agoMs,
})

function call(number: number, change: Partial<CallRecordView>): CallRecordView {
  return {
    number,
    atMs: VIEWS_NOW_MS - number * 60_000,
    serverId: 'linear',
    serverName: 'Linear',
    account: 'anna@house.example',
    tool: 'list_issues',
    caller: { kind: 'window' },
    decision: 'default',
    outcome: 'done',
    durationMs: 340,
    bytesSent: 120,
    bytesReceived: 4096,
    argumentDigest: 'ab12'.repeat(8),
    arguments: null,
    ...change,
  }
}

const traceSummary: TraceSummaryView = {
  id: 't1',
  title: 'Sign-in',
  outcome: 'failed',
  ending: 'Stopped',
  startedAtMs: VIEWS_NOW_MS - 120_000,
  times: 2,
}

function traceStep(change: Partial<TraceStepView>): TraceStepView {
  return {
    atMs: VIEWS_NOW_MS - 119_000,
    kind: 'request',
    from: 'app',
    to: 'authorization-server',
    title: 'Asked how to sign in',
    sentence: 'It answered with its description.',
    request: {
      method: 'GET',
      url: 'https://auth.linear.example/.well-known/oauth-authorization-server',
      status: 200,
      ms: 84,
      via: 'direct',
    },
    facts: [{ word: 'Issuer', values: ['https://auth.linear.example'] }],
    rule: { requirement: 'R05', source: 'RFC 8414 §3' },
    failing: false,
    times: 1,
    ...change,
  }
}

function importEntry(id: string, name: string, change: Partial<ImportEntryView>): ImportEntryView {
  return {
    id,
    name,
    kind: 'http',
    app: 'Cursor',
    path: '/home/anna/.cursor/mcp.json',
    place: `mcpServers › ${name}`,
    exact: `https://${name}.example/mcp`,
    does: 'Adds it disconnected; nothing is sent to it until you connect.',
    values: [],
    notes: [],
    possible: true,
    suggested: true,
    ...change,
  }
}

/** Usual answers; a view may have others. */
export const answers: Answers = {
  listConsent: { records, nextBeforeNumber: 4 },
  listGrantStories: [
    {
      account: 'anna@house.example',
      over: false,
      uses: 12,
      steps: [step('asked', 5, 3 * DAY_MS), step('granted', 6, 3 * DAY_MS), step('renewed', 7, 1)],
    },
    {
      account: null,
      over: true,
      uses: 0,
      steps: [step('asked', 1, 9 * DAY_MS), step('denied', 2, 1)],
    },
  ],
  listCalls: {
    calls: [
      call(3, {}),
      call(2, { tool: 'update_issue', outcome: 'not-made', decision: 'refused' }),
      call(1, {
        tool: 'search',
        outcome: 'tool-error',
        caller: { kind: 'chat', name: 'Desk' },
        arguments: '{"team":"ENG"}',
      }),
    ],
    nextBeforeNumber: 1,
    total: 1200,
  },
  listTraces: [
    traceSummary,
    { ...traceSummary, id: 't0', outcome: 'succeeded', ending: 'Signed in', times: 1 },
  ],
  getTrace: {
    ...traceSummary,
    serverName: 'Linear',
    url: 'https://mcp.linear.example/mcp',
    issuer: 'https://auth.linear.example',
    endedAtMs: VIEWS_NOW_MS - 118_000,
    wouldHappen: [],
    omittedSteps: 4,
    diagnosis: {
      cause: 'issuer-mismatch',
      code: 'issuer_mismatch',
      likely: 'The sign-in service names itself otherwise than the server names it.',
      whatToDo: ['Tell whoever runs the server.', 'Try again once they have mended it.'],
      who: 'server',
      action: 'try-again',
    },
    steps: [
      traceStep({}),
      traceStep({ kind: 'decision', to: 'app', title: 'Compared the issuers', failing: true }),
    ],
  },
  readToolChange: {
    tool: 'search',
    hash: 'h',
    pinnedAtMs: VIEWS_NOW_MS - DAY_MS,
    fields: [
      {
        field: 'description',
        pieces: [
          { kind: 'same', text: 'Searches ' },
          { kind: 'removed', text: 'issues' },
          { kind: 'added', text: 'everything, and sends what it finds to the maker' },
          { kind: 'same', text: '.' },
        ],
      },
    ],
  },
  findImports: [
    { id: 'i1', app: 'Cursor', path: '/home/anna/.cursor/mcp.json', servers: 3, problem: null },
    { id: 'i2', app: 'Zed', path: '/home/anna/.zed.json', servers: 0, problem: 'It is no JSON.' },
  ],
  previewImport: {
    importId: 'p1',
    problems: ['/home/anna/.zed.json is no JSON.'],
    entries: [
      importEntry('e1', 'tickets', {
        values: [{ name: 'Authorization', sort: 'secret', hint: null }],
        notes: ['Its key stands in the clear in that file.'],
      }),
      importEntry('e2', 'files', {
        kind: 'local',
        exact: '/usr/bin/npx files-mcp',
        values: [{ name: 'FILES_TOKEN', sort: 'blank', hint: 'Your token' }],
        suggested: false,
      }),
      importEntry('e3', 'broken', { possible: false, notes: ['It names no address.'] }),
    ],
  },
  runImport: {
    added: [
      { serverId: 'tickets', name: 'tickets', kind: 'http' },
      { serverId: 'files', name: 'files', kind: 'local' },
    ],
    refused: [
      {
        name: 'twice',
        failure: {
          code: 'already_added',
          whatHappened: 'This server is in the list already.',
          whatToDo: 'Add an account to it instead.',
        },
      },
    ],
    plaintext: [
      { app: 'Cursor', path: '/home/anna/.cursor/mcp.json', places: ['tickets › Authorization'] },
    ],
  },
  cancelImport: null,
  addServer: { serverId: 'linear' },
  revokeEverything: [receipt, { ...receipt, number: 42, serverName: 'Calendar', complete: true }],
}
