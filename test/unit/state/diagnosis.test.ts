import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FailureCode } from '../../../src-preload/contract/result.ts'
import type {
  Decisions,
  RequestName,
  SignInTrace,
  StepName,
  TraceStep,
} from '../../../src-main/servers/trace/sign-in-trace.ts'
import { describeCause } from '../../../src-main/state/doctor/cause-words.ts'
import { CAUSES } from '../../../src-main/state/doctor/causes.ts'
import type { Cause } from '../../../src-main/state/doctor/causes.ts'
import { describeTrace, diagnose } from '../../../src-main/state/doctor/describe-trace.ts'
import { causeOf } from '../../../src-main/state/doctor/diagnosis.ts'
import { FAILURE_RULES } from '../../../src-main/state/doctor/failure-rules.ts'
import {
  DECISION_STEPS,
  PERSON_STEPS,
  REQUEST_STEPS,
} from '../../../src-main/state/doctor/steps.ts'
import { traceReport } from '../../../src-main/state/doctor/trace-report.ts'
import { REQUIREMENTS } from '../../requirements.ts'
import { signInTrace } from '../../support/sign-in-trace.ts'

const ISSUER = 'https://as.example'

const asked = (
  name: RequestName,
  more: { status?: number | null; failure?: string; clockOffMs?: number } = {},
): TraceStep => ({
  kind: 'request',
  name,
  atMs: 1,
  times: 1,
  facts: {},
  request: {
    method: 'GET',
    url: `${ISSUER}/x`,
    ms: 5,
    via: 'direct',
    status: more.status === undefined ? 200 : more.status,
    failure: more.failure ?? null,
    clockOffMs: more.clockOffMs ?? null,
  },
})

const chose = (decided: Decisions['client-chosen']): TraceStep => ({
  kind: 'decision',
  name: 'client-chosen',
  decided,
  atMs: 1,
  times: 1,
  facts: { issuer: ISSUER },
})

const person = (name: 'browser-opened' | 'browser-returned' | 'client-entered'): TraceStep => ({
  kind: 'person',
  name,
  atMs: 1,
  times: 1,
  facts: {},
})

const kept: TraceStep = { ...chose('dynamic'), name: 'kept', decided: 'sealed' } as TraceStep

interface Case {
  code: FailureCode
  steps?: TraceStep[]
  during?: StepName
  serverError?: string
  status?: number
}

function traceOf({ code, steps = [], during, serverError, status }: Case): SignInTrace {
  const failure = {
    code,
    status: status ?? null,
    serverError: serverError ?? null,
    during: during ?? null,
  }
  const stopped: TraceStep = { kind: 'failure', failure, atMs: 9, times: 1, facts: {} }
  return signInTrace({ steps: [...steps, stopped], failure })
}

const unanswered = (failure: string) => [asked('resource-metadata', { status: null, failure })]

