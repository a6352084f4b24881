/**
 * Time and chance as a port, so that everything that waits or jitters can be tested without waiting.
 * `sleep` rejects with the signal's reason when it is aborted.
 */
export interface Clock {
  nowMs(): number
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** A number in [0, 1). */
  random(): number
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(asError(signal.reason))
        return
      }
      const onAbort = () => {
        clearTimeout(timer)
        reject(asError(signal?.reason))
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, ms)
      signal?.addEventListener('abort', onAbort, { once: true })
    }),
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted')
}
