import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../src-preload/contract/snapshot.ts'
import { directionOf } from './language.ts'
import { isolated } from './isolates.ts'
import type { Messages, Translation, ValuesArgument } from './message.ts'

type Key<English extends Messages> = keyof English & string
type AnyValues = Record<string, unknown>

/** Says messages in the language it speaks now. A process speaks one language at a time. */
export interface Speaker<English extends Messages> {
  language(): Language
  speak(language: Language, words: Translation<English>): void
  /** @throws Error when a value of the message is missing */
  say<K extends Key<English>>(key: K, ...values: ValuesArgument<English[K]>): string
  /** The pieces of a message whose values are more than text, e.g. elements. */
  pieces(key: Key<English>, values: AnyValues): unknown[]
}

export function createSpeaker<const English extends Messages>(english: English): Speaker<English> {
  let language: Language = 'en'
  let words: Translation<English> = english
  let parsed = new Map<string, IntlMessageFormat>()

  function message(key: string, text: string): IntlMessageFormat {
    const known = parsed.get(key)
    if (known !== undefined) return known
    const made = new IntlMessageFormat(text, language)
    parsed.set(key, made)
    return made
  }

  return {
    language: () => language,
    speak(next, translation) {
      language = next
      words = translation
      parsed = new Map()
    },
    say(key, ...[values]) {
      const text = words[key]
      if (isPlain(text)) return text
      const isolated = isolate((values ?? {}) as AnyValues, language)
      return String(message(key, text).format(isolated as Record<string, string>))
    },
    pieces(key, values) {
      const text = words[key]
      if (isPlain(text)) return [text]
      const isolated = isolate(values, language)
      const formatted = message(key, text).format<unknown>(isolated as Record<string, string>)
      return Array.isArray(formatted) ? formatted : [formatted]
    },
  }
}

/** Most messages are only text; parsing those would cost for nothing. */
function isPlain(text: string): boolean {
  return !/[{<']/.test(text)
}

/** Names and addresses run from left to right inside a sentence that does not. */
function isolate(values: AnyValues, language: Language): AnyValues {
  if (directionOf(language) === 'ltr') return values
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  )
}
