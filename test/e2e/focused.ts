import type { Page } from 'playwright-core'

/** What has the focus, as a screen reader would begin to say it: `button Add server`. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'nothing'
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
    const name =
      element.getAttribute('aria-label') ??
      (labels.length > 0 ? labels.map((label) => label.textContent).join(' ') : null) ??
      element.textContent ??
      ''
    return `${element.tagName.toLowerCase()} ${name.replaceAll(/\s+/g, ' ').trim()}`
  })
}

/** Goes there by Tab alone, as somebody does who has no mouse. */
export async function tabTo(page: Page, what: RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (what.test(now)) return
    passed.push(now)
  }
  throw new Error(`Tab does not come to ${String(what)}, only to: ${passed.join(' | ')}`)
}