const CASES: [Cause, Case][] = [
  ['signed-out', { code: 'needs_sign_in', steps: [asked('mcp-without-key', { status: 401 })] }],
  [
    'grant-ended',
    { code: 'invalid_grant', during: 'refresh', steps: [asked('refresh', { status: 400 })] },
  ],
  ['grant-ended', { code: 'needs_sign_in', steps: [asked('mcp-with-key', { status: 401 })] }],
  [
    'client-unknown',
    { code: 'invalid_client', steps: [chose('pre-registered')], during: 'token-as-client' },
  ],
  [
    'client-unknown',
    { code: 'invalid_client', steps: [chose('metadata-document')], during: 'device-request' },
  ],
  [
    'client-unknown',
    {
      code: 'authorization_failed',
      serverError: 'invalid_client',
      steps: [chose('pre-registered')],
      during: 'browser-returned',
    },
  ],
  [
    'client-secret-wrong',
    { code: 'invalid_client', steps: [chose('pre-registered')], during: 'code-exchange' },
  ],
  [
    'client-secret-wrong',
    {
      code: 'invalid_client',
      steps: [chose('dynamic'), person('client-entered')],
      during: 'code-exchange',
    },
  ],
  [
    'client-forgotten',
    { code: 'invalid_client', steps: [chose('dynamic')], during: 'code-exchange' },
  ],
  ['client-forgotten', { code: 'invalid_grant', serverError: 'invalid_client', during: 'refresh' }],
  ['client-not-allowed', { code: 'token_request_failed', serverError: 'unauthorized_client' }],
  ['private-key', { code: 'private_key_invalid' }],
  [
    'redirect-not-registered',
    { code: 'authorization_failed', serverError: 'redirect_uri_mismatch' },
  ],
  [
    'redirect-not-registered',
    { code: 'registration_refused', serverError: 'invalid_redirect_uri' },
  ],
  ['browser-never-came-back', { code: 'response_expired', steps: [person('browser-opened')] }],
  ['browser-missing', { code: 'browser_unavailable' }],
  [
    'metadata-unreachable',
    { code: 'metadata_unreachable', steps: [asked('resource-metadata', { status: 404 })] },
  ],
  ['metadata-unreachable', { code: 'metadata_unreachable', status: 503 }],
  ['metadata-malformed', { code: 'metadata_invalid', steps: [asked('resource-metadata')] }],
  ['no-sign-in-service', { code: 'no_authorization_server' }],
  ['pkce-refused', { code: 'pkce_not_supported' }],
  ['resource-mismatch', { code: 'resource_mismatch' }],
  [
    'key-for-another',
    { code: 'needs_sign_in', steps: [kept, asked('mcp-with-key', { status: 401 })] },
  ],
  ['target-refused', { code: 'token_request_failed', serverError: 'invalid_target' }],
  ['issuer-mismatch', { code: 'issuer_mismatch' }],
  ['answer-of-another', { code: 'iss_mismatch' }],
  ['answer-of-another', { code: 'state_mismatch' }],
  ['endpoints-moved', { code: 'endpoints_changed' }],
  ['request-refused', { code: 'authorization_failed', serverError: 'invalid_request' }],
  ['code-refused', { code: 'invalid_grant', during: 'code-exchange' }],
  ['code-expired', { code: 'device_expired' }],
  ['no-codes', { code: 'device_unavailable' }],
  ['token-malformed', { code: 'token_response_invalid' }],
  ['consent-denied', { code: 'access_denied', serverError: 'access_denied' }],
  ['consent-denied', { code: 'authorization_failed', serverError: 'consent_required' }],
  ['scope-missing', { code: 'insufficient_scope' }],
  ['scope-refused', { code: 'authorization_failed', serverError: 'invalid_scope' }],
  [
    'registration-refused',
    { code: 'registration_refused', serverError: 'invalid_client_metadata' },
  ],
  ['registration-not-offered', { code: 'registration_unavailable' }],
  ['description-unreadable', { code: 'client_metadata_invalid' }],
  ['clock', { code: 'proof_refused' }],
  [
    'clock',
    {
      code: 'invalid_client',
      steps: [asked('token-as-client', { status: 401, clockOffMs: 400_000 })],
    },
  ],
  [
    'clock',
    {
      code: 'invalid_grant',
      during: 'code-exchange',
      steps: [
        asked('issuer-metadata', { clockOffMs: -900_000 }),
        asked('code-exchange', { status: 400 }),
      ],
    },
  ],
  ['proxy', { code: 'server_unreachable', steps: unanswered('proxy_unreachable') }],
  ['proxy', { code: 'server_refused', steps: [asked('mcp-without-key', { status: 407 })] }],
  ['certificate', { code: 'server_unreachable', steps: unanswered('tls') }],
  ['certificate', { code: 'server_unreachable', steps: unanswered('certificate_expired') }],
  ['captive-portal', { code: 'server_unreachable', steps: unanswered('captive_portal') }],
  [
    'captive-portal',
    { code: 'server_refused', steps: [asked('mcp-without-key', { status: 511 })] },
  ],
  ['captive-portal', { code: 'not_an_mcp_server', steps: [asked('mcp-with-key')] }],
  ['name-not-found', { code: 'server_unreachable', steps: unanswered('dns') }],
  ['name-not-found', { code: 'server_unreachable', steps: unanswered('name_not_found') }],
  ['unreachable', { code: 'server_unreachable', steps: unanswered('unreachable') }],
  ['too-slow', { code: 'timeout', steps: unanswered('timeout') }],
  [
    'provider-fault',
    { code: 'server_unreachable', status: 503, steps: [asked('refresh', { status: 503 })] },
  ],
  ['provider-fault', { code: 'authorization_failed', serverError: 'server_error' }],
  [
    'too-many-requests',
    { code: 'server_unreachable', status: 429, steps: [asked('refresh', { status: 429 })] },
  ],
  ['blocked-address', { code: 'blocked_address', steps: unanswered('blocked_address') }],
  ['not-encrypted', { code: 'insecure_endpoint', steps: unanswered('not_https') }],
  ['not-an-mcp-server', { code: 'not_an_mcp_server', steps: [asked('mcp-without-key')] }],
  [
    'server-refused',
    { code: 'server_refused', steps: [asked('mcp-without-key', { status: 403 })] },
  ],
  ['key-refused', { code: 'key_refused' }],
  ['organization-refused', { code: 'assertion_refused' }],
  ['organization-sign-in', { code: 'identity_needed' }],
  ['assertion-unusable', { code: 'assertion_invalid' }],
  ['keyring-locked', { code: 'vault_locked' }],
  ['vault-unreadable', { code: 'vault_tampered' }],
  ['disk', { code: 'vault_io' }],
  ['unclear', { code: 'internal' }],
]

