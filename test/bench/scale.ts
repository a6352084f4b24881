import { megabytes, milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'
import { askInWindow, buildWindow } from './in-window.ts'

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

/** 200 servers with 100 tools each and a log of a million calls, in the app's own window; beside it five servers, so that the growth is seen. */
export async function benchScale(): Promise<Row[]> {
  const executable = await buildWindow()
  const measure = (servers: number, calls: number) =>
    askInWindow<ScaleFigures>(
      executable,
      ['scale-process.ts', String(servers), String(calls)],
      'figures',
    )
  const few = await measure(5, 1_000)
  const many = await measure(200, 1_000_000)
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
