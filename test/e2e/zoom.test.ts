import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../src-languages/language.ts'
import { speak } from '../../src-main/speak.ts'
import type { Language } from '../../src-preload/contract/snapshot.ts'
import { openView } from '../support/open-view.ts'
import { viewNamed, views } from '../support/views.ts'
import type { WindowView } from '../support/views/window-view.ts'
import { openWindow } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'

const sizes = [
  { width: 800, height: 560, zoom: 1 },
  { width: 1100, height: 720, zoom: 2 },
  { width: 800, height: 560, zoom: 2 },
]

const others = languages.filter((language) => language !== 'en')

let opened: OpenWindow

beforeAll(async () => {
  opened = await openWindow()
  opened.page.setDefaultTimeout(10_000)
})

afterAll(async () => {
  await speak('en')
  await opened?.close()
})

async function openAt(
  view: WindowView,
  { width, height, zoom }: (typeof sizes)[number],
  language: Language = 'en',
) {
  await opened.app.evaluate(
    ({ BrowserWindow }, to) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(to.width, to.height)
      window?.webContents.setZoomFactor(to.zoom)
    },
    { width, height, zoom },
  )
  await openView(opened, view, { theme: 'light', language })
}

/** What sticks out to the side, and every control that cannot be brought into the window. */
function outOfReach(): Promise<string[]> {
  return opened.page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${
        element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''
      }”`
    const problems: string[] = []
    for (const element of document.querySelectorAll('body, body *')) {
      const { overflowX } = getComputedStyle(element)
      const scrolls = overflowX === 'auto' || overflowX === 'scroll' || element === document.body
      // A table and a line of code may be wider than a window; the view they are in may not.
      if (!scrolls || element.closest('pre, .matrix-frame, .grants-frame') !== null) continue
      if (element.scrollWidth > element.clientWidth + 1)
        problems.push(`sideways: ${nameOf(element)}`)
    }
    const { innerWidth, innerHeight } = window
    for (const element of document.querySelectorAll<HTMLElement>('#root *, [data-portal] *')) {
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim() ?? '')
        .join('')
      if (words === '' || !element.checkVisibility({ visibilityProperty: true })) continue
      const scrolls = 'pre, .matrix-frame, .grants-frame, .mantine-VisuallyHidden-root, .skip-link'
      if (element.closest(scrolls) !== null) continue
      const range = document.createRange()
      range.selectNodeContents(element)
      const { left, right, width } = range.getBoundingClientRect()
      const isShortened = element.closest('.ellipsis') !== null
      if (!isShortened && (left < -1 || right > innerWidth + 1))
        problems.push(`cut: ${nameOf(element)}`)
      // What is not drawn yet has no width.
      if (/\S{9}/.test(words) && width > 0 && width < 36)
        problems.push(`squashed: ${nameOf(element)}`)
    }
    const laid =
      document.querySelector('[aria-modal=true]') ?? document.querySelector('[role=menu]')
    const within = laid ?? document.body
    for (const control of within.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, a[href], [tabindex="0"], h1, h2',
    )) {
      if (!control.checkVisibility({ visibilityProperty: true })) continue
      // A box of its own is drawn for these; they have no size, or lie under it.
      if (control.matches('.skip-link, [type=radio], [type=checkbox]')) continue
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const box = control.getBoundingClientRect()
      const isIn =
        box.left >= -1 && box.right <= innerWidth + 1 && box.bottom > 0 && box.top < innerHeight
      if (!isIn) problems.push(`out of reach: ${nameOf(control)}`)
      const [x, y] = [box.left + box.width / 2, Math.max(box.top, 0) + Math.min(box.height, 20) / 2]
      const top = document.elementFromPoint(x, y)
      const isCovered = top !== null && !control.contains(top) && !top.contains(control)
      if (isIn && isCovered && box.height < innerHeight) {
        problems.push(`covered: ${nameOf(control)} by ${nameOf(top)}`)
      }
    }
    return problems
  })
}

describe('at the smallest size, and twice as large', () => {
  const cases = sizes.flatMap((size) => views().map((view) => ({ ...size, view, name: view.name })))
  it.each(cases)('$name at $width × $height, times $zoom, is whole', async ({ view, ...size }) => {
    await openAt(view, size)
    expect(await outOfReach()).toEqual([])
  })

  it.each(others)(
    'every view at 800 × 560 is whole in %s',
    async (language) => {
      await speak(language)
      const wrong: string[] = []
      for (const view of views()) {
        await openAt(view, { width: 800, height: 560, zoom: 1 }, language)
        for (const problem of await outOfReach()) wrong.push(`${view.name}: ${problem}`)
      }
      expect(wrong).toEqual([])
    },
    300_000,
  )

  it('the rows of tools keep what is only read out inside of the page that scrolls', async () => {
    const view = viewNamed('tools-open')
    await openAt(view, { width: 800, height: 560, zoom: 1 })
    const beyond = await opened.page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement
      const labels = document.querySelectorAll<HTMLElement>('.tool [class*="VisuallyHidden"]')
      const placed = [...labels].map((label) => label.offsetParent?.classList.contains('tool'))
      return {
        placed: new Set(placed).size === 1 && placed[0],
        higher: scrollHeight > clientHeight,
      }
    })
    expect(beyond).toEqual({ placed: true, higher: false })
  })
})
