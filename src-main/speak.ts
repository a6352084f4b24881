import type { Language } from '../src-preload/contract/snapshot.ts'
import { speakIn } from '../src-languages/main.ts'
import { loadScopeWords } from './permissions/glossary/words/spoken.ts'

/** From now on the main process says everything in this language, scopes too. */
export async function speak(language: Language): Promise<void> {
  // At once and not one after the other, so that of two calls the later one decides.
  await Promise.all([loadScopeWords(language), speakIn(language)])
}
