import type { SignInTrace } from '../../../src-main/servers/trace/sign-in-trace.ts'
import { VIEWS_NOW_MS } from './view-servers.ts'

const ISSUER = 'https://auth.linear.example'
const METADATA = `${ISSUER}/.well-known/oauth-authorization-server`
const STARTED_AT_MS = VIEWS_NOW_MS - 120_000

const failure = {
  code: 'issuer_mismatch',
  status: null,
  serverError: null,
  during: 'issuer-metadata',
} as const

const at = (afterMs: number) => ({ atMs: STARTED_AT_MS + afterMs, times: 1, facts: {} })

/** A sign-in that stopped, because its sign-in service calls itself by another name. */
export const stoppedTrace: SignInTrace = {
  id: 't1',
  serverId: 'linear',
  url: 'https://mcp.linear.example/mcp',
  trigger: 'sign-in',
  outcome: 'failed',
  startedAtMs: STARTED_AT_MS,
  endedAtMs: STARTED_AT_MS + 2_000,
  times: 2,
  failure,
  omittedSteps: 4,
  steps: [
    {
      ...at(1_000),
      kind: 'decision',
      name: 'issuer-chosen',
      decided: 'only-one',
      facts: { issuer: ISSUER, scopes: ['read', 'write'] },
    },
    {
      ...at(1_200),
      kind: 'request',
      name: 'issuer-metadata',
      request: {
        method: 'GET',
        url: METADATA,
        status: 200,
        ms: 84,
        failure: null,
        via: 'direct',
        clockOffMs: null,
      },
      facts: { called: 'https://login.linear.example' },
    },
    { ...at(1_300), kind: 'quirk', quirk: 'scope-as-array' },
    { ...at(1_400), kind: 'failure', failure },
  ],
}

/** The one before, which went well. */
export const finishedTrace: SignInTrace = {
  ...stoppedTrace,
  id: 't0',
  outcome: 'succeeded',
  times: 1,
  failure: null,
  steps: [],
  omittedSteps: 0,
}
