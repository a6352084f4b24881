import { afterEach, expect, it, vi } from 'vitest'
import { language, speakIn } from '../../../src-languages/window.ts'
import '../../../src-languages/window/ar/index.ts'
import '../../../src-languages/window/de/index.ts'
import { followLanguage, useLanguage } from '../../../src-renderer/language.ts'

afterEach(async () => {
  vi.unstubAllGlobals()
  await speakIn('en')
})

it('turns no window to a language that main has left while its letters were on their way', async () => {
  const root = { lang: '', dir: '' }
  vi.stubGlobal('document', { documentElement: root })
  const first = followLanguage('ar')
  while (language() !== 'ar') await new Promise(setImmediate)
  await Promise.all([first, followLanguage('de')])
  expect([language(), useLanguage.getState().language, root.lang, root.dir]).toEqual([
    'de',
    'de',
    'de',
    'ltr',
  ])
})
