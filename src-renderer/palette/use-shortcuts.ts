import { useEffect } from 'react'
import { askForServer, lay, show, useNavigation } from '../navigation.ts'
import { dialogs } from '../shell/dialogs.ts'
import { focusNow, focusOn, MAIN_HEADING } from '../shell/focus.ts'
import { holdsMod, keyPressed, numbered, singleKeysWork } from './keys.ts'

/** The field of a view that looks for something in it. */
const SEARCHES = '[data-search] input, input[data-search]'

/** The keys that go anywhere in the window. */
export function useShortcuts(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const act = holdsMod(event) ? byMod(keyPressed(event)) : bySingle(event)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen])
}

type Act = (() => void) | undefined

function byMod(key: string): Act {
  if (key === 'k' && useNavigation.getState().laid === 'palette') return () => lay(null)
  // A dialog is answered before anything else is begun.
  if (dialogs.isOneOpen()) return undefined
  if (key === 'k') return () => lay('palette')
  if (key === 'n') return () => askForServer(true)
  if (key === 'f') return find
  if (key === '/') return () => lay('shortcuts')
  const view = numbered[Number(key) - 1]
  return view === undefined ? undefined : () => go(view)
}

function bySingle(event: KeyboardEvent): Act {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  if (isTyping(event.target) || dialogs.isOneOpen() || !singleKeysWork()) return undefined
  if (event.key === '/') return find
  if (event.key === '?' || event.key === '؟') return () => lay('shortcuts')
  return undefined
}

/** Shows a view, with the keyboard at its beginning. */
export function go(view: (typeof numbered)[number]): void {
  show(view)
  focusOn(MAIN_HEADING)
}

function find(): void {
  focusNow(SEARCHES, MAIN_HEADING)
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select')
}
