import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { speak } from '../../src-main/speak.ts'
import { openView } from '../support/open-view.ts'
import { views } from '../support/views.ts'
import { runAxe } from './axe.ts'
import { openWindow } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

const themes = ['light', 'dark'] as const
const shown = views()
const cases = themes.flatMap((theme) => shown.map((view) => ({ theme, view, name: view.name })))
const checked = { views: 0, rules: new Set<string>() }

let opened: OpenWindow

beforeAll(async () => {
  opened = await openWindow()
})

afterAll(async () => {
  await opened?.close()
  console.info(`axe: ${shown.length} views × ${themes.length} themes × ${checked.rules.size} rules`)
})

describe('every view and dialog', () => {
  it.each(cases)('$name, $theme, breaks no rule of WCAG 2.2 AA', async ({ view, theme }) => {
    await openView(opened, view, { theme })
    const { violations, rules } = await runAxe(opened.page)
    checked.views++
    for (const rule of rules) checked.rules.add(rule)
    expect(violations).toEqual([])
  })

  it('breaks none in Arabic either, from right to left', async () => {
    await speak('ar')
    const wrong: string[] = []
    for (const view of views()) {
      await openView(opened, view, { theme: 'light', language: 'ar' })
      const { violations } = await runAxe(opened.page)
      for (const violation of violations) wrong.push(`${view.name}: ${violation}`)
    }
    await speak('en')
    expect(wrong).toEqual([])
  }, 300_000)

  it('would be told if it broke one', async () => {
    const [view] = shown
    if (view === undefined) throw new Error('there is no view')
    await openView(opened, view, { theme: 'light' })
    await opened.page.evaluate(() => document.querySelector('main')?.append(new Image(8, 8)))
    const { violations } = await runAxe(opened.page)
    expect(violations.map((one) => one.split(':')[0])).toContain('image-alt')
    expect(checked.views).toBe(cases.length)
  })
})
