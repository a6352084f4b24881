/** The heading of what the window shows. */
export const MAIN_HEADING = 'main h1'
/** The heading of the server that is open. */
export const SERVER_HEADING = '.server h1'

/** Takes the keyboard to the first of these that can be seen, once what was just asked for has been drawn. */
export function focusOn(...selectors: string[]): void {
  requestAnimationFrame(() => focusNow(...selectors))
}

/** The same at once, so that no letter is lost that is typed next. */
export function focusNow(...selectors: string[]): void {
  const element = selectors
    .map((selector) => [...document.querySelectorAll<HTMLElement>(selector)].find(isVisible))
    .find((one) => one !== undefined)
  if (element !== undefined) focus(element)
}

/** Focuses also what is no control, such as a heading. */
export function focus(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

export function isVisible(element: HTMLElement): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[inert]') === null
  )
}

/** What the keyboard can reach in there, in its order. */
export function controlsIn(element: HTMLElement): HTMLElement[] {
  const found = element.querySelectorAll<HTMLElement>(
    'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]',
  )
  return [...found].filter(isVisible)
}
