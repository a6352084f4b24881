/** One line of the table. `ratio` is ours divided by theirs unless `aim` says otherwise. */
export interface Row {
  what: string
  against: string
  ours: string
  theirs: string
  ratio: number | null
  aim: string
  met: boolean
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const milliseconds = (ms: number) => `${ms < 10 ? ms.toFixed(3) : ms.toFixed(1)} ms`
export const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(2)} MB`

/** At most this many times as much as the peer. */
export function atMost(ratio: number, limit: number): Pick<Row, 'ratio' | 'aim' | 'met'> {
  return { ratio, aim: `≤ ${limit.toFixed(2)}×`, met: ratio <= limit }
}

/** At least this many times as much as the peer. */
export function atLeast(ratio: number, limit: number): Pick<Row, 'ratio' | 'aim' | 'met'> {
  return { ratio, aim: `≥ ${limit.toFixed(2)}×`, met: ratio >= limit }
}

/** Nothing to compare with: the figure itself has a limit. */
export function within(
  value: number,
  limit: number,
  unit: string,
): Pick<Row, 'ratio' | 'aim' | 'met'> {
  return { ratio: null, aim: `≤ ${limit} ${unit}`, met: value <= limit }
}

export function table(rows: Row[]): string {
  const head = '| what | against | ours | theirs | ratio | aim | |\n|---|---|---|---|---|---|---|'
  const lines = rows.map(
    ({ what, against, ours, theirs, ratio, aim, met }) =>
      `| ${what} | ${against} | ${ours} | ${theirs} | ${ratio === null ? '–' : `${ratio.toFixed(2)}×`} | ${aim} | ${met ? 'met' : 'not met'} |`,
  )
  return [head, ...lines].join('\n')
}

/** A and B by turns, `rounds` times each, so that whatever slows the machine slows both. */
export async function alternate<T>(
  rounds: number,
  ours: () => Promise<T>,
  theirs: () => Promise<T>,
): Promise<{ ours: T[]; theirs: T[] }> {
  const measured: { ours: T[]; theirs: T[] } = { ours: [], theirs: [] }
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? 'ours' : 'theirs'
    for (const side of first === 'ours'
      ? (['ours', 'theirs'] as const)
      : (['theirs', 'ours'] as const)) {
      measured[side].push(await (side === 'ours' ? ours() : theirs()))
    }
  }
  return measured
}
