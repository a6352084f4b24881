import { controlsIn, focus, focusOn, isVisible, MAIN_HEADING, SERVER_HEADING } from './focus.ts'

/** Something that had the focus, and where it stood. */
interface Place {
  element: HTMLElement
  /** From the nearest on. */
  around: HTMLElement[]
  /** Of the row in its list; -1 where it was in none. */
  rowAt: number
}

/** How many places are remembered to go back to. */
const LONGEST_TRAIL = 12
/** A button that is off while its command runs is on again by then, or will not be. */
const PATIENCE_MS = 600
const HEADINGS = 'h1, h2, h3'

/**
 * Sees to it that the keyboard is never nowhere. When what had the focus goes away, the focus goes on: to the next row
 * of the list, to the heading of what stands there now, or, when a dialog or a menu closed, to where the person was before.
 */
export function keepFocus(): () => void {
  const trail: Place[] = []
  let waiting = 0

  const remember = ({ target }: Event) => {
    if (!(target instanceof HTMLElement)) return
    trail.push(placeOf(target))
    if (trail.length > LONGEST_TRAIL) trail.shift()
  }
  // Who clicks on nothing wants the focus nowhere.
  const forget = () => void (trail.length = 0)

  const look = () => {
    if (document.activeElement !== document.body) return
    const last = trail.at(-1)
    if (last === undefined) return
    const isThere = last.element.isConnected && isVisible(last.element)
    if (!isThere) return goOn(trail)
    if (!last.element.matches(':disabled')) return focus(last.element)
    clearTimeout(waiting)
    waiting = window.setTimeout(() => {
      if (document.activeElement === document.body) goOn(trail)
    }, PATIENCE_MS)
  }
  // What is gone or off keeps the focus until the window is drawn.
  const watch = new MutationObserver(() => requestAnimationFrame(() => setTimeout(look)))

  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'data-open'],
  })
  document.addEventListener('focusin', remember)
  document.addEventListener('pointerdown', forget)
  return () => {
    watch.disconnect()
    clearTimeout(waiting)
    document.removeEventListener('focusin', remember)
    document.removeEventListener('pointerdown', forget)
  }
}

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = []
  for (let one = element.parentElement; one !== null; one = one.parentElement) around.push(one)
  const row = element.closest('li, tr')
  const rowAt = row === null ? -1 : [...(row.parentElement?.children ?? [])].indexOf(row)
  return { element, around, rowAt }
}

function goOn(trail: Place[]): void {
  for (const place of trail.toReversed()) {
    if (place.element.isConnected && isVisible(place.element)) {
      if (!place.element.matches(':disabled')) return focus(place.element)
    } else if (wasPassing(place)) continue
    const next = nextTo(place)
    if (next !== null) return focus(next)
  }
  focusOn(SERVER_HEADING, MAIN_HEADING)
}

/** A dialog or a menu that is closed is no place to stay near to. */
function wasPassing({ around }: Place): boolean {
  const passing = around.find((one) => one.matches('[role=dialog], [role=menu]'))
  return passing !== undefined && !(passing.isConnected && isVisible(passing))
}

function nextTo({ around, rowAt }: Place): HTMLElement | null {
  for (const one of around) {
    if (!one.isConnected || !isVisible(one)) continue
    if (one === document.body) break
    if (rowAt >= 0 && one.matches('ul, ol, tbody')) {
      const row = one.children[Math.min(rowAt, one.children.length - 1)]
      const [control] = row instanceof HTMLElement ? controlsIn(row) : []
      if (control !== undefined) return control
    }
    const heading = [...one.querySelectorAll<HTMLElement>(HEADINGS)].find(isVisible)
    if (heading !== undefined) return heading
  }
  return null
}
