import { useCallback, useState } from 'react'
import { directionOf } from '../../src-languages/language.ts'
import { language, say } from '../words/say.tsx'

const narrowest = 280
const widest = 360
const storageKey = 'list-pane-width'

function remembered(): number {
  const stored = Number(window.localStorage.getItem(storageKey))
  return Number.isFinite(stored) && stored > 0 ? clamp(stored) : 312
}

function clamp(width: number): number {
  return Math.min(widest, Math.max(narrowest, Math.round(width)))
}

/** The list beside the detail; its edge can be dragged or moved with the arrow keys. */
export function ListPane({ children }: { children: React.ReactNode }) {
  const [width, setWidth] = useState(remembered)
  const resize = useCallback((to: number) => {
    const width = clamp(to)
    setWidth(width)
    window.localStorage.setItem(storageKey, String(width))
  }, [])
  return (
    <>
      <div className="list-pane" style={{ '--list-width': `${width}px` } as React.CSSProperties}>
        {children}
      </div>
      <Edge width={width} resize={resize} />
    </>
  )
}

/** Whether the list stands at the right, and its edge moves the other way. */
function mirrored(): boolean {
  return directionOf(language()) === 'rtl'
}

function Edge({ width, resize }: { width: number; resize: (to: number) => void }) {
  const drag = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const list = event.currentTarget.previousElementSibling?.getBoundingClientRect()
    if (list === undefined) return
    resize(mirrored() ? list.right - event.clientX : event.clientX - list.left)
  }
  const move = (event: React.KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key]
    if (step !== undefined) resize(width + (mirrored() ? -step : step))
  }
  return (
    <div
      className="list-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={say('servers.list.width')}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={move}
    />
  )
}
