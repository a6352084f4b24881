import { historyWords } from '../../src-languages/history.ts'
import type { HistoryWords } from '../../src-languages/history.ts'
import { language } from '../../src-languages/main.ts'
import { sharedValues } from '../../src-languages/shared-values.ts'
import type { KeptEntry } from '../consent/consent-ledger.ts'
import { THIS_COMPUTER } from '../servers/server.ts'
import { apps, nameOfApp } from './import-words.ts'
import { originInWords } from './origin-words.ts'
import { whyInWords } from './why-words.ts'

/** What is kept, and what the window shows for it. */
interface Clue {
  /** Null where entries of every kind may hold it. */
  kind: string | null
  /** A part of the details, in JSON; empty where the kind alone says it. */
  held: string
  /** May have `SERVER` in it, for the name of the server. */
  shown: string
}

const SERVER = '{server}'

/**
 * Whether an entry holds this text, whatever its case: as it is kept, or in the words that the window shows for it, in
 * the language that is spoken now. What it gives is asked of every entry there is, so what can be known ahead is.
 */
export async function entrySearch(text: string): Promise<(entry: KeptEntry) => boolean> {
  const typed = text.toLowerCase()
  const wanted = folded(text)
  const clues = cluesIn(await historyWords(language()))
  const named = clues.filter(({ shown }) => shown.includes(SERVER))
  const sure = clues.filter((one) => !named.includes(one) && folded(one.shown).includes(wanted))
  const isHere = folded(originInWords(THIS_COMPUTER)).includes(wanted)
  const fitting = (name: string) =>
    named.filter(({ shown }) => folded(shown.replaceAll(SERVER, () => name)).includes(wanted))
  // Of a long history there are few names.
  const fittingFor = new Map<string, Clue[]>()
  return (entry) => {
    const { serverName, origin, account, issuer, details } = entry
    const kept = `${serverName}\n${origin}\n${account ?? ''}\n${issuer ?? ''}\n${details}`
    if (kept.toLowerCase().includes(typed) || (isHere && origin === THIS_COMPUTER)) return true
    const known = fittingFor.get(serverName) ?? fitting(serverName)
    fittingFor.set(serverName, known)
    return [sure, known].some((some) => some.some((clue) => isIn(clue, entry)))
  }
}

function isIn({ kind, held }: Clue, entry: KeptEntry): boolean {
  return (kind === null || kind === entry.kind) && entry.details.includes(held)
}

function cluesIn(words: HistoryWords): Clue[] {
  return [...Object.entries(words).flatMap(([key, shown]) => clueOf(key, shown)), ...saidHere()]
}

/** What the window says of an entry; what it says around the entries tells nothing of them. */
function clueOf(key: string, shown: string): Clue[] {
  const [section, what, name = '', ...rest] = key.split('.')
  const value = JSON.stringify(rest.join('.'))
  if (section === 'words' && what === 'quirk') {
    return [{ kind: null, held: JSON.stringify(name), shown }]
  }
  if (section !== 'consent') return []
  if (what === 'kind') return [{ kind: name, held: '', shown }]
  if (what === 'sentence') {
    return [{ kind: name, held: rest.length === 0 ? '' : `"became":${value}`, shown }]
  }
  if (what === 'detail') return [{ kind: null, held: `"${name}":`, shown }]
  // Yes, no and the like stand in nearly every entry.
  if (what !== 'value' || rest.length === 0) return []
  const names = Object.keys(sharedValues).filter((one) => sharedValues[one] === name)
  return (names.length === 0 ? [name] : names).map((one) => ({
    kind: null,
    held: `"${one}":${value}`,
    shown,
  }))
}

/** What main itself says of an entry. */
function saidHere(): Clue[] {
  const whys = (['sign-in', 'more-to-connect', { tool: '' }] as const).map((why) => ({
    kind: null,
    held: `"why":${JSON.stringify(why).replace(/""}$/, '')}`,
    shown: whyInWords(why, SERVER),
  }))
  const sources = apps.map((app) => ({
    kind: null,
    held: `"app":${JSON.stringify(app)}`,
    shown: nameOfApp(app),
  }))
  return [...whys, ...sources]
}

const isolating = /[\u2066-\u2069]/g
/** Arabic vowel signs, and what draws a word longer: written or left out as one likes. */
const leftOut = /\p{Mn}|\u0640/gu

function folded(text: string): string {
  return text.toLowerCase().replace(isolating, '').replace(leftOut, '')
}
