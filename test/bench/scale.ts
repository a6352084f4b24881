import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildWindow } from './window.ts'
import { megabytes, milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')

/** What the window costs at one size of everything. */
export interface Scale {
  firstViewMs: number
  /** Of 20 changes of filter and order, 19 took at most this long. */
  changeMs: number
  /** The share of frames that came late while scrolling, 0 to 1. */
  slowFrames: number
  /** Interaction to next paint: of 20 interactions, 19 at most this long. */
  interactionMs: number
  heapBytes: number
}

const MUCH = ['200', '100', '1000000']
const LITTLE = ['5', '100', '1000']

/** The real window with 200 servers of 100 tools and a million calls, beside the same with 5 servers. */
export async function benchScale(): Promise<Row[]> {
  const executable = await buildWindow()
  const measure = async (size: string[]): Promise<Scale> => {
    const script = join(import.meta.dirname, 'scale-process.ts')
    const desktop = join(root, 'scripts/with-desktop.mjs')
    const args = [desktop, process.execPath, '--no-warnings', script, ...size]
    const env = { ...process.env, CHATELAINE_ELECTRON: executable }
    const { stdout } = await run(process.execPath, args, { env, cwd: root })
    const told = /^scale (.+)$/m.exec(stdout)?.[1]
    if (told === undefined) throw new Error(`The window did not tell: ${stdout.slice(-500)}`)
    return JSON.parse(told) as Scale
  }
  const little = await measure(LITTLE)
  const much = await measure(MUCH)
  const row = (
    what: string,
    pick: (scale: Scale) => number,
    shown: (value: number) => string,
    limit: Pick<Row, 'aim' | 'met'>,
  ): Row => {
    const [few, many] = [pick(little), pick(much)]
    const ratio = few === 0 ? null : many / few
    return {
      what,
      against: 'the same with 5 servers',
      ours: shown(many),
      theirs: shown(few),
      ...limit,
      ratio,
    }
  }
  return [
    row(
      '200 servers × 100 tools: first view from the page’s beginning',
      ({ firstViewMs }) => firstViewMs,
      milliseconds,
      within(much.firstViewMs, 300, 'ms'),
    ),
    row(
      'filter and order changed, p95',
      ({ changeMs }) => changeMs,
      milliseconds,
      within(much.changeMs, 50, 'ms'),
    ),
    row(
      'frames that came late while scrolling',
      ({ slowFrames }) => slowFrames,
      (share) => `${(share * 100).toFixed(1)} %`,
      within(much.slowFrames * 100, 5, '%'),
    ),
    row(
      'interaction to next paint, p95',
      ({ interactionMs }) => interactionMs,
      milliseconds,
      within(much.interactionMs, 100, 'ms'),
    ),
    row(
      'heap of the window after a collection',
      ({ heapBytes }) => heapBytes,
      megabytes,
      within(much.heapBytes / 1024 / 1024, 150, 'MB'),
    ),
  ]
}
