const isolating = /[\u2066-\u2069]/g
const opening = '\u2068'
const closing = '\u2069'

/**
 * Runs in its own direction inside a sentence of another (UAX #9: FSI and PDI); without that it would turn the words and
 * the signs beside it. What would end the isolation from inside becomes a sign of its own.
 */
export function isolated(text: string): string {
  return `${opening}${isClosed(text) ? text : text.replace(isolating, '\uFFFD')}${closing}`
}

/**
 * Whether all that is isolated in a text ends in it, and nothing ends that did not begin. Where it begins as we never begin
 * it, somebody wants their words to run another way than their letters do.
 */
export function isClosed(text: string): boolean {
  let open = 0
  for (const [mark] of text.matchAll(isolating)) {
    if (mark !== opening && mark !== closing) return false
    open += mark === closing ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}
