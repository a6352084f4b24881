import { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import { NetworkError, toNetworkError } from './network-error.ts'

const WITHOUT_BODY = new Set([101, 204, 205, 304])

/** Turns undici's answer into a standard `Response`; the body streams and is counted, never copied. */
export function respond(
  answer: Dispatcher.ResponseData,
  limits: { url: string; maxBytes: number; maxLineBytes?: number },
): Response {
  if (answer.statusCode === 511) {
    discard(answer.body)
    const message = 'The network asks for a sign-in of its own (511).'
    throw new NetworkError('captive_portal', message, { host: new URL(limits.url).host })
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one)
  }
  if (WITHOUT_BODY.has(answer.statusCode)) {
    answer.body.resume()
    return named(new Response(null, { status: answer.statusCode, headers }), limits.url)
  }
  const isStream = headers.get('content-type')?.includes('text/event-stream') === true
  const declared = Number(headers.get('content-length') ?? 0)
  if (declared > limits.maxBytes) {
    discard(answer.body)
    throw new NetworkError('too_large', 'The answer is larger than anything expected.')
  }
  const { host } = new URL(limits.url)
  const body = counted(
    answer.body,
    isStream ? { host, line: limits.maxLineBytes } : { host, all: limits.maxBytes },
  )
  return named(new Response(body, { status: answer.statusCode, headers }), limits.url)
}

/** A body that is given up ends in an error of its own, which would end the process if nobody heard it. */
function discard(body: Readable): void {
  body.on('error', () => undefined).destroy()
}

/** A stream may go on for hours, so its lines are limited; any other answer is limited as a whole (A22). */
function counted(
  body: Readable,
  limit: { host: string; all?: number; line?: number | undefined },
): ReadableStream {
  let total = 0
  let line = 0
  const reader = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.next()
        if (done === true) return controller.close()
        total += value.length
        if (limit.line !== undefined) line = lineAfter(value, line, limit.line)
        if (total > (limit.all ?? Infinity) || line > (limit.line ?? Infinity)) {
          body.destroy()
          throw new NetworkError('too_large', 'The answer is larger than anything expected.')
        }
        controller.enqueue(value)
      } catch (error) {
        controller.error(bodyFault(error, limit.host))
      }
    },
    async cancel() {
      body.destroy()
    },
  })
}

/** The answer had begun, so time that ran out was the body's. */
function bodyFault(error: unknown, host: string): Error {
  const fault = toNetworkError(error, host)
  if (!(fault instanceof NetworkError) || fault.code !== 'timeout') return fault
  const message = `${host} took too long to finish its answer.`
  return new NetworkError('body_timeout', message, { cause: error, host })
}

/** The length of the longest line so far in this chunk if one is too long, else of the unfinished one. */
function lineAfter(chunk: Buffer, before: number, limit: number): number {
  let start = 0
  let length = before
  for (;;) {
    const end = chunk.indexOf(10, start)
    if (end === -1) return length + chunk.length - start
    if (length + end - start > limit) return length + end - start
    length = 0
    start = end + 1
  }
}

/** `Response.url` is read-only and empty for a constructed one; the SDK resolves endpoints against it. */
function named(response: Response, url: string): Response {
  Object.defineProperty(response, 'url', { value: url })
  return response
}
