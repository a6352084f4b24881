import type { ViewName } from '../navigation.ts'

const isMac = /Mac/.test(navigator.userAgent)

/** The views in the order of their numbers. */
export const numbered: ViewName[] = ['overview', 'servers', 'history', 'settings']

/** As it is written on the keys. */
export function withMod(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`
}

/** Ctrl, or Command on a Mac, and nothing else besides. */
export function holdsMod(event: KeyboardEvent): boolean {
  const [held, other] = isMac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  // On a German keyboard the stroke is a shifted 7.
  return held && !other && !event.altKey && (!event.shiftKey || event.key === '/')
}

/** The sign on the key as an English keyboard has it, also where other letters are written, or digits are shifted. */
export function keyPressed({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key === '/') return key
  const [, digit] = /^Digit(\d)$/.exec(code) ?? []
  if (digit !== undefined) return digit
  if (/^[ -~]+$/.test(key)) return key.toLowerCase()
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  return code === 'Slash' ? '/' : (letter ?? key).toLowerCase()
}

const storageKey = 'single-keys'

/** Some speak to their computer, and a word must not be taken for a key (WCAG 2.1.4): such keys can be turned off. */
export function singleKeysWork(): boolean {
  return window.localStorage.getItem(storageKey) !== 'off'
}

export function letSingleKeysWork(work: boolean): void {
  window.localStorage.setItem(storageKey, work ? 'on' : 'off')
}
