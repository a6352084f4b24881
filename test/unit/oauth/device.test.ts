import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pollDevice, requestDevice } from '../../../src-main/oauth/device-authorization.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { AS, CLIENT, NOW_MS, codeOf, json, scriptedPorts } from '../../support/scripted-fetch.ts'

const REQUEST = { resource: 'https://mcp.example/mcp', scopes: ['a'] }
const DEVICE_ANSWER = {
  device_code: 'dc',
  user_code: 'ABCD-EFGH',
  verification_uri: 'https://as.example/link',
  verification_uri_complete: 'https://as.example/link?c=ABCD-EFGH',
  expires_in: 600,
  interval: 5,
}
const TOKENS = { access_token: 'at', token_type: 'Bearer' }
type Step = 'pending' | 'slow_down' | 'fault' | 'busy' | 'denied' | 'expired' | 'tokens'

/** Polls through a script and tells at which seconds the server was asked, and how it ended. */
async function poll(script: Step[], options: { interval?: number; lifeSeconds?: number } = {}) {
  const clock = createManualClock(NOW_MS)
  const at: number[] = []
  const ports = scriptedPorts(() => {
    at.push((clock.nowMs() - NOW_MS) / 1000)
    const step = script[at.length - 1] ?? 'pending'
    if (step === 'fault') throw new Error('reset')
    if (step === 'busy') return json({}, 503)
    if (step === 'tokens') return json(TOKENS)
    const words = { pending: 'authorization_pending', slow_down: 'slow_down' }
    const ends = { denied: 'access_denied', expired: 'expired_token' }
    return json({ error: { ...words, ...ends }[step] }, 400)
  })
  const device = {
    deviceCode: 'dc',
    userCode: 'X',
    verificationUri: 'https://as.example/link',
    expiresAtMs: NOW_MS + (options.lifeSeconds ?? 600) * 1000,
    pollIntervalSeconds: options.interval ?? 5,
  }
  const work = pollDevice(
    { ...ports, nowMs: clock.nowMs, sleep: clock.sleep },
    AS,
    CLIENT,
    device,
    {
      ...REQUEST,
      signal: new AbortController().signal,
    },
  )
  let outcome: string | null = null
  void codeOf(() => work).then((code) => (outcome = code))
  for (let round = 0; round < 2_000 && outcome === null; round++) await clock.advance(1_000)
  return { at, outcome, sent: ports.sent }
}

describe('asking for a device code', () => {
  it('R38 R21 asks with the resource and the scopes', async () => {
    const ports = scriptedPorts(() => json(DEVICE_ANSWER))
    const device = await requestDevice(ports, AS, CLIENT, REQUEST)
    expect(ports.sent[0]?.form.get('resource')).toBe(REQUEST.resource)
    expect(ports.sent[0]?.form.get('scope')).toBe('a')
    expect(device.expiresAtMs).toBe(NOW_MS + 600_000)
  })

  it('R38 says so when the server gives no codes', async () => {
    const { deviceAuthorizationEndpoint: _, ...as } = AS
    const ports = scriptedPorts(() => json(DEVICE_ANSWER))
    expect(await codeOf(() => requestDevice(ports, as, CLIENT, REQUEST))).toBe('device_unavailable')
  })

  it.each([['http://as.example/link'], ['javascript:alert(1)'], ['https://u@as.example/'], ['x']])(
    'R39 A2 A13 refuses the verification address %s',
    async (verification_uri) => {
      for (const field of ['verification_uri', 'verification_uri_complete']) {
        const ports = scriptedPorts(() => json({ ...DEVICE_ANSWER, [field]: verification_uri }))
        expect(await codeOf(() => requestDevice(ports, AS, CLIENT, REQUEST))).toBe(
          'insecure_endpoint',
        )
      }
    },
  )

  it('R39 A19 shows a user code without invisible characters and not endless', async () => {
    const ports = scriptedPorts(() =>
      json({ ...DEVICE_ANSWER, user_code: `A\u202eB\n${'C'.repeat(500)}` }),
    )
    const { userCode } = await requestDevice(ports, AS, CLIENT, REQUEST)
    expect(userCode).toMatch(/^ABC{38}$/)
  })

  it.each([
    [undefined, 5],
    [0, 5],
    [-1, 5],
    ['x', 5],
    [10, 10],
    [120, 120],
    [1e9, 3600],
  ])('R40 takes an interval of %j as %i seconds', async (interval, seconds) => {
    const ports = scriptedPorts(() => json({ ...DEVICE_ANSWER, interval }))
    expect((await requestDevice(ports, AS, CLIENT, REQUEST)).pollIntervalSeconds).toBe(seconds)
  })
})

