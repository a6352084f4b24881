import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import {
  longestDescription,
  longestName,
  visibleBlock,
  visibleLine,
  visibleSentence,
} from './visible-text.ts'

/** A name somebody else chose, isolated so that it cannot turn the words around it. */
export function ForeignName({ text, longest = longestName }: { text: string; longest?: number }) {
  return <bdi className="foreign">{visibleLine(text, longest)}</bdi>
}

export function ForeignText({
  text,
  longest = longestDescription,
}: {
  text: string
  longest?: number
}) {
  return <bdi className="foreign foreign-block">{visibleBlock(text, longest)}</bdi>
}

interface OriginProps {
  server: Pick<ServerView, 'kind' | 'origin'>
  className?: string
  longest?: number
}

/** Where a server truly is: an address, in the letters of code, or the words for this computer, in those of words. */
export function Origin({ server, className = '', longest = 200 }: OriginProps) {
  return (
    <span className={server.kind === 'local' ? className : `mono ${className}`}>
      <ForeignName text={server.origin} longest={longest} />
    </span>
  )
}

/**
 * What main says, perhaps with somebody's text in it. It runs as the window's language does: a `bdi` would take its
 * direction from the first letter, which may be one of a server's name.
 */
export function OwnSentence({ text }: { text: string }) {
  return <span className="own-sentence">{visibleSentence(text, 600)}</span>
}
