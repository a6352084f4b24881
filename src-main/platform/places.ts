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

/** Where links, notifications and the tray lead: to the one window. */
export function createPlaces(app: App, window: MainWindow, words: string[]): Places {
  let asked = placeOfArguments(words)
  const places: Places = {
    open(place) {
      if (place !== null) asked = place
      window.show()
      // A page that is not there yet takes it when it begins.
      window.send('placeAsked', null)
    },
    take() {
      const place = asked
      asked = null
      return place
    },
  }
  // In development the runtime is not ours to be registered for anything.
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME)
  app.on('second-instance', (_event, argv) => places.open(placeOfArguments(argv)))
  app.on('open-url', (event, link) => {
    event.preventDefault()
    places.open(placeOfLink(link))
  })
  app.on('activate', () => places.open(null))
  return places
}
