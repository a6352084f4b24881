import type { Language } from '../src-preload/contract/snapshot.ts'
import type { Translation } from './message.ts'
import { createSpeaker } from './speaker.ts'
import { english } from './main/en/index.ts'

const speaker = createSpeaker(english)

/** What the main process says, in the language of the person. */
export const { say, language } = speaker

/** The words that are spoken now. */
let spoken: Translation<typeof english> = english

/** The last language asked for, while its words are on their way. */
let wanted: Language = 'en'

/** From now on everything is said in this language. Only what is spoken is loaded; false when another was asked for meanwhile. */
export async function speakIn(next: Language): Promise<boolean> {
  wanted = next
  const words = await wordsOf(next)
  if (wanted !== next) return false
  spoken = words
  speaker.speak(next, words)
  return true
}

/** What `describe` says, in English whatever is spoken: for texts that leave this computer. It must not wait for anything. */
export function inEnglish(describe: () => string): string {
  const before = speaker.language()
  speaker.speak('en', english)
  try {
    return describe()
  } finally {
    speaker.speak(before, spoken)
  }
}

async function wordsOf(language: Language): Promise<Translation<typeof english>> {
  switch (language) {
    case 'en':
      return english
    case 'de':
      return (await import('./main/de/index.ts')).translation
    case 'ja':
      return (await import('./main/ja/index.ts')).translation
    case 'ar':
      return (await import('./main/ar/index.ts')).translation
  }
}
