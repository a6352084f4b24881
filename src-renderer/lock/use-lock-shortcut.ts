import { useEffect } from 'react'
import { host } from '../host-window.ts'

const isMac = /Mac/.test(navigator.userAgent)

/** As it is written on the keys. */
export const LOCK_SHORTCUT = isMac ? '⌘L' : 'Ctrl+L'

/** Locks from anywhere in the window. */
export function useLockShortcut(isSet: boolean): void {
  useEffect(() => {
    if (!isSet) return
    const onKey = (event: KeyboardEvent) => {
      const held = isMac ? event.metaKey : event.ctrlKey
      if (!held || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      void host().lock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isSet])
}
