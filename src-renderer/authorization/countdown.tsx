import { useNow } from '../use-now.ts'
import { countdown } from '../words/times.ts'

/** Not announced each second: a screen reader reads it when asked. */
export function Countdown({ untilMs }: { untilMs: number }) {
  const left = untilMs - useNow(1000)
  return (
    <span className="quiet countdown" role="timer" aria-live="off">
      {left > 0 ? `${countdown(left)} left.` : 'The time is over.'}
    </span>
  )
}
