import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createDpopKey, sendWithProof } from '../../../src-main/oauth/dpop.ts'
import { aheadMs, clockOffMs, keepAhead } from '../../../src-main/oauth/server-clock.ts'
import { requestTokens } from '../../../src-main/oauth/token-endpoint.ts'
import { AS, CLIENT, NOW_MS, codeOf, scriptedPorts } from '../../support/scripted-fetch.ts'

const PEM = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string
const URL_THERE = 'https://mcp.example/mcp?session=1'
const dated = (ms: number, status = 200, headers: Record<string, string> = {}) =>
  new Response('', { status, headers: { ...headers, date: new Date(ms).toUTCString() } })

describe('the clock of a server', () => {
  it.each([
    ['a minute ahead', 60_000, 60_000, 'https://mcp.example, 1 minute ahead'],
    ['an hour behind', -3_600_000, -3_600_000, 'https://mcp.example, 60 minutes behind'],
    ['seconds off', 59_000, 0, null],
    ['of another year', 400 * 86_400_000, 0, null],
  ])('is read from its answer: %s', (_how, off, counted, told) => {
    const heard: string[] = []
    const about = { nowMs: NOW_MS, onQuirk: (_id: string, subject: string) => heard.push(subject) }
    expect(clockOffMs(about, dated(NOW_MS + off), URL_THERE)).toBe(counted)
    expect(heard).toEqual(told === null ? [] : [told])
  })

  it.each([['soon'], ['']])('is not guessed from a date that is none: %j', (date) => {
    const response = new Response('', { headers: { date } })
    expect(clockOffMs({ nowMs: NOW_MS }, response, URL_THERE)).toBe(0)
    expect(clockOffMs({ nowMs: NOW_MS }, new Response(''), URL_THERE)).toBe(0)
  })

  it('A9 is kept for one signer and one origin', () => {
    const [one, other] = [{}, {}]
    expect(keepAhead(one, URL_THERE, 300_000)).toBe(true)
    expect(keepAhead(one, URL_THERE, 310_000)).toBe(false)
    expect(aheadMs(one, 'https://mcp.example/token')).toBe(300_000)
    expect(aheadMs(one, 'https://as.example/token')).toBe(0)
    expect(aheadMs(other, URL_THERE)).toBe(0)
  })

  it('R56 does not go round at a resource whose clock runs away', async () => {
    let sent = 0
    const challenge = 'DPoP error="invalid_dpop_proof"'
    const request = { method: 'GET', url: URL_THERE, accessToken: 't', nowMs: NOW_MS }
    const key = await createDpopKey()
    const send = async () =>
      dated(NOW_MS + ++sent * 600_000, 401, { 'www-authenticate': challenge })
    expect(await codeOf(() => sendWithProof(key, request, send))).toBe('proof_refused')
    expect(sent).toBe(2)
  })

  it.each(['invalid_dpop_proof', 'invalid_client', 'invalid_grant'])(
    'R56 R54 does not go round at a token endpoint either: %s',
    async (error) => {
      let sent = 0
      const ports = scriptedPorts(() =>
        Response.json(
          { error },
          { status: 400, headers: { date: new Date(NOW_MS + ++sent * 600_000).toUTCString() } },
        ),
      )
      const key = await createDpopKey()
      const client = { ...CLIENT, authMethod: 'private_key_jwt' as const, privateKey: PEM }
      const work = () => requestTokens(ports, AS.tokenEndpoint, client, {}, key)
      expect(await codeOf(work)).not.toBe('no error')
      expect(ports.sent).toHaveLength(error === 'invalid_grant' ? 1 : 2)
    },
  )
})
