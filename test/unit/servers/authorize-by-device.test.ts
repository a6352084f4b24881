import { describe, expect, it } from 'vitest'
import { OAuthFlowError } from '../../../src-main/oauth/oauth-error.ts'
import type { Attempt, AuthorizationDeps } from '../../../src-main/servers/authorization-deps.ts'
import { authorizeByDevice } from '../../../src-main/servers/authorize-by-device.ts'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import { createPersonInbox } from '../../../src-main/servers/person-inbox.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { silentTracer } from '../../support/silent-tracer.ts'
import { AS, ISSUER, NOW_MS, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const CANCELLED = new OAuthFlowError('cancelled', 'The person cancelled.')

/** A sign-in by code whose poll is under way and is answered when the test says so. */
async function startedPoll() {
  const clock = createManualClock(NOW_MS)
  const inbox = createPersonInbox()
  const cancel = new AbortController()
  const takenBack: GrantRecord[] = []
  let answer: (response: Response) => void = () => undefined
  const ports = scriptedPorts(({ url, method }) => {
    if (method === 'DELETE') return new Response(null, { status: 204 })
    if (url.endsWith('/register')) {
      const uri = `${ISSUER}/register/one`
      const managed = { registration_access_token: 'rat', registration_client_uri: uri }
      return json({ client_id: 'one', ...managed }, 201)
    }
    if (url.endsWith('/device')) {
      return json({
        device_code: 'd',
        user_code: 'ABCD',
        verification_uri: ISSUER,
        expires_in: 600,
      })
    }
    return new Promise<Response>((resolve) => (answer = resolve))
  })
  const deps = {
    ports,
    tracer: silentTracer(ports),
    clock,
    inbox,
    show: () => undefined,
    onAsked: () => undefined,
    onVerificationUri: () => undefined,
    former: { registration: () => null },
    takeBack: (record: GrantRecord) => takenBack.push(record),
  } as unknown as AuthorizationDeps
  const resource = { resource: 'https://mcp.example/mcp' }
  const attempt = {
    settled: { authorizationServer: AS, resource, client: { how: 'dynamic' }, why: 'sign-in' },
    scopes: ['read'],
  } as unknown as Attempt
  const work = authorizeByDevice(attempt, deps, cancel.signal)
  work.catch(() => undefined)
  // The code has to be asked for before the first pause begins.
  await expect.poll(() => ports.sent.some(({ url }) => url.endsWith('/device'))).toBe(true)
  await clock.advance(0)
  await clock.advance(5_000)
  const deleted = () => ports.sent.filter(({ method }) => method === 'DELETE').length
  return { work, cancel, inbox, takenBack, deleted, answer: (with_: Response) => answer(with_) }
}

const TOKENS = () => json({ access_token: 'at', token_type: 'Bearer', refresh_token: 'rt' })
const PENDING = () => json({ error: 'authorization_pending' }, 400)

describe('turning away while a poll is under way', () => {
  it('R39 takes back the tokens that came after a cancellation', async () => {
    const poll = await startedPoll()
    poll.cancel.abort(CANCELLED)
    poll.answer(TOKENS())
    await expect(poll.work).rejects.toBe(CANCELLED)
    expect(poll.takenBack.map(({ tokenSet }) => tokenSet.refreshToken)).toEqual(['rt'])
    // The registration goes with the tokens, by the same order, and not before them.
    expect(poll.deleted()).toBe(0)
  })

  it('R39 drops the registration when nothing came', async () => {
    const poll = await startedPoll()
    poll.cancel.abort(CANCELLED)
    poll.answer(PENDING())
    await expect(poll.work).rejects.toBe(CANCELLED)
    expect(poll.takenBack).toEqual([])
    expect(poll.deleted()).toBe(1)
  })

  it('R38 goes to the browser at once and takes back what the code still brought', async () => {
    const poll = await startedPoll()
    expect(poll.inbox.offer({ kind: 'browser', scopes: [] })).toBe(true)
    expect(await poll.work).toEqual({ kind: 'switched', to: 'browser' })
    poll.answer(TOKENS())
    await expect.poll(() => poll.takenBack.length).toBe(1)
  })
})
