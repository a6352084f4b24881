import { IntlMessageFormat } from 'intl-messageformat'
import type { Messages } from '../../src-languages/message.ts'

type Element = ReturnType<IntlMessageFormat['getAst']>[number]

interface Needs {
  names: Set<string>
  /** The categories that each plural has. */
  plurals: Map<string, Set<string>>
}

/** Letters that a sentence in the language has at least one of. */
const script: Record<string, RegExp> = {
  de: /\p{L}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ar: /\p{Script=Arabic}/u,
}

/** What a language file gets wrong, a sentence each; English compared with itself must only be readable. */
export function faultsOf(english: Messages, language: string, translation: Messages): string[] {
  return [
    ...Object.keys(translation)
      .filter((key) => english[key] === undefined)
      .map((key) => `${key}: English has no such message`),
    ...Object.entries(english).flatMap(([key, original]) =>
      faultsOfMessage(original, language, translation[key]).map((fault) => `${key}: ${fault}`),
    ),
  ]
}

function faultsOfMessage(original: string, language: string, text: string | undefined): string[] {
  if (text === undefined) return ['is missing']
  if (text.trim() === '') return ['says nothing']
  const wanted = needsOf(original, 'en')
  const found = needsOf(text, language)
  if (wanted === null || found === null) return ['cannot be read']
  return [
    ...[...wanted.names]
      .filter((name) => !found.names.has(name))
      .map((name) => `${name} is not in it`),
    ...[...found.names]
      .filter((name) => !wanted.names.has(name))
      .map((name) => `English has no ${name}`),
    ...pluralFaults(found, language),
    ...(language === 'en' ? [] : sameness(original, text, language)),
  ]
}

function pluralFaults({ plurals }: Needs, language: string): string[] {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return [...plurals].flatMap(([name, has]) => {
    // "=0" and "=1" are exact numbers, which stand beside the categories and replace none of them.
    const lacking = inOrder.filter((one) => categories.includes(one) && !has.has(one))
    return lacking.length === 0 ? [] : [`its plural of ${name} lacks ${lacking.join(', ')}`]
  })
}

const inOrder = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** A message of nothing but names and signs is the same everywhere. */
function sameness(original: string, text: string, language: string): string[] {
  const words = wordsOf(original)
  if (!words.some((word) => /^\p{Ll}{2,}$/u.test(word))) return []
  if (text === original) return ['is English still']
  return script[language]?.test(text) === true ? [] : ['has no letter of the language']
}

/** The words of a message without values, marks and what only a machine writes. */
function wordsOf(message: string): string[] {
  return message
    .replace(/<mono>.*?<\/mono>|<\/?\w+>|\{\w+(?:, number[^{}]*)?\}/g, ' ')
    .split(/[^\p{L}\p{M}’-]+/u)
    .filter((word) => word !== '')
}

function needsOf(message: string, language: string): Needs | null {
  const needs: Needs = { names: new Set(), plurals: new Map() }
  try {
    collect(new IntlMessageFormat(message, language).getAst(), needs)
  } catch {
    return null
  }
  return needs
}

// The kinds of the parser's tree: 0 text, 1 value, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 sign of the plural, 8 mark.
function collect(elements: Element[], needs: Needs): void {
  for (const element of elements) {
    if (element.type === 0 || element.type === 7) continue
    needs.names.add(element.type === 8 ? `<${element.value}>` : element.value)
    if (element.type === 8) collect(element.children, needs)
    if (element.type !== 5 && element.type !== 6) continue
    if (element.type === 6) needs.plurals.set(element.value, new Set(Object.keys(element.options)))
    for (const { value } of Object.values(element.options)) collect(value, needs)
  }
}
