import type { Language } from '../src-preload/contract/snapshot.ts'
import { speakIn } from '../src-languages/main.ts'
import { loadScopeWords } from './permissions/glossary/words/spoken.ts'

/** From now on the main process says everything in this language, scopes too. Of two calls the later one decides. */
export async function speak(language: Language): Promise<void> {
  // First: what is described meanwhile would have English scopes in it, and be kept so.
  await speakIn(language, () => loadScopeWords(language))
}
