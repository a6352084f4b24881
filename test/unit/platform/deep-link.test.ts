// Attack A15: a link that does more than show a screen.
import { describe, expect, it } from 'vitest'
import { placeOfArguments, placeOfLink } from '../../../src-main/platform/deep-link.ts'

const HOSTILE = [
  'chatelaine://install?server=https://evil.example/mcp',
  'chatelaine://servers?add=https://evil.example',
  'chatelaine://servers/../../settings',
  'chatelaine://servers/s1/revoke',
  'chatelaine://servers/s1?connect=1',
  'chatelaine://servers/s1#run',
  'chatelaine://servers/%2e%2e',
  'chatelaine://servers/s 1',
  'chatelaine://user:pass@history',
  'chatelaine://history:80',
  'chatelaine://HISTORY',
  'chatelaine:history',
  'chatelaine:///history',
  'chatelaine://history/\u0000',
  'chatelaine://history\nchatelaine://settings',
  ' chatelaine://history',
  'chatelaine://constructor',
  'chatelaine://__proto__',
  `chatelaine://servers/${'a'.repeat(129)}`,
  'https://history',
  'file:///etc/passwd',
  'javascript:history',
  '',
]

describe('A15 a link', () => {
  it.each([
    ['chatelaine://overview', { view: 'overview', serverId: null }],
    ['chatelaine://history/', { view: 'history', serverId: null }],
    ['chatelaine://settings', { view: 'settings', serverId: null }],
    ['chatelaine://servers/3f-a_9', { view: 'servers', serverId: '3f-a_9' }],
  ])('shows the screen it names: %s', (link, place) => {
    expect(placeOfLink(link)).toEqual(place)
  })

  it.each(HOSTILE)('shows nothing else: %j', (link) => {
    expect(placeOfLink(link)).toBeNull()
  })

  it('is found among the words of a start, and only the first counts', () => {
    const words = ['/opt/chatelaine', '--flag', 'chatelaine://history', 'chatelaine://settings']
    expect(placeOfArguments(words)).toEqual({ view: 'history', serverId: null })
    expect(placeOfArguments(['/opt/chatelaine', '/home/anna'])).toBeNull()
    expect(placeOfArguments(['chatelaine://install', 'chatelaine://history'])).toBeNull()
  })
})
