import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { serverWords, type StateMark } from '../words/state-words.ts'

const shapes: Record<StateMark, React.JSX.Element> = {
  connected: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  connecting: <circle cx="6" cy="6" r="4.5" className="hollow" strokeDasharray="2.2 2.5" />,
  'needs-you': (
    <>
      <circle cx="6" cy="6" r="4.5" className="hollow" />
      <path d="M6 1.5a4.5 4.5 0 0 0 0 9Z" fill="currentColor" />
    </>
  ),
  offline: <circle cx="6" cy="6" r="4.5" className="hollow" />,
  suspended: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  failed: <path d="M6 1L11.5 11H.5Z" fill="currentColor" />,
  revoked: <path d="M2 2L10 10M10 2L2 10" className="hollow" />,
}

export function StateMarkIcon({ mark }: { mark: StateMark }) {
  return (
    <svg
      className="state-mark"
      data-mark={mark}
      width={12}
      height={12}
      viewBox="0 0 12 12"
      aria-hidden
    >
      {shapes[mark]}
    </svg>
  )
}

/** A state with its colour, shape and word. */
export function StateLine({ server, long = false }: { server: ServerView; long?: boolean }) {
  const words = serverWords(server)
  return (
    <span className="state-line">
      <StateMarkIcon mark={words.mark} />
      <span>{long ? words.sentence : words.word}</span>
    </span>
  )
}
