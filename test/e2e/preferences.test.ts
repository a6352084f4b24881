import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openView } from '../support/open-view.ts'
import { viewNamed } from '../support/views.ts'
import { runAxe } from './axe.ts'
import { openWindow } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

let opened: OpenWindow

beforeAll(async () => {
  opened = await openWindow()
})

afterAll(() => opened?.close())

async function open(name: string, theme: 'light' | 'dark' = 'light') {
  const view = viewNamed(name)
  await openView(opened, view, { theme })
}

/** The longest animation or transition of anything in the window, in seconds. */
function longestMotion(): Promise<number> {
  return opened.page.evaluate(() => {
    const seconds = (list: string) =>
      list.split(',').map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1))
    const found = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo)
        const runs = style.animationName === 'none' ? [] : seconds(style.animationDuration)
        const eases = style.transitionProperty === 'none' ? [] : seconds(style.transitionDuration)
        return [...runs, ...eases]
      }),
    )
    return Math.max(0, ...found)
  })
}

const moving = [
  'overview-keys',
  'sign-in-discovering',
  'server-menu',
  'tools-open',
  'add-address',
  'history-calls',
  'palette',
  'start-server',
  'lock',
]

describe('who wants nothing to move', () => {
  it.each(moving)('%s stands still', async (name) => {
    await open(name)
    expect(await longestMotion()).toBe(0)
  })

  it('would see it move otherwise', async () => {
    await open('sign-in-discovering')
    await opened.page.emulateMedia({ reducedMotion: 'no-preference' })
    expect(await longestMotion()).toBeGreaterThan(0)
  })
})

describe('who chooses the colours', () => {
  const themes = ['light', 'dark'] as const
  const names = [
    'overview-list',
    'overview-matrix',
    'tools-open',
    'sign-in-reviewing',
    'palette',
    'lock',
  ]

  it.each(themes.flatMap((theme) => names.map((name) => ({ theme, name }))))(
    'reads $name, $theme',
    async ({ theme, name }) => {
      await open(name, theme)
      await opened.page.emulateMedia({ forcedColors: 'active', colorScheme: theme })
      const { violations } = await runAxe(opened.page)
      expect(violations).toEqual([])
    },
  )

  it('sees where they are, what is certain, and what is chosen', async () => {
    const drawn = (selector: string, pseudo?: string) =>
      opened.page.evaluate(
        ([of, part]) => {
          const element = document.querySelector(of ?? '')
          if (element === null) throw new Error(`There is no ${of}.`)
          const { backgroundColor, outlineStyle } = getComputedStyle(element, part)
          const canvas = getComputedStyle(document.body).backgroundColor
          const isGround = backgroundColor === canvas || backgroundColor === 'rgba(0, 0, 0, 0)'
          return outlineStyle !== 'none' || !isGround
        },
        [selector, pseudo],
      )
    await open('overview-matrix')
    await opened.page.emulateMedia({ forcedColors: 'active' })
    expect(await drawn('.rail-button[aria-current]', '::before')).toBe(true)
    expect(await drawn('.mark[data-certainty=certain]')).toBe(true)
    expect(await drawn('.mark[data-certainty=guessed]')).toBe(false)
    await open('overview-list')
    const tick = await opened.page
      .locator('.grants input:checked')
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box, '::after').content))
    expect(tick).toEqual(['none'])
    await open('tools-open')
    expect(await drawn('.rule > input:checked + span')).toBe(true)
    expect(await drawn('.row[aria-current]')).toBe(true)
    await open('palette')
    expect(await drawn('.palette-option[aria-selected=true]')).toBe(true)
    await opened.page.emulateMedia({ forcedColors: 'none', colorScheme: null })
  })
})
