import { abilityOrder, serverAbilities, type Certainty } from '../../src-languages/abilities.ts'
import { directionOf } from '../../src-languages/language.ts'
import { language, say } from '../../src-languages/main.ts'
import { visibleLine } from '../../src-languages/visible-text.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { alone } from './alone.ts'

const COLUMNS = abilityOrder

const NAMES = 380
const COLUMN = 110
const ROW = 34
const HEAD = 84
const MARGIN = 24
const LONGEST = 48
const WIDTH = MARGIN * 2 + NAMES + COLUMNS.length * COLUMN

/** Whatever has the letters of the language on the computer where the picture is opened. */
const FONTS = "'Inter','Noto Sans JP','Noto Sans Arabic','Segoe UI','Hiragino Sans',sans-serif"

/** Who may do what, as a picture that can be printed: a row for each server, a column for each ability. SVG. */
export function overviewPicture(servers: ServerView[], nowMs: number): string {
  const height = HEAD + servers.length * ROW + MARGIN * 2 + 20
  const heads = COLUMNS.map(
    (ability, at) =>
      `<text x="${columnAt(at)}" y="${HEAD - 12}" text-anchor="middle" class="quiet">${escaped(say(`overview.${ability}`))}</text>`,
  )
  const date = new Date(nowMs).toISOString().slice(0, 10)
  const spoken = `xml:lang="${language()}" direction="${directionOf(language())}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ${spoken}>`,
    `<style>text{font:14px ${FONTS};fill:#1d1f24}.quiet{font-size:12px;fill:#5c636f}.title{font-size:20px;font-weight:600}</style>`,
    `<rect width="100%" height="100%" fill="#fbfaf7"/>`,
    `<text x="${across(MARGIN)}" y="${MARGIN + 16}" class="title">${escaped(say('overview.title'))}</text>`,
    ...heads,
    ...servers.map(rowOf),
    `<text x="${across(MARGIN)}" y="${height - MARGIN}" class="quiet">${escaped(say('overview.legend', { date }))}</text>`,
    '</svg>\n',
  ].join('\n')
}

/** How far from the left something is that is so far from where a line of the language begins. */
function across(x: number): number {
  return directionOf(language()) === 'rtl' ? WIDTH - x : x
}

function columnAt(at: number): number {
  return across(MARGIN + NAMES + at * COLUMN + COLUMN / 2)
}

function rowOf(server: ServerView, index: number): string {
  const top = HEAD + index * ROW
  const middle = top + ROW / 2
  const may = serverAbilities(server)
  const marks = COLUMNS.map((ability, at) => markOf(may[ability], columnAt(at), middle))
  return [
    `<line x1="${across(MARGIN)}" x2="${columnAt(COLUMNS.length - 0.5)}" y1="${top}" y2="${top}" stroke="#1d1f24" stroke-opacity="0.12"/>`,
    `<text x="${across(MARGIN)}" y="${middle - 1}">${escaped(whoOf(server))}</text>`,
    `<text x="${across(MARGIN)}" y="${middle + 13}" class="quiet" style="font-size:10px">${escaped(alone(visibleLine(server.origin, LONGEST)))}</text>`,
    ...marks,
  ].join('')
}

function whoOf(server: ServerView): string {
  const name = visibleLine(server.name, LONGEST)
  const room = LONGEST - name.length - 2
  if (server.account === null || room < 2) return alone(name)
  return say('overview.who', { name, account: visibleLine(server.account, room) })
}

function markOf(certainty: Certainty | undefined, x: number, y: number): string {
  if (certainty === undefined) return ''
  const fill = certainty === 'certain' ? INK : 'none'
  const dashes = certainty === 'unknown' ? ' stroke-dasharray="3 2"' : ''
  const box = `<rect x="${x - 7}" y="${y - 7}" width="14" height="14" rx="3" fill="${fill}" stroke="${INK}" stroke-width="2"${dashes}/>`
  if (certainty !== 'unknown') return box
  return `${box}<text x="${x}" y="${y + 4}" text-anchor="middle" style="font-size:11px;fill:${INK}">?</text>`
}

const INK = '#7f5814'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as text: no markup. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? '')
}
