import { describe, expect, it } from 'vitest'
import { OAuthFlowError } from '../../../src-main/oauth/oauth-error.ts'
import type { FailureCode } from '../../../src-preload/contract/result.ts'
import { createConnectionTrace } from '../../../src-main/servers/trace/connection-trace.ts'
import { safeErrorWord, safeFacts, safeUrl } from '../../../src-main/servers/trace/safe-text.ts'
import { MOST_TRACES, createTraces } from '../../../src-main/servers/trace/traces.ts'
import { NetworkError } from '../../../src-main/network/network-error.ts'
import { createManualClock } from '../../support/manual-clock.ts'
import { NOW_MS, json, scriptedPorts } from '../../support/scripted-fetch.ts'
import type { SentRequest } from '../../support/scripted-fetch.ts'

const URL_OF = 'https://mcp.example/mcp'

function begin(answer: (request: SentRequest) => Response = () => json({})) {
  const clock = createManualClock(NOW_MS)
  let ids = 0
  let changes = 0
  const traces = createTraces({
    clock,
    newId: () => `t${ids++}`,
    codeOf: (error) => (error as { code: FailureCode }).code,
    onChanged: () => changes++,
  })
  const ports = { ...scriptedPorts(answer), nowMs: clock.nowMs }
  const of = traces.of('s', URL_OF)
  const run = (trigger: 'sign-in' | 'refresh' | 'connect', failure?: string) => {
    const open = of.begin(trigger, ports)
    if (failure === undefined) open.end('succeeded')
    else open.end('failed', new OAuthFlowError(failure as 'network', 'x'))
    return open.trace.id
  }
  const ids_ = () => traces.list('s').map(({ id }) => id)
  return { clock, traces, of, ports, run, ids: ids_, changes: () => changes }
}

describe('the traces of a server', () => {
  it('keeps the last twenty sign-ins, newest first', () => {
    const { run, ids } = begin()
    const all = Array.from({ length: 25 }, () => run('sign-in'))
    expect(ids()).toEqual(all.slice(-MOST_TRACES).toReversed())
    expect(MOST_TRACES).toBe(20)
  })

  it('counts what happens by itself over and over, so that it pushes no sign-in out', () => {
    const { run, ids, traces } = begin()
    const signIn = run('sign-in')
    for (let night = 0; night < 50; night++) {
      run('refresh')
      run('connect', 'network')
    }
    expect(ids()).toHaveLength(3)
    expect(ids().at(-1)).toBe(signIn)
    expect(traces.list('s').map(({ times }) => times)).toEqual([50, 50, 1])
    run('connect', 'invalid_grant')
    expect(ids()).toHaveLength(4)
  })

  it('does not count a sign-in into another one, nor over one', () => {
    const { run, ids } = begin()
    run('refresh')
    run('sign-in')
    run('sign-in')
    run('refresh')
    expect(ids()).toHaveLength(4)
  })

  it('holds a bounded number of steps, the first and the last', async () => {
    const { of, ports } = begin()
    const open = of.begin('sign-in', ports)
    for (let at = 0; at < 1_000; at++) {
      await open.ports('other').fetch(`https://as.example/${at}`)
    }
    const { steps, omittedSteps } = open.trace
    expect(steps).toHaveLength(200)
    expect(omittedSteps).toBe(800)
    const urls = steps.map((step) => (step.kind === 'request' ? step.request.url : ''))
    expect(urls[0]).toBe('https://as.example/0')
    expect(urls.at(-1)).toBe('https://as.example/999')
  })

  it('R40 counts a poll that is answered the same, however long each took', async () => {
    const { of, ports, clock } = begin(() => json({}, 400))
    const open = of.begin('sign-in', ports)
    for (let at = 0; at < 5; at++) {
      await open.ports('device-poll').fetch('https://as.example/token', { method: 'POST' })
      await clock.advance(5_000)
    }
    expect(open.trace.steps).toMatchObject([{ kind: 'request', name: 'device-poll', times: 5 }])
  })

  it('forgets a server that is removed, and holds no more than 500', () => {
    const { traces, ports, run, ids } = begin()
    run('sign-in')
    traces.forget('s')
    expect(ids()).toEqual([])
    for (let at = 0; at < 600; at++) traces.of(`s${at}`, URL_OF).begin('connect', ports)
    expect(traces.list('s0')).toEqual([])
    expect(traces.list('s599')).toHaveLength(1)
  })

  it('tells of a beginning and an end, and of its steps by the revision alone', () => {
    const { of, ports, changes } = begin()
    const open = of.begin('sign-in', ports)
    expect(changes()).toBe(1)
    const before = of.revision()
    open.person('reviewing')
    expect([changes(), of.revision() > before]).toEqual([1, true])
    open.end('succeeded')
    open.end('failed')
    expect([changes(), open.trace.outcome]).toEqual([2, 'succeeded'])
  })
})

