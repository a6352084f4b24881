import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useMemo, useState } from 'react'
import { linesToDraw, partsOf, type Part } from './list-parts.ts'

/** Up to here a list is drawn whole: so few rows cost nothing. */
const LONG = 60
/** What scrolls, and has lists in it. */
const SCROLLERS = '.list, .detail, .page'

/** What a row of a long list has on its outermost element: which one of how many it is, and its height is taken there. */
export interface Place {
  'data-index'?: number
  'data-key'?: string
  'aria-setsize'?: number
  'aria-posinset'?: number
  'aria-rowindex'?: number
  ref?: (element: HTMLElement | null) => void
}

interface LongListOptions {
  /** What tells the rows apart, in their order. */
  keys: string[]
  /** About how high a row is, before it is drawn. */
  rowHeight: number
  /** Between two rows. */
  gap?: number
  /** Rows stand beside each other, as many as there is room for. */
  grid?: boolean
  /** The rows of a table count from its head. */
  table?: boolean
}

export interface LongList {
  isLong: boolean
  /** For the element right around the rows. */
  ref: React.RefCallback<HTMLElement>
  parts: Part[]
  /** The same object for as long as it is the same place. */
  place(index: number): Place
}

const NOWHERE: Place = {}

/** Draws of a long list what is in sight. What has the keyboard, or something open in it, stays wherever one scrolls. */
export function useLongList(options: LongListOptions): LongList {
  const { rowHeight, gap = 0, grid = false, table = false } = options
  const keys = useSameKeys(options.keys)
  const count = keys.length
  const isLong = count > LONG
  const [list, setList] = useState<HTMLElement | null>(null)
  const [margin, setMargin] = useState(0)
  const columns = useColumns(list, isLong && grid)
  const lines = Math.ceil(count / columns)
  const virtualizer = useVirtualizer({
    enabled: isLong,
    count: lines,
    gap,
    scrollMargin: margin,
    overscan: 4,
    initialRect: { width: 1100, height: 720 },
    getScrollElement: () => scrollerOf(list),
    estimateSize: () => rowHeight,
    getItemKey: (line) => keys[line * columns] ?? line,
    rangeExtractor: (range) => {
      const held = heldKeys(list).map((key) => Math.floor(keys.indexOf(key) / columns))
      return linesToDraw(
        defaultRangeExtractor(range),
        held.filter((line) => line >= 0),
        lines,
      )
    },
  })
  // Whatever stands above the list may have grown since.
  useLayoutEffect(() => {
    const scroller = scrollerOf(list)
    if (!isLong || list === null || scroller === null) return
    const now = Math.round(topOf(list, scroller))
    if (Math.abs(now - margin) > 1) setMargin(now)
  })
  const { measureElement } = virtualizer
  const places = useMemo(() => {
    const known = new Map<number, Place>()
    return (index: number): Place => {
      if (!isLong) return NOWHERE
      const place = known.get(index) ?? {
        'data-index': Math.floor(index / columns),
        'data-key': keys[index] ?? '',
        ...(table
          ? { 'aria-rowindex': index + 2 }
          : { 'aria-setsize': count, 'aria-posinset': index + 1 }),
        // All of a line are as high as its first.
        ...(index % columns === 0 ? { ref: measureElement } : {}),
      }
      known.set(index, place)
      return place
    }
  }, [keys, count, columns, isLong, table, measureElement])
  const to = margin + (isLong ? virtualizer.getTotalSize() : 0)
  const parts = isLong
    ? partsOf(virtualizer.getVirtualItems(), { from: margin, to, gap, columns, count })
    : keys.map((_key, index): Part => ({ kind: 'row', index }))
  return { isLong, ref: setList, parts, place: places }
}

/** Keys of what has the keyboard or something open in it. */
function heldKeys(list: HTMLElement | null): string[] {
  if (list === null) return []
  const open = [...list.querySelectorAll('[data-open="true"]')]
  const focused = list.contains(document.activeElement) ? [document.activeElement] : []
  const rows = [...open, ...focused].map((one) => one?.closest<HTMLElement>('[data-key]'))
  return rows.flatMap((row) => row?.dataset['key'] ?? [])
}

const scrollerOf = (list: HTMLElement | null) => list?.closest<HTMLElement>(SCROLLERS) ?? null

function topOf(list: HTMLElement, scroller: HTMLElement): number {
  if (list === scroller) return 0
  const above = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  return above + scroller.scrollTop - scroller.clientTop
}

function useSameKeys(keys: string[]): string[] {
  const text = JSON.stringify(keys)
  return useMemo(() => JSON.parse(text) as string[], [text])
}

/** How many stand beside each other, as the style sheet lays them out. */
function useColumns(list: HTMLElement | null, isGrid: boolean): number {
  const [columns, setColumns] = useState(1)
  useLayoutEffect(() => {
    if (list === null || !isGrid) return
    const look = () => setColumns(getComputedStyle(list).gridTemplateColumns.split(' ').length)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(list)
    return () => observer.disconnect()
  }, [list, isGrid])
  return isGrid ? columns : 1
}

/** Room for the rows of a list that are out of sight. */
export function ListGap({ height }: { height: number }) {
  return <li className="list-gap" role="presentation" aria-hidden style={{ height }} />
}

/** The same in a table. */
export function RowGap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr className="list-gap" aria-hidden>
      <td className="list-gap-cell" colSpan={columns} style={{ height }} />
    </tr>
  )
}
