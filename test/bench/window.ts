import { alternate, atMost, median, milliseconds } from './figures.ts'
import type { Row } from './figures.ts'
import { askInWindow, buildWindow } from './in-window.ts'

/** From the start of the process until a person can use the window: fifty servers listed, against one line of text. */
export async function benchWindow(): Promise<Row[]> {
  const executable = await buildWindow()
  const measure = (side: 'ours' | 'bare') => () =>
    askInWindow<number[]>(executable, ['window-process.ts', side], 'ms')
  const times = await alternate(3, measure('ours'), measure('bare'))
  const [ours, bare] = [median(times.ours.flat()), median(times.theirs.flat())]
  return [
    {
      what: 'start to a usable window, 50 servers listed',
      against: 'a bare Electron window showing one line',
      ours: milliseconds(ours),
      theirs: milliseconds(bare),
      ...atMost(ours / bare, 1.35),
    },
  ]
}
