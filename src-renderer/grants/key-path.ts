import type { GrantView } from '../../src-preload/contract/snapshot.ts'
import {
  abilityOrder,
  grantAbilities,
  hasUnknown,
  type Abilities,
  type Certainty,
} from '../../src-languages/abilities.ts'
import { inARow } from '../words/lists.ts'
import { say } from '../words/say.tsx'
import { visibleLine } from '../words/visible-text.ts'

export type KeyCondition = 'whole' | 'suspended' | 'broken'

export interface KeyFacts {
  origin: string
  abilities: Abilities
  condition: KeyCondition
}

export interface KeyDrawing {
  /** One path in a box of 32 × 32, to be filled by the non-zero rule. */
  path: string
  /** 0–359, from the origin. */
  hue: number
  bow: BowShape
}

export type BowShape = (typeof bows)[number]

const bows = [
  'round',
  'oval',
  'square',
  'diamond',
  'pentagon',
  'hexagon',
  'octagon',
  'trefoil',
] as const

const middle = 16
const bowCentre = 8.5
const outerRadius = 6.5
const innerRadius = 3.4
const shaftTop = 13.5
const tip = 31
// Three rows on either side of the shaft. The gaps between them stay open at 16 px.
const rows = [17, 22, 27] as const
const rowDistance = 5
const toothHeight = 3
const toothLength: Record<Certainty, number> = { certain: 6, guessed: 3, unknown: 2 }

/** What a grant's key is drawn from. */
export function keyFacts(
  origin: string,
  grant: Pick<GrantView, 'scopes' | 'renews'>,
  condition: KeyCondition,
): KeyFacts {
  return { origin, condition, abilities: grantAbilities(grant) }
}

/** The key of a grant: bow and hue from the origin, a tooth for each ability. */
export function keyPath(facts: KeyFacts): KeyDrawing {
  const seed = hash(facts.origin)
  const bow = bows[seed % bows.length] ?? 'round'
  // Steps of 15 degrees: finer ones cannot be told apart.
  const hue = (Math.floor(seed / bows.length) % 24) * 15
  const broken = facts.condition === 'broken'
  const shift = broken ? 5 : 0
  const parts = [
    facts.condition === 'suspended' ? rectangle(5, 0, 22, 1.5) + rectangle(15, 1, 2, 2) : '',
    bowPath(bow),
    broken ? brokenShaft(shift) : rectangle(middle - 2, shaftTop, 4, tip - shaftTop),
    ...abilityOrder.map((ability, at) => tooth(facts.abilities[ability], at, shift)),
  ]
  return { path: parts.join(''), hue, bow }
}

function brokenShaft(shift: number): string {
  const stump = `M14 ${shaftTop}h4v0.5l-4 2Z`
  return `${stump}M${14 + shift} 17.5l4 -1.5V${tip}h-4Z`
}

function tooth(certainty: Certainty | undefined, at: number, shift: number): string {
  const row = rows[at % 3]
  if (certainty === undefined || row === undefined) return ''
  const length = toothLength[certainty]
  const rightSide = at < 3
  // One unit into the shaft, so that no seam shows between them.
  const x = rightSide ? middle + 1 : middle - 1 - length
  // Uncut metal, as of a blank: what nobody described leaves no gap to the next row.
  const height = certainty === 'unknown' ? Math.min(rowDistance, tip - row) : toothHeight
  return rectangle(shift + x, row, length, height)
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`
}

type Point = [number, number]

function bowPath(bow: BowShape): string {
  switch (bow) {
    case 'round':
      return ellipse(middle, bowCentre, outerRadius) + ellipse(middle, bowCentre, innerRadius, true)
    case 'oval':
      return oval()
    case 'square':
      return ring(4, 1.28, 0.5)
    case 'diamond':
      return ring(4, 1.2, 0)
    case 'pentagon':
      return ring(5, 1.12, 0.5)
    case 'hexagon':
      return ring(6, 1.08, 0)
    case 'octagon':
      return ring(8, 1.04, 0.5)
    case 'trefoil':
      return trefoil()
  }
}

// Holes run the other way round: by the non-zero rule they stay open, and parts may overlap.
function ellipse(x: number, y: number, radius: number, hole = false, wider = 0): string {
  const rx = radius + wider
  const sweep = hole ? 0 : 1
  const arc = (by: number) => `a${rx} ${radius} 0 1 ${sweep} ${by} 0`
  return `M${x - rx} ${y}${arc(2 * rx)}${arc(-2 * rx)}Z`
}

function oval(): string {
  return ellipse(middle, bowCentre, 5.5, false, 3) + ellipse(middle, bowCentre, 2.6, true, 3)
}

function ring(corners: number, stretch: number, turn: number): string {
  const outer = polygon(corners, outerRadius * stretch, turn)
  const inner = polygon(corners, innerRadius * stretch, turn).reverse()
  return [outer, inner].map((points) => `M${points.join('L')}Z`).join('')
}

function polygon(corners: number, radius: number, turn: number): Point[] {
  return Array.from({ length: corners }, (_, at): Point => {
    const angle = ((at + turn) / corners) * 2 * Math.PI - Math.PI / 2
    return [round(middle + radius * Math.cos(angle)), round(bowCentre + radius * Math.sin(angle))]
  })
}

function trefoil(): string {
  const leaves: Point[] = [
    [16, 5.8],
    [11.9, 11],
    [20.1, 11],
  ]
  const leaf = 4.1
  return leaves.map(([x, y]) => ellipse(x, y, leaf) + ellipse(x, y, 1.7, true)).join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** FNV-1a: not a secret, only the same origin always the same key. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193)
  // FNV's low bits alone are poorly mixed for texts that differ in one character.
  value ^= value >>> 15
  value = Math.imul(value, 0x2c1b3c6d)
  return (value ^ (value >>> 12)) >>> 0
}

/** The same facts in words. */
export function keyLabel({ origin, abilities, condition }: KeyFacts): string {
  const teeth = abilityOrder.flatMap((one) => {
    const certainty = abilities[one]
    if (certainty === undefined || certainty === 'unknown') return []
    const ability = say(one === 'stays' ? 'grants.key.stays' : `words.act.${one}`)
    return [certainty === 'certain' ? ability : say('grants.key.perhaps', { ability })]
  })
  const unknown = hasUnknown(abilities) && teeth.length > 0 ? [say('grants.key.unknown')] : []
  return say(`grants.key.${condition}`, {
    origin: visibleLine(origin, 200),
    abilities: teeth.length === 0 ? say('grants.key.no-abilities') : inARow([...teeth, ...unknown]),
  })
}
