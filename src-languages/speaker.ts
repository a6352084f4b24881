import { IntlMessageFormat } from 'intl-messageformat'
import type { Language } from '../src-preload/contract/snapshot.ts'
import { directionOf } from './language.ts'
import { isolated } from './isolates.ts'
import type { Messages, Translation, ValuesArgument } from './message.ts'

type Key<English extends Messages> = keyof English & string
type AnyValues = Record<string, unknown>

/** How the words of each language are loaded; English is there from the start. */
export type Loaders<English extends Messages> = Record<
  Exclude<Language, 'en'>,
  () => Promise<Translation<English>>
>

/** Says messages in the language it speaks now. A process speaks one language at a time. */
export interface Speaker<English extends Messages> {
  language(): Language
  /**
   * From now on everything is said in this language. Only what is spoken is loaded.
   * @param before what has to be there first, such as letters to write it in
   * @returns false when another language was asked for meanwhile, which is spoken instead
   */
  speakIn(language: Language, before?: () => Promise<void>): Promise<boolean>
  /** What `describe` says, in English whatever is spoken: for texts that leave this computer. It must not wait for anything. */
  inEnglish(describe: () => string): string
  /** @throws Error when a value of the message is missing */
  say<K extends Key<English>>(key: K, ...values: ValuesArgument<English[K]>): string
  /** The pieces of a message whose values are more than text, e.g. elements. */
  pieces(key: Key<English>, values: AnyValues): unknown[]
}

export function createSpeaker<const English extends Messages>(
  english: English,
  loaders: Loaders<English>,
): Speaker<English> {
  let language: Language = 'en'
  /** The last one asked for, while its words are on their way. */
  let wanted: Language = 'en'
  let words: Translation<English> = english
  let parsed = new Map<string, IntlMessageFormat>()

  function message(key: string, text: string): IntlMessageFormat {
    const known = parsed.get(key)
    if (known !== undefined) return known
    const made = new IntlMessageFormat(text, language)
    parsed.set(key, made)
    return made
  }

  function speak(next: Language, translation: Translation<English>): void {
    language = next
    words = translation
    parsed = new Map()
  }

  return {
    language: () => language,
    async speakIn(next, before) {
      wanted = next
      await before?.()
      const translation = next === 'en' ? english : await loaders[next]()
      if (wanted !== next) return false
      speak(next, translation)
      return true
    },
    inEnglish(describe) {
      const spoken = { language, words }
      speak('en', english)
      try {
        return describe()
      } finally {
        speak(spoken.language, spoken.words)
      }
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
