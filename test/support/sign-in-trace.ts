import type { SignInTrace } from '../../src-main/servers/trace/sign-in-trace.ts'

/** A sign-in that failed, but for what is changed. */
export function signInTrace(change: Partial<SignInTrace>): SignInTrace {
  return {
    id: 't',
    serverId: 's',
    url: 'https://mcp.example/mcp',
    trigger: 'sign-in',
    outcome: 'failed',
    startedAtMs: 0,
    endedAtMs: 9,
    times: 1,
    steps: [],
    omittedSteps: 0,
    failure: null,
    ...change,
  }
}
