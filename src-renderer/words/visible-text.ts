import { isClosed } from '../../src-languages/isolates.ts'
import { cut, reveal } from '../../src-languages/visible-text.ts'

export { longestName, numberOf, visibleLine } from '../../src-languages/visible-text.ts'

export const longestDescription = 2000

/** Several lines of a server's text; line breaks stay, all else as in `visibleLine`. */
export function visibleBlock(raw: string, longest: number = longestDescription): string {
  return cut(reveal(raw.replace(/\r\n?/g, '\n')), longest)
}

/**
 * A sentence that main says, perhaps with a server's text in it. As `visibleBlock`, but for the marks by which main isolates
 * its values in a language that runs from right to left: those show nothing, and turn nothing outside of them.
 */
export function visibleSentence(raw: string, longest: number): string {
  return cut(reveal(raw.replace(/\r\n?/g, '\n'), isClosed(raw)), longest)
}
