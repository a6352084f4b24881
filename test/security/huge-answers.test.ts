import { execFile } from 'node:child_process'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listenOnLoopback } from '../support/loopback.ts'
import type { Loopback } from '../support/loopback.ts'

const SIZE = 200 * 1024 * 1024
const CHUNK = Buffer.alloc(64 * 1024, 'x')
const script = join(import.meta.dirname, '../support/huge-answers-process.ts')
let server: Loopback
/** The most that any one answer got rid of before it was cut. */
let sent = 0

beforeAll(async () => {
  server = await listenOnLoopback((request, response) => {
    void answer(request.url ?? '', response).catch(() => response.destroy())
  })
})

afterAll(() => server.stop())

function* endless(): Generator<Buffer> {
  yield Buffer.from('{"issuer":"')
  for (let size = 0; size < SIZE; size += CHUNK.length) {
    sent = Math.max(sent, size)
    yield CHUNK
  }
}

async function answer(path: string, response: ServerResponse): Promise<void> {
  if (path === '/headers') {
    response.setHeader('x-long', 'x'.repeat(5 * 1024 * 1024))
    return void response.end()
  }
  const type = path === '/line' ? 'text/event-stream' : 'application/json'
  if (path === '/gzip') {
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
    return pipeline(Readable.from(endless()), createGzip(), response)
  }
  response.writeHead(200, { 'content-type': type })
  return pipeline(Readable.from(endless()), response)
}

describe('answers of 200 MB', () => {
  it('A22 R45 are refused with a name, and memory grows by at most 64 MB', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', '--no-warnings', script, server.origin],
      { timeout: 60_000 },
    )
    const { refused, grewMiB } = JSON.parse(stdout) as {
      refused: Record<string, string>
      grewMiB: number
    }
    expect(refused).toMatchObject({
      metadata: 'too_large',
      message: 'too_large',
      line: 'too_large',
    })
    // Nothing asks for a compressed answer; one that comes all the same is not unpacked, so it is no JSON.
    expect(Object.values(refused)).not.toContain('taken')
    expect(grewMiB).toBeLessThan(64)
    expect(sent).toBeGreaterThan(16 * 1024 * 1024)
  }, 90_000)
})
