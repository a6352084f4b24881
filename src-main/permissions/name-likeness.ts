// Threat A17: a tool at one server that is taken for a tool at another, by the same name or by letters that look the same.
// Names are always shown with their server; here those that can be confused are found, for a warning beside the name.

/** What letters of other scripts are commonly taken for. Full-width and styled ones fall to NFKC. */
const PAIRS = [
  // Cyrillic
  'аa вb еe ёe һh іi їi јj кk мm нh оo рp сc тt уy хx ѕs ԁd ԛq ԝw ьb ӏl гr пn ѵv',
  // Greek
  'αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ϲc ϳj',
  // Armenian, and Latin letters with a stroke or without a dot
  'օo սu հh ցg զq ոn ıi ȷj łl øo đd ħh ƅb ɑa ɡg ɩi ʋv ßb',
  // Digits and signs
  '0o 1l |l',
]
const LOOKS_LIKE = new Map(
  PAIRS.flatMap((line) => line.split(' ')).map((pair) => Array.from(pair) as [string, string]),
)

const IGNORED = /[\p{Cc}\p{Cf}\p{Mn}\p{Default_Ignorable_Code_Point}\s_\-./:·‐‑–—]/gu

/** Names are cut behind so many characters where they are shown, and what differs only behind them looks the same. */
const SHOWN = 79

/** Two names with the same skeleton are taken for each other at a glance. */
export function skeletonOf(name: string): string {
  const shown = Array.from(name.slice(0, 2 * SHOWN + 2))
  const plain = (shown.length > SHOWN + 1 ? shown.slice(0, SHOWN) : shown)
    .join('')
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
  const letters = Array.from(plain.replace(IGNORED, ''), (one) => LOOKS_LIKE.get(one) ?? one)
  // One look for i and l, whichever script they came from; and two letters that make a third.
  return letters.join('').replaceAll('i', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w')
}

export interface NamedTool {
  serverName: string
  /** Two accounts at one origin have the same tools, and nobody is deceived by that. */
  origin: string
  tool: string
  skeleton: string
}

export interface SoughtTool extends Pick<NamedTool, 'tool' | 'skeleton'> {
  /** Asked only where something is alike. */
  origin: () => string
}

export interface Alike {
  serverName: string
  tool: string
  same: boolean
}

/** A warning is made once and shared: a picture of 200 servers that are alike has thousands of them. */
interface Candidate extends NamedTool {
  alone: Alike[] | null
  asLookalike: Alike | null
}

/**
 * Finds for a tool which others look the same anywhere, and else one that is called the same elsewhere: common names
 * are common, and one of them says enough.
 */
export function findAlike(all: readonly NamedTool[]): (one: SoughtTool) => Alike[] {
  const bySkeleton = new Map<string, Candidate[]>()
  /** Those that are written in more than one way; most are not, and need no look at each of their group. */
  const varied = new Set<string>()
  for (const one of all) {
    const candidate = { ...one, alone: null, asLookalike: null }
    const group = bySkeleton.get(one.skeleton)
    if (group === undefined) bySkeleton.set(one.skeleton, [candidate])
    else {
      if (group[0]?.tool !== one.tool) varied.add(one.skeleton)
      group.push(candidate)
    }
  }
  return (one) => {
    const group = bySkeleton.get(one.skeleton) ?? []
    if (group.length < 2) return NONE
    const looks = varied.has(one.skeleton)
      ? group.filter((other) => other.tool !== one.tool).slice(0, MOST_NAMED)
      : NONE_NAMED
    const origin = one.origin()
    const same = group.find((other) => other.tool === one.tool && other.origin !== origin)
    const called = same === undefined ? NONE : (same.alone ??= [warning(same, true)])
    if (looks.length === 0) return called
    return [...called, ...looks.map((other) => (other.asLookalike ??= warning(other, false)))]
  }
}

const warning = ({ serverName, tool }: NamedTool, same: boolean) => ({ serverName, tool, same })

const NONE: Alike[] = []
const NONE_NAMED: Candidate[] = []
const MOST_NAMED = 3
