import { ServerError } from './server-error.ts'

/** Aborts after so much silence. While the person is asked something, it is them who are silent, and nothing ends. */
export interface Silence {
  /** Aborts with a ServerError `timeout`. */
  signal: AbortSignal
  /** The other side gave a sign of life: the time begins anew. */
  broken(): void
  stop(): void
}

export function watchSilence(longestMs: number, isPersonAsked: () => boolean): Silence {
  const ended = new AbortController()
  let timer: NodeJS.Timeout
  const start = () => {
    timer = setTimeout(() => {
      if (isPersonAsked()) start()
      else ended.abort(new ServerError('timeout', 'The server was silent for too long.'))
    }, longestMs)
  }
  start()
  return {
    signal: ended.signal,
    broken() {
      clearTimeout(timer)
      start()
    },
    stop: () => clearTimeout(timer),
  }
}
