import type { Language } from '../src-preload/contract/snapshot.ts'
import { speakIn } from '../src-languages/main.ts'
import { loadScopeWords } from './permissions/glossary/words/spoken.ts'

/** The last language asked for, while its scopes are on their way. */
let wanted: Language | null = null

/** From now on the main process says everything in this language, scopes too. Of two calls the later one decides. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  // First: what is described meanwhile would have English scopes in it, and be kept so.
  await loadScopeWords(language)
  if (wanted === language) await speakIn(language)
}
