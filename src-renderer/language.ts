import { create } from 'zustand'
import { directionOf } from '../src-languages/language.ts'
import { speakIn } from '../src-languages/window.ts'
import type { Language } from '../src-preload/contract/snapshot.ts'

/** The language the window speaks; null until its words are here. */
export const useLanguage = create<{ language: Language | null }>(() => ({ language: null }))

/** Speaks what main speaks, with letters to write it in: not every computer has those of every script. */
export async function followLanguage(language: Language): Promise<void> {
  // First, and not beside the words: those would be spoken before the window has turned to where they run.
  if (!(await speakIn(language, () => loadLetters(language)))) return
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  useLanguage.setState({ language })
}

async function loadLetters(language: Language): Promise<void> {
  if (language === 'ja') await import('./fonts/ja.ts')
  if (language === 'ar') await import('./fonts/ar.ts')
}
