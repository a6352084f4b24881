import { receiptMarks } from '../grants/receipt-text.ts'
import { quirkWords } from '../words/quirk-words.ts'
import { exactTime } from '../words/times.ts'
import { visibleBlock } from '../words/visible-text.ts'

/** `clientIdIssuedAt` → "Client id issued at". */
export function detailName(key: string): string {
  if (key === 'quirks') return 'Differs from the standards'
  const spaced = key
    .replace(/AtMs$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
  return visibleBlock(spaced.charAt(0).toUpperCase() + spaced.slice(1), 60)
}

/** A recorded value as text; times as times, lists as lists, the rest as JSON. */
export function detailText(key: string, value: unknown): string {
  if (value === null || value === undefined) return 'Not known'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'number') {
    return key.endsWith('AtMs') ? exactTime(value) : String(value)
  }
  if (typeof value === 'string') return visibleBlock(value)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    const lines = key === 'quirks' ? value.map(quirkWords) : value
    return lines.length === 0 ? 'None' : visibleBlock(lines.join('\n'))
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
