import type { DiffPiece } from '../../src-preload/contract/permissions.ts'
import { say } from '../words/say.tsx'
import { visibleBlock } from '../words/visible-text.ts'

/** A text with what went and what came: by colour, by line, and by a word for those who hear it. */
export function DiffText({ pieces }: { pieces: DiffPiece[] }) {
  return (
    <bdi className="diff">
      {pieces.map(({ kind, text }, at) => {
        const shown = visibleBlock(text, Number.POSITIVE_INFINITY)
        if (kind === 'same') return <span key={at}>{shown}</span>
        const Mark = kind === 'removed' ? 'del' : 'ins'
        return (
          <Mark key={at}>
            <span className="unseen">{say(`tools.change.${kind}`)} </span>
            {shown}
          </Mark>
        )
      })}
    </bdi>
  )
}
