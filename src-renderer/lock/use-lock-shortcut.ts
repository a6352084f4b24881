import { useEffect } from 'react'
import { host } from '../host-window.ts'
import { holdsMod, keyPressed, withMod } from '../palette/keys.ts'

/** As it is written on the keys. */
export const LOCK_SHORTCUT = withMod('L')

/** Locks from anywhere in the window. */
export function useLockShortcut(isSet: boolean): void {
  useEffect(() => {
    if (!isSet) return
    const onKey = (event: KeyboardEvent) => {
      if (!holdsMod(event) || keyPressed(event) !== 'l') return
      event.preventDefault()
      void host().lock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isSet])
}
