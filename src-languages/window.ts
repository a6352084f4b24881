import { createSpeaker } from './speaker.ts'
import { english } from './window/en/index.ts'

/** What the window says, in the language of the person. */
export const { say, pieces, language, speakIn } = createSpeaker(english, {
  de: async () => (await import('./window/de/index.ts')).translation,
  ja: async () => (await import('./window/ja/index.ts')).translation,
  ar: async () => (await import('./window/ar/index.ts')).translation,
})
