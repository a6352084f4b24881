import { sharedValues } from '../../src-languages/shared-values.ts'
import { consent } from '../../src-languages/window/en/consent.ts'
import { receiptMarks } from '../grants/receipt-text.ts'
import { quirkWords } from '../words/quirk-words.ts'
import { say } from '../words/say.tsx'
import { exactTime } from '../words/times.ts'
import { visibleBlock, visibleSentence } from '../words/visible-text.ts'

type NameKey = Extract<keyof typeof consent, `consent.detail.${string}`>
type ValueKey = Extract<keyof typeof consent, `consent.value.${string}`>

/** What is recorded has names and values for programs; those that this version records have words. */
function hasWords<Key extends keyof typeof consent>(key: string): key is Key {
  return Object.hasOwn(consent, key)
}

/** The name of a recorded detail; of one that a later version recorded, e.g. `clientIdIssuedAt`, "Client ID issued at". */
export function detailName(key: string): string {
  const known = `consent.detail.${key}`
  if (hasWords<NameKey>(known)) return say(known)
  const spaced = key
    .replace(/AtMs$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
    .replace(/\bid\b/g, 'ID')
  return visibleBlock(spaced.charAt(0).toUpperCase() + spaced.slice(1), 60)
}

/** What is recorded as a code, of which main has made a sentence. */
const saidByMain = new Set(['why', 'importedFrom', 'reason'])

/** A recorded value as text; known ones in words, times as times, lists as lists, the rest as JSON. */
export function detailText(key: string, value: unknown): string {
  if (value === null || value === undefined) return say('consent.value.unknown')
  if (typeof value === 'boolean') return say(value ? 'consent.value.yes' : 'consent.value.no')
  if (typeof value === 'number') {
    return key.endsWith('AtMs') ? exactTime(value) : String(value)
  }
  if (typeof value === 'string') {
    const known = `consent.value.${sharedValues[key] ?? key}.${value}`
    if (hasWords<ValueKey>(known)) return say(known)
    return saidByMain.has(key) ? visibleSentence(value, 2_000) : visibleBlock(value)
  }
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const lines = key === 'quirks' ? value.map(quirkWords) : value
    return lines.length === 0 ? say('consent.value.none') : visibleBlock(lines.join('\n'))
  }
  if (Array.isArray(value) && value.every(isLine)) {
    return visibleBlock(value.map(lineText).join('\n'))
  }
  if (typeof value === 'object' && 'lines' in value) return detailText('lines', value.lines)
  if (typeof value === 'object' && isFlat(value)) {
    const lines = Object.entries(value).map(([k, v]) => `${detailName(k)}: ${detailText(k, v)}`)
    return lines.join('\n')
  }
  return visibleBlock(JSON.stringify(value, null, 2))
}

interface Line {
  mark: string
  subject: string
  sentence: string
}

function lineText({ mark, subject, sentence }: Line): string {
  const drawn = Object.entries(receiptMarks).find(([name]) => name === mark)?.[1] ?? mark
  return `${drawn} ${subject}: ${sentence}`
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'subject' in value && 'sentence' in value
}

function isFlat(value: object): boolean {
  return !Array.isArray(value) && Object.values(value).every((one) => typeof one !== 'object')
}
