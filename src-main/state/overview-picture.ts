import type { Ability, ServerView } from '../../src-preload/contract/snapshot.ts'

const COLUMNS: [Ability, string][] = [
  ['read', 'read'],
  ['change', 'change'],
  ['delete', 'delete'],
  ['send', 'send'],
  ['admin', 'administer'],
  ['stays', 'stays while away'],
]

const NAMES = 380
const COLUMN = 110
const ROW = 34
const HEAD = 84
const MARGIN = 24
const LONGEST = 48

/** Who may do what, as a picture that can be printed: a row for each server, a column for each ability. SVG. */
export function overviewPicture(servers: ServerView[], nowMs: number): string {
  const width = MARGIN * 2 + NAMES + COLUMNS.length * COLUMN
  const height = HEAD + servers.length * ROW + MARGIN * 2 + 20
  const heads = COLUMNS.map(
    ([, word], at) =>
      `<text x="${columnAt(at)}" y="${HEAD - 12}" text-anchor="middle" class="quiet">${word}</text>`,
  )
  const legend = `Filled: certain. Hollow: guessed from the scope’s name. ${new Date(nowMs).toISOString().slice(0, 10)}, Chatelaine.`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>text{font:14px 'Inter',sans-serif;fill:#1d1f24}.quiet{font-size:12px;fill:#5c636f}.title{font-size:20px;font-weight:600}</style>`,
    `<rect width="100%" height="100%" fill="#fbfaf7"/>`,
    `<text x="${MARGIN}" y="${MARGIN + 16}" class="title">Who may do what</text>`,
    ...heads,
    ...servers.map(rowOf),
    `<text x="${MARGIN}" y="${height - MARGIN}" class="quiet">${legend}</text>`,
    '</svg>\n',
  ].join('\n')
}

function columnAt(at: number): number {
  return MARGIN + NAMES + at * COLUMN + COLUMN / 2
}

function rowOf(server: ServerView, index: number): string {
  const top = HEAD + index * ROW
  const middle = top + ROW / 2
  const who = [server.name, server.account].filter((one) => one !== null).join(', ')
  const may = abilitiesOf(server)
  const marks = COLUMNS.map(([ability], at) => markOf(may.get(ability), columnAt(at), middle))
  return [
    `<line x1="${MARGIN}" x2="${columnAt(COLUMNS.length - 0.5)}" y1="${top}" y2="${top}" stroke="#1d1f24" stroke-opacity="0.12"/>`,
    `<text x="${MARGIN}" y="${middle - 1}">${asText(who)}</text>`,
    `<text x="${MARGIN}" y="${middle + 13}" class="quiet" style="font-size:10px">${asText(server.origin)}</text>`,
    ...marks,
  ].join('')
}

/** A certain ability outweighs a guess at the same. */
function abilitiesOf({ grant }: ServerView): Map<Ability, boolean> {
  const found = new Map<Ability, boolean>()
  for (const { ability, certain } of grant?.scopes
    .filter((scope) => scope.granted)
    .flatMap((scope) => scope.abilities) ?? []) {
    found.set(ability, certain || found.get(ability) === true)
  }
  if (grant?.renews === true) found.set('stays', true)
  return found
}

function markOf(certain: boolean | undefined, x: number, y: number): string {
  if (certain === undefined) return ''
  const fill = certain ? '#7f5814' : 'none'
  return `<rect x="${x - 7}" y="${y - 7}" width="14" height="14" rx="3" fill="${fill}" stroke="#7f5814" stroke-width="2"/>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Foreign text as text: no markup, nothing that turns the direction, nothing invisible (A18, A19). */
function asText(text: string): string {
  const visible = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
  const cut = visible.length > LONGEST ? `${visible.slice(0, LONGEST - 1)}…` : visible
  return cut.replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? '')
}
