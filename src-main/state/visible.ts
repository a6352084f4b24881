/** Foreign text on one line, without what turns the direction and what cannot be seen (A18, A19). */
export function visible(text: string, longest: number): string {
  const seen = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
  return seen.length > longest ? `${seen.slice(0, longest - 1)}…` : seen
}
