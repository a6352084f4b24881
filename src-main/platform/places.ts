import type { EventEmitter } from 'node:events'
import type { App } from 'electron'
import type { Place } from '../../src-preload/contract/snapshot.ts'
import { SCHEME, placeOfArguments, placeOfLink } from './deep-link.ts'
import type { MainWindow } from './main-window.ts'

export interface Places {
  /** Shows the window, and this screen in it; null for whatever is shown. */
  open(place: Place | null): void
  /** What was asked for last. Once. */
  take(): Place | null
}

/** Where links, notifications and the tray lead: to the one window, once there is one. */
export interface PlacesBeforeWindow extends Places {
  /** What was asked for before is taken by its page when it begins. */
  leadTo(window: Pick<MainWindow, 'show' | 'send'>): void
}

type LinkedApp = Pick<App, 'isPackaged' | 'setAsDefaultProtocolClient'> & Pick<EventEmitter, 'on'>

/**
 * To be made before Electron is ready: macOS hands over the link that starts the app in `open-url`, and only once, to who
 * listens by then.
 */
export function createPlaces(app: LinkedApp, words: string[]): PlacesBeforeWindow {
  let asked = placeOfArguments(words)
  let window: Pick<MainWindow, 'show' | 'send'> | null = null
  const places: PlacesBeforeWindow = {
    leadTo(opened) {
      window = opened
    },
    open(place) {
      if (place !== null) asked = place
      window?.show()
      // A page that is not there yet takes it when it begins.
      window?.send('placeAsked', null)
    },
    take() {
      const place = asked
      asked = null
      return place
    },
  }
  // In development the runtime is not ours to be registered for anything.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME)
  app.on('second-instance', (_event: unknown, argv: string[]) =>
    places.open(placeOfArguments(argv)),
  )
  app.on('open-url', (event: { preventDefault(): void }, link: string) => {
    event.preventDefault()
    places.open(placeOfLink(link))
  })
  app.on('activate', () => places.open(null))
  return places
}
