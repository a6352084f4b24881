import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '../../src-main/speak.ts'
import { languages } from '../../src-languages/language.ts'
import type { SettingsView } from '../../src-preload/contract/snapshot.ts'
import { openView } from '../support/open-view.ts'
import { views } from '../support/views.ts'
import { launch, newUserData } from './electron-app.ts'
import { comparePicture } from './pictures.ts'

const userData = newUserData()
let started: Awaited<ReturnType<typeof launch>>

beforeAll(async () => {
  started = await launch(userData.path)
  await started.page.emulateMedia({ reducedMotion: 'reduce' })
})

afterAll(async () => {
  await started.app.close()
  userData.remove()
})

const themes = ['light', 'dark'] as const satisfies SettingsView['theme'][]
const looks = languages.flatMap((language) => themes.map((theme) => ({ language, theme })))

describe('the window', () => {
  it.each(looks)(
    'looks as it did: $language, $theme',
    async ({ language, theme }) => {
      const { app, page } = started
      const wrong: string[] = []
      await speak(language)
      for (const view of views()) {
        await openView(started, view, { theme, language })
        const name = `${view.name}/${language}-${theme}`
        const fault = await comparePicture(app, page, name)
        if (fault !== null) wrong.push(fault)
      }
      expect(wrong).toEqual([])
    },
    300_000,
  )
})
