import { wellKnownServers } from '../../../src-main/catalogue/servers.ts'
import type { ConsentRecord } from '../../../src-main/consent/consent-record.ts'
import { describeSummary, describeTrace } from '../../../src-main/state/doctor/describe-trace.ts'
import { describeRecord } from '../../../src-main/state/record-words.ts'
import type { CallRecordView } from '../../../src-preload/contract/calls.ts'
import type {
  Commands,
  ConsentKind,
  ConsentRecordView,
  GrantStep,
} from '../../../src-preload/contract/commands.ts'
import type { Result } from '../../../src-preload/contract/result.ts'
import { DAY_MS } from '../server-view.ts'
import { importAnswers } from './view-imports.ts'
import { VIEWS_NOW_MS, receipt } from './view-servers.ts'
import { finishedTrace, stoppedTrace } from './view-traces.ts'

const ISSUER = 'https://auth.linear.example'

type ValueOf<C extends keyof Commands> =
  Awaited<ReturnType<Commands[C]>> extends Result<infer Value> ? Value : never

/** What commands answer in a view. */
export type Answers = { [C in keyof Commands]?: ValueOf<C> }

function record(
  number: number,
  kind: ConsentKind,
  agoMs: number,
  details: ConsentRecord['details'],
): ConsentRecordView {
  return describeRecord({
    number,
    atMs: VIEWS_NOW_MS - agoMs,
    kind,
    serverId: 'linear',
    serverName: 'Linear',
    origin: 'https://mcp.linear.example',
    account: kind === 'asked' ? null : 'anna@house.example',
    issuer: ISSUER,
    details,
    hash: 'c2f1'.repeat(16),
    previousHash: 'c2f0'.repeat(16),
  })
}

const SCOPES = ['read', 'issues:write', 'admin']

const records = () => [
  record(9, 'revoked', 60_000, {
    remote: { refreshToken: 'done', accessToken: 'not-offered', registration: 'pending' },
    vault: 'erased',
  }),
  record(8, 'step-up', 3_600_000, {
    operation: 'delete_issue',
    asked: ['admin'],
    answer: 'grant',
  }),
  record(7, 'refreshed', DAY_MS, { expiresAtMs: VIEWS_NOW_MS, granted: ['read'] }),
  record(6, 'granted', 3 * DAY_MS, {
    clientId: 'house',
    clientRegistration: 'dynamic',
    resource: 'https://mcp.linear.example/mcp',
    asked: SCOPES,
    granted: SCOPES.slice(0, 2),
    dropped: SCOPES.slice(2),
    expiresAtMs: VIEWS_NOW_MS,
    renews: true,
    boundToKey: false,
    how: 'browser',
    quirks: ['scope-as-array'],
  }),
  record(5, 'asked', 3 * DAY_MS, { scopes: SCOPES, why: 'sign-in', how: 'browser' }),
  record(4, 'server-added', 3 * DAY_MS, { address: 'https://mcp.linear.example/mcp', how: 'http' }),
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

/** Usual answers; a view may have others. */
export const answers = (): Answers => ({
  listConsent: { records: records(), nextBeforeNumber: 4 },
  listGrantStories: [
    {
      account: 'anna@house.example',
      over: false,
      inForce: true,
      uses: 12,
      steps: [step('asked', 5, 3 * DAY_MS), step('granted', 6, 3 * DAY_MS), step('renewed', 7, 1)],
    },
    {
      account: null,
      over: true,
      inForce: false,
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
  listTraces: [stoppedTrace, finishedTrace].map(describeSummary),
  getTrace: describeTrace(stoppedTrace, 'Linear'),
  readToolChange: {
    tool: 'search',
    hash: 'h',
    pinnedAtMs: VIEWS_NOW_MS - DAY_MS,
    follows: 'allow',
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
  ...importAnswers(),
  listWellKnownServers: wellKnownServers(),
  cancelImport: null,
  addServer: { serverId: 'linear' },
  revokeEverything: [
    receipt(),
    receipt({
      number: 42,
      serverName: 'Calendar',
      remote: { refreshToken: 'done', accessToken: 'done', registration: 'none' },
    }),
  ],
})
