import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { megabytes, milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** How the window does with so much in it. */
export interface ScaleFigures {
  /** From the navigation to the paint of the first keys. */
  firstViewMs: number
  /** From a change of filter or order to its paint; 95 of 100 are faster. */
  changeMs: number
  framesPerSecond: number
  /** The share of frames that came more than half a frame late. */
  lateFrames: number
  /** From an input to the next paint; 95 of 100 are faster. */
  waitMs: number
  waits: number
  heapBytes: number
}

interface SetUp {
  setUp(options: { tests: boolean }): Promise<{ executable: string }>
}

/** 200 servers with 100 tools each and a log of a million calls, in the app's own window; beside it five servers, so that the growth is seen. */
export async function benchScale(): Promise<Row[]> {
  const setup = pathToFileURL(join(root, 'scripts/setup.mjs')).href
  const { setUp } = (await import(setup)) as SetUp
  const runtime = await setUp({ tests: true })
  await run(join(root, 'node_modules/.bin/electron-vite'), ['build'], { cwd: root })
  const few = await measure(runtime.executable, 5, 1_000)
  const many = await measure(runtime.executable, 200, 1_000_000)
  const row = (
    what: string,
    of: (figures: ScaleFigures) => string,
    met: Pick<Row, 'ratio' | 'aim' | 'met'>,
  ) => ({
    what: `${what}, 200 servers × 100 tools`,
    against: 'the same window with 5 servers',
    ours: of(many),
    theirs: of(few),
    ...met,
  })
  return [
    row(
      'the page to its first keys',
      (one) => milliseconds(one.firstViewMs),
      within(many.firstViewMs, 300, 'ms'),
    ),
    row(
      'a filter or an order of the overview (p95)',
      (one) => milliseconds(one.changeMs),
      within(many.changeMs, 50, 'ms'),
    ),
    row(
      'scrolling',
      (one) =>
        `${one.framesPerSecond.toFixed(1)} a second, ${(one.lateFrames * 100).toFixed(1)} % late`,
      { ratio: null, aim: '60 a second', met: many.framesPerSecond >= 58 },
    ),
    row(
      'an interaction to its paint (p95)',
      (one) => milliseconds(one.waitMs),
      within(many.waitMs, 100, 'ms'),
    ),
    row(
      'memory of the page',
      (one) => megabytes(one.heapBytes),
      within(many.heapBytes / 1024 / 1024, 150, 'MB'),
    ),
  ]
}

async function measure(executable: string, servers: number, calls: number): Promise<ScaleFigures> {
  const script = join(import.meta.dirname, 'scale-process.ts')
  const desktop = join(root, 'scripts/with-desktop.mjs')
  const args = [desktop, process.execPath, '--no-warnings', script, String(servers), String(calls)]
  const env = { ...process.env, CHATELAINE_ELECTRON: executable }
  const { stdout } = await run(process.execPath, args, { env, cwd: root })
  const told = /^figures (.+)$/m.exec(stdout)?.[1]
  if (told === undefined) throw new Error(`The window did not tell: ${stdout.slice(-1500)}`)
  return JSON.parse(told) as ScaleFigures
}