describe('a tracer', () => {
  it('keeps one step for an error, however many hands it goes through', () => {
    const { of, ports } = begin()
    const open = of.begin('sign-in', ports)
    const error = new OAuthFlowError('iss_mismatch', 'x')
    open.failed(error)
    open.person('switched')
    open.end('failed', error)
    expect(open.trace.steps.filter(({ kind }) => kind === 'failure')).toHaveLength(1)
    expect(open.trace.failure).toMatchObject({ code: 'iss_mismatch' })
  })

  it('keeps the first reason, unless the person sets it aside or it ends well all the same', () => {
    const { of, ports } = begin()
    const open = of.begin('sign-in', ports)
    open.failed(new OAuthFlowError('pkce_not_supported', 'x'))
    open.failed(new OAuthFlowError('network', 'x'))
    expect(open.trace.failure?.code).toBe('pkce_not_supported')
    open.setAside()
    expect(open.trace.failure).toBeNull()
    open.failed(new OAuthFlowError('network', 'x'))
    open.end('succeeded')
    expect(open.trace.failure).toBeNull()
  })

  it('keeps the layer that failed, and lets the error through as it was', async () => {
    const fault = new NetworkError('tls', 'x')
    const { of, ports } = begin(() => {
      throw fault
    })
    const open = of.begin('sign-in', ports)
    await expect(open.ports('issuer-metadata').fetch('https://as.example/a?b=c')).rejects.toBe(
      fault,
    )
    expect(open.trace.steps).toMatchObject([
      { name: 'issuer-metadata', request: { url: 'https://as.example/a', failure: 'tls' } },
    ])
  })

  it('R46 keeps each request of a redirect, and that where it led was refused', async () => {
    const { of, ports } = begin()
    const sent = { method: 'GET', ms: 1.4, failure: null, via: 'proxy' }
    const open = of.begin('sign-in', {
      ...ports,
      fetch: async (url, init) => {
        init?.onRequest?.({ ...sent, url, status: 301 })
        init?.onRequest?.({ ...sent, url: 'https://as.example/b', status: 302 })
        throw new NetworkError('credentials_redirect', 'x')
      },
    })
    const asked = open.ports('other').fetch('https://as.example/a')
    await expect(asked).rejects.toThrow('x')
    expect(open.trace.steps).toMatchObject([
      { request: { url: 'https://as.example/a', status: 301, failure: null, via: 'proxy', ms: 1 } },
      { request: { url: 'https://as.example/b', status: 302, failure: 'credentials_redirect' } },
    ])
  })

  it('keeps how far the other clock is off, once that is more than a minute', async () => {
    const dates = [NOW_MS + 59_000, NOW_MS - 300_000]
    const { of, ports } = begin(
      () => new Response(null, { headers: { date: new Date(dates.shift() ?? 0).toUTCString() } }),
    )
    const open = of.begin('sign-in', ports)
    await open.ports('other').fetch('https://as.example/a')
    await open.ports('other').fetch('https://as.example/b')
    const off = open.trace.steps.map((step) => step.kind === 'request' && step.request.clockOffMs)
    expect(off).toEqual([null, -300_000])
  })

  it('keeps a quirk where it was met, and passes it on', () => {
    const { of, ports } = begin()
    const passed: string[] = []
    const open = of.begin('sign-in', { ...ports, onQuirk: (quirk) => passed.push(quirk) })
    open.ports('registration').onQuirk?.('registration-status-200', 'https://as.example/?secret')
    expect(passed).toEqual(['registration-status-200'])
    expect(open.trace.steps).toMatchObject([
      {
        kind: 'quirk',
        quirk: 'registration-status-200',
        facts: { subject: 'https://as.example/' },
      },
    ])
  })
})

