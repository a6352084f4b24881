import { controlsIn } from './focus.ts'

/** Arrow keys go from one to the next, Home and End to the first and the last; Tab leaves as everywhere. */
export function moveByArrows(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
  const target = event.target as HTMLElement
  // There they move the cursor, or choose.
  if (target.matches('input, select, textarea')) return
  const controls = controlsIn(event.currentTarget)
  const to = goal(event.key, controls.indexOf(target), controls.length, isMirrored(target))
  if (to === null) return
  controls[to]?.focus()
  event.preventDefault()
}

function goal(key: string, at: number, count: number, mirrored: boolean): number | null {
  const forward = mirrored ? 'ArrowLeft' : 'ArrowRight'
  const backward = mirrored ? 'ArrowRight' : 'ArrowLeft'
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'ArrowDown' || key === forward) return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp' || key === backward) return Math.max(at - 1, 0)
  return null
}

function isMirrored(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
