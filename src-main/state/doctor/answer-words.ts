import type { english } from '../../../src-languages/main/en/index.ts'
import { say } from '../../../src-languages/main.ts'
import type { RequestName, TracedRequest } from '../../servers/trace/sign-in-trace.ts'

/** What came of a request, in a sentence that needs no knowledge of HTTP. */
export function answerWords(name: RequestName, { status, failure }: TracedRequest): string {
  if (failure !== null) return failureWords(failure)
  if (status === null) return say('doctor.answer.none')
  if (status >= 300 && status < 400) return say('doctor.answer.moved')
  if (status < 300) return say('doctor.answer.answered')
  if (name === 'device-poll' && status === 400) return say('doctor.answer.not-yet')
  if (status === 401 && name.startsWith('mcp-')) return say('doctor.answer.who-asks')
  if (status === 403) return say('doctor.answer.no')
  if (status === 404 || status === 410) return say('doctor.answer.nothing-there')
  if (status === 429) return say('doctor.answer.pause')
  return status < 500 ? say('doctor.answer.refused') : say('doctor.answer.fault')
}

type Answer<Key = keyof typeof english> = Key extends `doctor.answer.${infer Name}` ? Name : never

/** By what the layer's name says, because layers get finer names over time. */
const LAYERS: [RegExp, Answer][] = [
  [/cancel/, 'broken-off'],
  [/captive/, 'captive'],
  [/proxy/, 'proxy'],
  [/^tls|certificate/, 'unproven'],
  [/^dns|^name_/, 'no-name'],
  [/timeout/, 'too-slow'],
  [/blocked_address/, 'private'],
  [/not_https/, 'not-encrypted'],
  [/too_large/, 'too-much'],
  [/redirect/, 'redirect'],
]

function failureWords(layer: string): string {
  const answer = LAYERS.find(([pattern]) => pattern.test(layer))?.[1] ?? 'unreachable'
  return say(`doctor.answer.${answer}`)
}
