import { useNow } from '../use-now.ts'
import { countdown } from '../words/times.ts'
import { say } from '../words/say.tsx'

/** Not announced each second: a screen reader reads it when asked. */
export function Countdown({ untilMs }: { untilMs: number }) {
  const left = untilMs - useNow(1000)
  return (
    <span className="quiet countdown" role="timer" aria-live="off">
      {left > 0
        ? say('authorization.time-left', { time: countdown(left) })
        : say('authorization.time-over')}
    </span>
  )
}
