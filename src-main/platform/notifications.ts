import { BrowserWindow, Notification } from 'electron'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import type { ConsentRecord } from '../consent/consent-record.ts'
import type { News, NewsWatch } from '../state/news.ts'
import type { Places } from './places.ts'
import type { SettingsStore } from './settings-store.ts'

/** So that what has to wait is told in its minute, and a key that ends is noticed although nothing else changes. */
const LOOK_EVERY_MS = 60_000

export interface TellingDeps {
  watch: NewsWatch
  snapshot: () => Snapshot
  onSnapshot: (listener: (snapshot: Snapshot) => void) => void
  onRecorded: (listener: (record: ConsentRecord) => void) => void
  settings: Pick<SettingsStore, 'notifications'>
  places: Places
}

/** Tells the person by the system what they should know, while the window is not in front. */
export function tellInTime(deps: TellingDeps): void {
  const { watch, snapshot, settings, places } = deps
  /** One that nobody holds on to is collected, and its click with it. */
  const shown = new Map<string, Notification>()
  const look = (now: Snapshot) => {
    // They name servers, and the screen may be somebody else's by now.
    if (now.vault.state === 'passphrase-locked') for (const one of shown.values()) one.close()
    const how = settings.notifications()
    const seen = how === 'off' || BrowserWindow.getFocusedWindow() !== null
    for (const one of watch.look(now, Date.now(), seen)) show(one, how === 'quiet')
  }
  const show = (news: News, silent: boolean) => {
    if (!Notification.isSupported()) return
    shown.get(news.key)?.close()
    const notification = new Notification({ title: news.title, body: news.body, silent })
    shown.set(news.key, notification)
    notification.on('click', () => places.open(news.place))
    notification.on('close', () => {
      // Another may have taken its place by the time that its end is told.
      if (shown.get(news.key) === notification) shown.delete(news.key)
    })
    notification.show()
  }
  deps.onRecorded((record) => watch.hear(record))
  deps.onSnapshot(look)
  setInterval(() => look(snapshot()), LOOK_EVERY_MS).unref()
}
