import { createSpeaker } from './speaker.ts'
import { english } from './main/en/index.ts'

/** What the main process says, in the language of the person. */
export const { say, language, speakIn, inEnglish } = createSpeaker(english, {
  de: async () => (await import('./main/de/index.ts')).translation,
  ja: async () => (await import('./main/ja/index.ts')).translation,
  ar: async () => (await import('./main/ar/index.ts')).translation,
})
