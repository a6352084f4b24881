// Threat: a server's name or description that looks like something else. Invisible and
// direction-changing characters can reorder a line, hide instructions, or make two names look the
// same; very long ones push the true origin out of sight. Here they are made visible, and cut.

export const longestName = 80

// Characters that take no room or change direction: controls, format characters, fillers that
// look like nothing, and variation selectors (which can carry hidden bytes). Halves of characters
// and what is no character at all also make a document that nobody can open.
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu
const emojiStyle = /(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]/u
const stackedMarks = /(\p{M}{4})\p{M}+/gu
const isolating = /[\u2066-\u2069]/

/** One line of a server's text as it may be shown: nothing hidden, at most `longest` characters. */
export function visibleLine(raw: string, longest: number = longestName): string {
  return cut(reveal(raw.replace(/[\t\r\n]+/g, ' ')).trim(), longest)
}

/** The text with what cannot be seen in it said by its number; line breaks and tabs stay. */
export function reveal(text: string, isolatingKept = false): string {
  return text
    .replace(invisible, (found, at: number) => {
      if (isolatingKept && isolating.test(found)) return found
      if (found === '\n' || found === '\t') return found
      if (emojiStyle.test(text.slice(Math.max(0, at - 2), at + 1))) return found
      return numberOf(found)
    })
    .replace(stackedMarks, '$1')
}

/** A character said by its number, as in `‹U+200B›`. */
export function numberOf(character: string): string {
  return `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
}

/** At most so many characters, of which the last says that there were more. */
export function cut(text: string, longest: number): string {
  // A string of n units has at most n code points, so most texts need no splitting.
  if (text.length <= longest) return text
  const points = Array.from(text)
  return points.length <= longest ? text : `${points.slice(0, longest - 1).join('')}…`
}
