import { describe, expect, it } from 'vitest'
import { freshForMs } from '../../../src-main/network/freshness.ts'
import { createMetadataCache } from '../../../src-main/network/metadata-cache.ts'

const NOW = Date.UTC(2026, 0, 1)
const DAY_S = 86_400
const date = (offsetSeconds: number) => new Date(NOW + offsetSeconds * 1000).toUTCString()

describe('freshness', () => {
  it.each([
    ['nothing', {}, 0],
    ['a validator alone', { etag: '"1"', 'last-modified': date(-DAY_S) }, 0],
    ['max-age', { 'cache-control': 'max-age=60' }, 60],
    ['max-age in capitals and quotes', { 'cache-control': 'Public, MAX-AGE="60"' }, 60],
    ['more than a day', { 'cache-control': 'max-age=31536000' }, DAY_S],
    ['max-age of nothing', { 'cache-control': 'max-age=0' }, 0],
    ['max-age that is no number', { 'cache-control': 'max-age=soon', expires: date(60) }, 0],
    ['a negative max-age', { 'cache-control': 'max-age=-60' }, 0],
    ['max-age twice', { 'cache-control': 'max-age=600, max-age=60' }, 60],
    ['max-age with an age', { 'cache-control': 'max-age=60', age: '20' }, 40],
    ['max-age with an age beyond it', { 'cache-control': 'max-age=60', age: '90' }, 0],
    ['max-age with an age that is none', { 'cache-control': 'max-age=60', age: 'old' }, 0],
    ['max-age sent a while ago', { 'cache-control': 'max-age=60', date: date(-20) }, 40],
    ['max-age by a clock that is ahead', { 'cache-control': 'max-age=60', date: date(90) }, 60],
    ['no-store', { 'cache-control': 'max-age=60, no-store' }, 0],
    ['no-cache', { 'cache-control': 'no-cache, max-age=60' }, 0],
    ['no-cache of one field', { 'cache-control': 'no-cache="set-cookie", max-age=60' }, 0],
    ['what is for shared caches', { 'cache-control': 's-maxage=60' }, 0],
    ['Expires', { expires: date(60) }, 60],
    ['Expires and the clock it goes by', { expires: date(160), date: date(100) }, 60],
    ['Expires in the past', { expires: date(-60) }, 0],
    ['Expires of zero', { expires: '0' }, 0],
    ['max-age before Expires', { 'cache-control': 'max-age=60', expires: date(600) }, 60],
    ['an answer that varies by anything', { 'cache-control': 'max-age=60', vary: '*' }, 0],
  ])('of %s', (_what, headers, seconds) => {
    const given = new Headers(Object.entries(headers))
    expect(freshForMs(given, NOW, NOW)).toBe(seconds * 1000)
  })

  it('begins when the question was asked', () => {
    const headers = new Headers({ 'cache-control': 'max-age=60' })
    expect(freshForMs(headers, NOW - 20_000, NOW)).toBe(40_000)
  })
})

describe('kept metadata', () => {
  function cache() {
    let now = NOW
    const found: string[] = []
    const kept = createMetadataCache(
      () => now,
      (url) => found.push(url),
    )
    const keep = (url: string, subject: string, control = 'max-age=60') =>
      kept.keep({
        url,
        subject,
        document: { issuer: subject },
        headers: new Headers({ 'cache-control': control }),
        askedAtMs: now,
      })
    return { kept, keep, found, pass: (ms: number) => (now += ms) }
  }
  const [URL_1, ISSUER, OTHER] = ['https://as/.well-known/a', 'https://as', 'https://as/']

  it('is found until it is no longer fresh', () => {
    const { kept, keep, found, pass } = cache()
    keep(URL_1, ISSUER)
    pass(59_999)
    expect(kept.find(URL_1, ISSUER)).toEqual({ issuer: ISSUER })
    expect(found).toEqual([URL_1])
    pass(1)
    expect(kept.find(URL_1, ISSUER)).toBeNull()
    expect(found).toEqual([URL_1])
  })

  it('R11 is never seen by another issuer, though both have the same address', () => {
    const { kept, keep } = cache()
    keep(URL_1, ISSUER)
    expect(kept.find(URL_1, OTHER)).toBeNull()
    expect(kept.find(`${URL_1}?`, ISSUER)).toBeNull()
    keep(URL_1, OTHER)
    expect(kept.find(URL_1, ISSUER)).toEqual({ issuer: ISSUER })
  })

  it('gives way to a newer answer that may not be kept', () => {
    const { kept, keep } = cache()
    keep(URL_1, ISSUER)
    keep(URL_1, ISSUER, 'no-store')
    expect(kept.find(URL_1, ISSUER)).toBeNull()
  })

  it('is forgotten on demand, and when the clock was set back', () => {
    const { kept, keep, pass } = cache()
    keep(URL_1, ISSUER)
    kept.forget()
    expect(kept.find(URL_1, ISSUER)).toBeNull()
    keep(URL_1, ISSUER)
    pass(-1)
    expect(kept.find(URL_1, ISSUER)).toBeNull()
  })

  it('does not grow without end', () => {
    const { kept, keep } = cache()
    for (let at = 0; at < 1_000; at++) keep(`${URL_1}/${at}`, ISSUER)
    const left = Array.from({ length: 1_000 }, (_, at) => kept.find(`${URL_1}/${at}`, ISSUER))
    expect(left.filter((one) => one !== null).length).toBeLessThanOrEqual(200)
    expect(left.at(-1)).not.toBeNull()
  })
})