describe('what connects', () => {
  const refused = { resourceMetadataUrl: null, scopes: null }
  const connecting = { kind: 'connecting' } as const
  const connected = { kind: 'connected', sinceMs: 0 } as const

  function follow() {
    const made = begin()
    const trace = createConnectionTrace(made.of, made.ports)
    const told = () =>
      made.traces.list('s').map(({ trigger, outcome, failure }) => {
        return `${trigger} ${outcome} ${failure?.code ?? ''}`.trim()
      })
    return { ...made, trace, told }
  }

  it('R34 is one story from the refusal over the sign-in to the connection', () => {
    const { trace, told } = follow()
    trace.follow(connecting)
    trace.challenged(401, refused)
    const signIn = trace.signIn('sign-in')
    signIn.person('reviewing')
    trace.follow(connecting)
    expect(told()).toEqual(['sign-in running'])
    trace.follow(connected)
    expect(told()).toEqual(['sign-in succeeded'])
  })

  it('ends with the reason that came first, and with a word where no error came', () => {
    const { trace, told } = follow()
    trace.follow(connecting)
    trace.renewal().end('failed', new OAuthFlowError('invalid_grant', 'x'))
    trace.follow({ kind: 'needs-sign-in', error: null })
    trace.follow(connecting)
    trace.follow({ kind: 'needs-sign-in', error: null })
    expect(told()).toEqual(['connect failed needs_sign_in', 'connect failed invalid_grant'])
  })

  it('R33 says of a renewal that failed and did no harm only that it failed', () => {
    const { trace, told } = follow()
    trace.follow(connecting)
    trace.renewal().end('failed', new OAuthFlowError('network', 'x'))
    trace.follow(connected)
    expect(told()).toEqual(['connect succeeded'])
  })

  it('R36 is not ended by what asks for more while it goes on', () => {
    const { trace, told } = follow()
    trace.follow(connecting)
    trace.follow(connected)
    const more = trace.signIn('step-up')
    trace.follow({ kind: 'authorizing', phase: { phase: 'exchanging', issuer: '' } })
    more.end('failed', new OAuthFlowError('access_denied', 'x'))
    trace.follow(connected)
    expect(told()).toEqual(['step-up failed access_denied', 'connect succeeded'])
  })

  it('is cancelled by the person, whatever state follows', () => {
    const { trace, told } = follow()
    trace.follow(connecting)
    trace.signIn('sign-in')
    trace.cancelled()
    trace.follow({ kind: 'needs-sign-in', error: null })
    expect(told()).toEqual(['sign-in cancelled'])
  })

  it('R34 begins the story of a renewal with the refusal that it comes from, if that is fresh', async () => {
    const { trace, traces, clock } = follow()
    const named = () => traces.list('s')[0]?.steps.map((step) => 'name' in step && step.name)
    trace.challenged(401, refused)
    trace.renewal().end('succeeded')
    expect(named()).toEqual(['challenge'])
    trace.challenged(401, refused)
    await clock.advance(3_600_000)
    trace.signIn('sign-in').end('succeeded')
    expect(named()).toEqual([])
  })

  it('keeps the traffic of a connection while it is made, and not afterwards', async () => {
    const { trace, traces } = follow()
    const send = trace.watch(
      async () => new Response('ok'),
      () => false,
    )
    trace.follow(connecting)
    await send(URL_OF, { headers: { authorization: 'Bearer token-canary' } })
    await send(`${URL_OF}?k=query-canary`)
    trace.follow(connected)
    await send(URL_OF)
    const [story] = traces.list('s')
    expect(story?.steps.map((step) => 'name' in step && step.name)).toEqual([
      'mcp-with-key',
      'mcp-without-key',
    ])
    expect(JSON.stringify(story)).not.toContain('canary')
  })
})

describe('text on its way into a trace', () => {
  it.each([
    ['https://as.example', 'https://as.example'],
    ['https://as.example/', 'https://as.example/'],
    ['https://AS.example/T', 'https://AS.example/T'],
    ['https://as.example/a?token=x#y', 'https://as.example/a'],
    ['https://user:pass@as.example/a', 'https://as.example/a'],
    ['https://mcp.example/s/Zm9vYmFyYmF6cXV4MTIz/mcp', 'https://mcp.example/s/…/mcp'],
    ['https://mcp.example/0b5ccf5e-6c1d-4c0e-9a47-5f2f0bb7a001/mcp', 'https://mcp.example/…/mcp'],
    [`https://mcp.example/${'x'.repeat(40)}`, 'https://mcp.example/…'],
    [
      'https://as.example/.well-known/oauth-protected-resource/mcp',
      'https://as.example/.well-known/oauth-protected-resource/mcp',
    ],
    [
      'https://as.example/.well-known/oauth-authorization-server',
      'https://as.example/.well-known/oauth-authorization-server',
    ],
    ['javascript:alert(1)', ''],
    ['file:///etc/passwd', ''],
    ['not an address', ''],
  ])('A20 makes %s to %s', (address, shown) => {
    expect(safeUrl(address)).toBe(shown)
  })

  it('A20 R49 takes an error word for one only when it looks like one', () => {
    expect(safeErrorWord('invalid_grant')).toBe('invalid_grant')
    for (const word of ['Zm9vYmFy', 'code ABC', 'a'.repeat(60), '1234', 'x\ny', '', null]) {
      expect(safeErrorWord(word)).toBeNull()
    }
  })

  it('A19 R49 escapes and cuts what others wrote, and at most fifty of it', () => {
    const facts = safeFacts({
      scopes: Array.from({ length: 80 }, () => `a"\u202e\n${'b'.repeat(300)}`),
    })
    expect(facts.scopes).toHaveLength(50)
    expect(facts.scopes?.[0]).toMatch(/^a\\"\?\?b+$/)
    expect(facts.scopes?.[0]?.length).toBeLessThan(110)
  })
})
