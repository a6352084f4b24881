export interface Queue {
  <T>(name: string, work: () => Promise<T>): Promise<T>
  /** Settles with all that was begun, and never rejects. */
  settled(): Promise<unknown>
}

/** Runs the operations on one name one after another; different names do not wait for each other. */
export function createQueue(): Queue {
  const tails = new Map<string, Promise<unknown>>()
  function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const run = (tails.get(name) ?? Promise.resolve()).then(work, work)
    const tail = run
      .catch(() => undefined)
      .finally(() => {
        if (tails.get(name) === tail) tails.delete(name)
      })
    tails.set(name, tail)
    return run
  }
  return Object.assign(inTurn, { settled: () => Promise.all(tails.values()) })
}
