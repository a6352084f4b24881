import type { Page } from 'playwright-core'

/** One thing the window says: the text of an element, or a name that is only read out or shown on hover. */
export interface Shown {
  /** The element, for whoever looks for it, e.g. `button.known-row[title]`. */
  where: string
  text: string
}

/** What others wrote or a machine reads: it is the same in every language. */
const NOT_OURS = 'bdi, .foreign, .mono, code, pre, kbd, textarea, [lang]:not(html)'

/**
 * Everything of its own that the window says, as it is seen, read out or shown on hover.
 * An element says its own text with that of the marks inside it; what is not ours leaves an ellipsis, and is left out
 * itself, unless a mark by which we isolate it is shown in it instead of followed.
 */
export function shownWords(page: Page): Promise<Shown[]> {
  return page.evaluate((notOurs) => {
    const marks = 'a, b, strong, em, span'
    const names = [
      'aria-label',
      'aria-description',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ]

    const isolating = /‹U\+206[6-9]›/

    const textOf = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (!(node instanceof Element) || !isSeen(node)) return ' '
      if (node.matches(notOurs)) return ' … '
      return node.matches(marks) ? [...node.childNodes].map(textOf).join('') : ' '
    }
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const placeOf = (element: Element) =>
      [element.tagName.toLowerCase(), ...element.classList].slice(0, 3).join('.')

    const shown: { where: string; text: string }[] = []
    for (const element of document.body.querySelectorAll('*')) {
      // The root has the language of the whole; below it only another one is marked.
      if (element.matches('script, style') || !isSeen(element)) continue
      const where = placeOf(element)
      for (const name of names) {
        const value = element.getAttribute(name)
        const isExample = name === 'placeholder' && element.matches(notOurs)
        if (value !== null && !isExample) shown.push({ where: `${where}[${name}]`, text: value })
      }
      const direct = [...element.childNodes].filter((one) => one instanceof Text)
      if (direct.every(({ data }) => data.trim() === '')) continue
      const isOurs = element.closest(notOurs) === null
      const text = (isOurs ? [...element.childNodes] : direct).map(textOf).join('')
      if (isOurs || isolating.test(text)) shown.push({ where, text })
    }
    return shown
      .map(({ where, text }) => ({ where, text: text.replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '')
  }, NOT_OURS)
}
