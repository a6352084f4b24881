import { useCallback, useState } from 'react'

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

function Edge({ width, resize }: { width: number; resize: (to: number) => void }) {
  const drag = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const left = event.currentTarget.previousElementSibling?.getBoundingClientRect().left ?? 0
    resize(event.clientX - left)
  }
  const move = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width - 16)
    if (event.key === 'ArrowRight') resize(width + 16)
  }
  return (
    <div
      className="list-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the list"
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
