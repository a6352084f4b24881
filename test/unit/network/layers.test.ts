import { describe, expect, it } from 'vitest'
import { NetworkError, toNetworkError } from '../../../src-main/network/network-error.ts'
import type { NetworkErrorCode } from '../../../src-main/network/network-error.ts'
import { bundlesOf, readBundle } from '../../../src-main/network/trust.ts'
import { OAuthFlowError, asNetworkFault } from '../../../src-main/oauth/oauth-error.ts'
import { asPortal, isTemporary } from '../../../src-main/servers/is-temporary.ts'
import { failureOf } from '../../../src-main/state/failure-words.ts'

const about = { name: 'Notes', host: 'notes.example' }

/** Each layer, what a person is told, and whether waiting may help. */
const LAYERS: [NetworkErrorCode, string, boolean][] = [
  ['blocked_address', 'blocked_address', false],
  ['not_https', 'insecure_endpoint', false],
  ['too_large', 'metadata_invalid', false],
  ['too_many_redirects', 'metadata_invalid', false],
  ['credentials_redirect', 'server_refused', false],
  ['foreign_origin', 'server_refused', false],
  ['dns', 'name_not_found', true],
  ['network_down', 'network_down', true],
  ['unreachable', 'server_unreachable', true],
  ['refused', 'connection_refused', true],
  ['reset', 'connection_lost', true],
  ['tls', 'encryption_failed', false],
  ['certificate_untrusted', 'certificate_untrusted', false],
  ['certificate_expired', 'certificate_expired', false],
  ['certificate_not_yet_valid', 'certificate_not_yet_valid', false],
  ['certificate_wrong_name', 'certificate_wrong_name', false],
  ['connect_timeout', 'connect_timeout', true],
  ['timeout', 'timeout', true],
  ['body_timeout', 'answer_unfinished', true],
  ['proxy_unreachable', 'proxy_unreachable', true],
  ['proxy_auth_needed', 'proxy_auth_needed', false],
  ['proxy_refused', 'proxy_refused', false],
  ['proxy_unsupported', 'proxy_unsupported', false],
  ['captive_portal', 'captive_portal', true],
]

describe('a fault of the network', () => {
  it.each(LAYERS)(
    'R45 %s is told as %s, whoever wrapped it; temporary: %s',
    (code, told, passes) => {
      const fault = new NetworkError(code, 'x', { host: 'as.example' })
      for (const error of [fault, new Error('wrapped', { cause: fault }), asNetworkFault(fault)]) {
        expect(isTemporary(error)).toBe(passes)
        expect(failureOf(error, about).code).toBe(told)
      }
    },
  )

  it('names the host that was not reached, which may be another than the server’s', () => {
    const fault = asNetworkFault(new NetworkError('dns', 'x', { host: 'as.example' }))
    const { whatHappened } = failureOf(fault, about)
    expect(whatHappened).toContain('as.example')
    expect(whatHappened).not.toContain('notes.example')
    expect(failureOf(asPortal(new Error('page')), about).whatHappened).toContain('notes.example')
  })

  it.each(['certificate_expired', 'certificate_not_yet_valid'] as const)(
    'R45 %s has the person look at the clock',
    (code) => {
      expect(failureOf(new NetworkError(code, 'x'), about).whatToDo).toMatch(/clock/)
    },
  )

  it('that the flow cannot explain may pass', () => {
    expect(isTemporary(new OAuthFlowError('network', 'x'))).toBe(true)
    expect(isTemporary(asNetworkFault(new TypeError('fetch failed')))).toBe(true)
  })

  it.each([
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'network_down'],
    ['ENETUNREACH', 'network_down'],
    ['ECONNREFUSED', 'refused'],
    ['EHOSTUNREACH', 'unreachable'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'reset'],
    ['UND_ERR_SOCKET', 'reset'],
    ['ETIMEDOUT', 'connect_timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect_timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'body_timeout'],
    ['CERT_HAS_EXPIRED', 'certificate_expired'],
    ['CERT_NOT_YET_VALID', 'certificate_not_yet_valid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate_wrong_name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate_untrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'certificate_untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate_untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate_untrusted'],
    ['CERT_REVOKED', 'certificate_untrusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EPROTO', 'tls'],
    ['SOMETHING_NEW', 'unreachable'],
  ])('R45 of the code %s is one of %s', (code, layer) => {
    const error = new Error('outer', { cause: Object.assign(new Error('inner'), { code }) })
    expect(toNetworkError(error, 'h.example')).toMatchObject({ code: layer, host: 'h.example' })
  })

  it('is none when somebody has hung up themselves', () => {
    const aborted = new DOMException('stopped', 'AbortError')
    expect(toNetworkError(aborted, 'h.example')).toBe(aborted)
  })
})

describe('the system’s certificates', () => {
  it('are looked for in the file that the person names before the usual ones', () => {
    expect(bundlesOf({ SSL_CERT_FILE: '/mine.pem' })[0]).toBe('/mine.pem')
    expect(bundlesOf({ SSL_CERT_FILE: '' })).toEqual(bundlesOf({}))
    expect(bundlesOf({})[0]).toBe('/etc/ssl/certs/ca-certificates.crt')
  })

  it('are none where no file holds any', async () => {
    expect(await readBundle(['/nowhere/at/all.pem', import.meta.filename])).toEqual([])
  })
})