describe('the likely cause', () => {
  it.each(CASES)('R09 is %s', (cause, made) => {
    expect(causeOf(traceOf(made))).toBe(cause)
  })

  it('R09 has a case for every cause there is', () => {
    expect(new Set(CASES.map(([cause]) => cause))).toEqual(new Set(Object.keys(CAUSES)))
  })

  it('R09 has one for every failure code there is', () => {
    const file = resolve(import.meta.dirname, '../../../src-preload/contract/result.ts')
    const union = /FailureCode\s*=([\s\S]*?)\n\n/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    const codes = [...union.matchAll(/'([a-z_]+)'/g)].map(([, code]) => code as FailureCode)
    expect(codes.length).toBeGreaterThan(45)
    for (const code of codes) expect(CAUSES).toHaveProperty(causeOf(traceOf({ code })) ?? 'none')
  })

  it('R09 is none while nothing failed, and the browser when it was left alone with one', () => {
    const fine = { ...traceOf({ code: 'internal' }), failure: null }
    expect(causeOf({ ...fine, outcome: 'succeeded' })).toBeNull()
    expect(causeOf({ ...fine, outcome: 'cancelled', steps: [person('browser-opened')] })).toBe(
      'browser-never-came-back',
    )
    const back = [person('browser-opened'), person('browser-returned')]
    expect(causeOf({ ...fine, outcome: 'cancelled', steps: back })).toBeNull()
  })

  it('R28 does not listen to an error word where the answer may be another’s', () => {
    expect(causeOf(traceOf({ code: 'iss_mismatch', serverError: 'access_denied' }))).toBe(
      'answer-of-another',
    )
  })

  it('R56 says by how much, and which way, the clock is off', () => {
    const behind = traceOf({
      code: 'proof_refused',
      steps: [asked('code-exchange', { status: 400, clockOffMs: 600_000 })],
    })
    expect(diagnose(behind, 'Notes')?.likely).toContain('This one is 10 minutes behind.')
  })
})

describe('the words of the doctor', () => {
  const about = { server: 'Notes', service: 'as.example', word: null, clockOffMs: null }

  it.each(Object.keys(CAUSES) as Cause[])('R09 say what %s is and what to do', (cause) => {
    for (const word of [null, 'invalid_request']) {
      const { likely, whatToDo } = describeCause(cause, { ...about, word })
      const sentences = [likely, ...whatToDo]
      expect(sentences.length).toBeGreaterThan(1)
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[A-Za-z].*[.]$/s)
        expect(sentence).not.toMatch(/undefined|null|\[object|!|please|oops/i)
      }
    }
  })

  it('name only rules that there are', () => {
    const known = new Set(REQUIREMENTS.map(({ id }) => id))
    const all = [
      ...Object.values(REQUEST_STEPS),
      ...Object.values(PERSON_STEPS),
      ...Object.values(DECISION_STEPS),
    ].map(({ rule }) => rule)
    const rules = [...all, ...Object.values(FAILURE_RULES)].filter((rule) => rule !== null)
    expect(rules.length).toBeGreaterThan(60)
    for (const { requirement, source } of rules) {
      expect(known).toContain(requirement)
      expect(source).toMatch(/^(RFC \d{4} §[\d.]+|MCP Authorization|OpenID Connect Core §[\d.]+)$/)
    }
  })
})

describe('the report', () => {
  const trace = traceOf({
    code: 'issuer_mismatch',
    during: 'issuer-metadata',
    steps: [asked('mcp-without-key', { status: 401 }), asked('issuer-metadata')],
  })
  const report = traceReport(describeTrace(trace, 'Notes'), '1.2.3')

  it('A20 is plain text with version, server, cause, numbered steps, addresses and rules', () => {
    const lines = report.split('\n')
    expect(lines[0]).toBe('Chatelaine 1.2.3 · sign-in report')
    expect(lines).toContain('Server     https://mcp.example/mcp')
    expect(lines).toContain('When       1970-01-01T00:00:00.000Z to 1970-01-01T00:00:00.009Z')
    expect(lines).toContain('Likely cause (issuer-mismatch, issuer_mismatch)')
    expect(report).toContain(
      '   1. Asked the server without a key  (app → MCP server, +1 ms)  [R34 · RFC 6750 §3.1]',
    )
    expect(report).toContain('      GET https://as.example/x  401  5 ms')
    expect(report).toMatch(/ {3}3\. ✗ The sign-in service of Notes calls itself by another name/)
    expect(report).toContain('[R11 · RFC 8414 §3.3]')
    expect(report.trimEnd()).toMatch(/This report holds no token, code or secret\.[^\n]*$/)
  })

  it('opens the step that stopped it, with the request that it followed from', () => {
    const { steps } = describeTrace(trace, 'Notes')
    expect(steps.map(({ failing }) => failing)).toEqual([false, false, true])
    expect(steps[2]?.request?.url).toBe('https://as.example/x')
  })
})
