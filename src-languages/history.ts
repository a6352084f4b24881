import type { Language } from '../src-preload/contract/snapshot.ts'
import type { consent } from './window/en/consent.ts'
import type { words } from './window/en/words.ts'

/** What the window says of entries of the history, for whoever looks for an entry by what stands in the window. */
export type HistoryWords = Readonly<Record<keyof typeof consent | keyof typeof words, string>>

const loaders: Record<Language, () => Promise<HistoryWords>> = {
  en: async () => ({
    ...(await import('./window/en/consent.ts')).consent,
    ...(await import('./window/en/words.ts')).words,
  }),
  de: async () => ({
    ...(await import('./window/de/consent.ts')).consent,
    ...(await import('./window/de/words.ts')).words,
  }),
  ja: async () => ({
    ...(await import('./window/ja/consent.ts')).consent,
    ...(await import('./window/ja/words.ts')).words,
  }),
  ar: async () => ({
    ...(await import('./window/ar/consent.ts')).consent,
    ...(await import('./window/ar/words.ts')).words,
  }),
}

/** Loaded when they are first looked in: main says nothing of it itself. */
export function historyWords(language: Language): Promise<HistoryWords> {
  return loaders[language]()
}
