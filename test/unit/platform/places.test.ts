import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createPlaces } from '../../../src-main/platform/places.ts'

function linkedApp() {
  const app = new EventEmitter()
  const quiet = { isPackaged: false, setAsDefaultProtocolClient: () => true }
  return Object.assign(app, quiet)
}

function openedWindow() {
  const done: string[] = []
  const window = { show: () => done.push('shown'), send: (what: string) => done.push(what) }
  return { done, window }
}

const link = (app: EventEmitter, url: string) =>
  app.emit('open-url', { preventDefault: () => undefined }, url)

describe('a place that is asked for from outside', () => {
  it('A15 is kept until there is a window, when a link has started the app', () => {
    const app = linkedApp()
    const places = createPlaces(app, [])
    link(app, 'chatelaine://history')
    const { done, window } = openedWindow()
    places.leadTo(window)
    expect(places.take()).toEqual({ view: 'history', serverId: null })
    expect(places.take()).toBeNull()
    expect(done).toEqual([])
  })

  it('A15 is shown in the window that is there, by a link, a second start or a click', () => {
    const app = linkedApp()
    const places = createPlaces(app, ['chatelaine://settings'])
    const { done, window } = openedWindow()
    places.leadTo(window)
    expect(places.take()).toEqual({ view: 'settings', serverId: null })
    link(app, 'chatelaine://history')
    expect(places.take()).toEqual({ view: 'history', serverId: null })
    app.emit('second-instance', {}, ['app', 'chatelaine://overview'])
    expect(places.take()).toEqual({ view: 'overview', serverId: null })
    app.emit('activate')
    expect(places.take()).toBeNull()
    expect(done).toEqual(Array.from({ length: 3 }, () => ['shown', 'placeAsked']).flat())
  })
})
