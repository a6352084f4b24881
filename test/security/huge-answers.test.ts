import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const SIZE = 200 * 1024 * 1024
const CHUNK = Buffer.alloc(64 * 1024, 'x')
const script = join(import.meta.dirname, '../support/huge-answers-process.ts')
const server = createServer((request, response) => {
  void answer(request.url ?? '', response).catch(() => response.destroy())
})
let origin: string
/** The most that any one answer got rid of before it was cut. */
let sent = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

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
      ['--expose-gc', '--no-warnings', script, origin],
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
