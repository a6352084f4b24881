import { IconAlertTriangle } from '@tabler/icons-react'
import type { Failure } from '../../src-preload/contract/result.ts'
import { visibleSentence } from '../words/visible-text.ts'

/** What happened, then what to do. The code is there for tests and reports, never as the message. */
export function FailureNote({ failure }: { failure: Failure }) {
  return (
    <div className="note note-wrong" role="alert" data-failure-code={failure.code}>
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <p className="note-title">{visibleSentence(failure.whatHappened, 600)}</p>
        <p>{visibleSentence(failure.whatToDo, 600)}</p>
      </div>
    </div>
  )
}
