import type { RequestName, TracedRequest } from '../../servers/trace/sign-in-trace.ts'

/** What came of a request, in a sentence that needs no knowledge of HTTP. */
export function answerWords(name: RequestName, { status, failure }: TracedRequest): string {
  if (failure !== null) return failureWords(failure)
  if (status === null) return 'No answer came.'
  if (status >= 300 && status < 400) return 'It sent Chatelaine on to another address.'
  if (status < 300) return 'It answered.'
  if (name === 'device-poll' && status === 400) return 'Not yet.'
  if (status === 401 && name.startsWith('mcp-')) return 'It wants to know who asks.'
  if (status === 403) return 'It said no.'
  if (status === 404 || status === 410) return 'There is nothing at this address.'
  if (status === 429) return 'It wants a pause.'
  return status < 500 ? 'It refused.' : 'It has a fault of its own.'
}

/** By what the layer's name says, because layers get finer names over time. */
const LAYERS: [RegExp, string][] = [
  [/cancel/, 'It was broken off.'],
  [/captive/, 'A page of the network came instead.'],
  [/proxy/, 'The proxy of the network stood in the way.'],
  [/^tls|certificate/, 'It could not prove who it is.'],
  [/^dns|^name_/, 'The name was not found.'],
  [/timeout/, 'It took too long.'],
  [/blocked_address/, 'It is inside a private network, so it was not asked.'],
  [/not_https/, 'It is not encrypted, so it was not asked.'],
  [/too_large/, 'It said more than anything expected.'],
  [/redirect/, 'It sent Chatelaine on to where it does not go.'],
]

function failureWords(layer: string): string {
  return LAYERS.find(([pattern]) => pattern.test(layer))?.[1] ?? 'It could not be reached.'
}
