import type { english } from './en.ts'

export type ObjectKey = keyof typeof english.objects
export type SentenceKey = keyof typeof english.sentences
export type WarningKey = keyof typeof english.warnings
export type Verb = keyof typeof english.phrases

/**
 * The glossary's words in one language. English is the model: a language is one more file that exports a
 * `Catalogue`, and it does not compile while an entry is missing.
 */
export interface Catalogue {
  objects: Record<ObjectKey, string>
  /** Words of the scope itself, which no language knows, so that they stand well in a sentence of this one. */
  foreign: (words: string) => string
  /** A verb with its object. The object may also be words that are `foreign`. */
  phrases: Record<Verb, (object: string) => string>
  sentences: Record<SentenceKey, string>
  /** Whole sentences, with their full stop. */
  warnings: Record<WarningKey, string>
}