describe('polling', () => {
  it('R40 waits the interval before each try while the person decides', async () => {
    const { at, outcome } = await poll(['pending', 'pending', 'tokens'])
    expect(outcome).toBe('no error')
    expect(at).toEqual([5, 10, 15])
  })

  it('R40 A13 waits five seconds longer for good after each slow_down', async () => {
    const { at } = await poll(['slow_down', 'pending', 'slow_down', 'pending', 'tokens'])
    expect(at).toEqual([5, 15, 25, 40, 55])
  })

  it('R40 backs off on a network fault and on a busy server, and goes on', async () => {
    const { at, outcome } = await poll(['fault', 'busy', 'tokens'])
    expect(outcome).toBe('no error')
    expect(at).toEqual([5, 15, 35])
  })

  it('R40 A13 never goes below an interval that slow_down made long', async () => {
    const slow = Array.from({ length: 14 }, (): Step => 'slow_down')
    const { at } = await poll([...slow, 'fault', 'tokens'], { lifeSeconds: 3_000 })
    const [before = 0, after = 0] = at.slice(-2)
    expect(after - before).toBeGreaterThanOrEqual(75)
  })

  it('R40 stops when the person refuses', async () => {
    expect(await poll(['pending', 'denied'])).toMatchObject({
      outcome: 'device_denied',
      at: [5, 10],
    })
  })

  it('R40 stops when the server says that the code is over', async () => {
    expect((await poll(['expired'])).outcome).toBe('device_expired')
  })

  it('R40 stops at the end of the code by its own clock', async () => {
    const { at, outcome } = await poll([], { lifeSeconds: 22 })
    expect(outcome).toBe('device_expired')
    expect(at).toEqual([5, 10, 15, 20])
  })

  it('R39 R40 stops at once when it is cancelled', async () => {
    const clock = createManualClock(NOW_MS)
    const ports = scriptedPorts(() => json(TOKENS))
    const cancelled = new AbortController()
    const device = {
      deviceCode: 'dc',
      userCode: 'X',
      verificationUri: 'https://as.example/',
      expiresAtMs: NOW_MS + 600_000,
      pollIntervalSeconds: 5,
    }
    const work = pollDevice({ ...ports, ...clock }, AS, CLIENT, device, {
      ...REQUEST,
      signal: cancelled.signal,
    })
    cancelled.abort(new Error('cancelled by the person'))
    await expect(work).rejects.toThrow('cancelled by the person')
    await clock.advance(60_000)
    expect(ports.sent).toHaveLength(0)
  })

  it('R40 A13 polls too early in none of 300 generated schedules', async () => {
    const step = fc.constantFrom<Step>('pending', 'slow_down', 'fault', 'busy')
    const steps = fc.array(step, { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 20 }), async (script, interval) => {
        const { at } = await poll([...script, 'tokens'], { interval, lifeSeconds: 1_500 })
        let least = interval
        let before = 0
        for (const [index, now] of at.entries()) {
          expect(now - before).toBeGreaterThanOrEqual(least)
          if (script[index] === 'slow_down') least += 5
          before = now
        }
      }),
      { numRuns: 300 },
    )
  })
})
