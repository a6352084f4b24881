import { afterAll, expect, it } from 'vitest'
import { language } from '../../src-languages/main.ts'
import '../../src-languages/main/de/index.ts'
import { english } from '../../src-main/permissions/glossary/words/en.ts'
import { spokenWords } from '../../src-main/permissions/glossary/words/spoken.ts'
import { speak } from '../../src-main/speak.ts'

afterAll(() => speak('en'))

it('says nothing in a language whose words for scopes are still on their way', async () => {
  const spoken = speak('de')
  while (language() !== 'de') await new Promise(setImmediate)
  expect(spokenWords()).not.toBe(english)
  await spoken
})

it('ends with the last of several languages asked for at once', async () => {
  await Promise.all((['ja', 'en', 'ar', 'de'] as const).map(speak))
  expect(language()).toBe('de')
})
