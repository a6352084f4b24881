import { BrowserWindow, Notification } from 'electron'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import type { News } from '../state/news.ts'
import type { Places } from './places.ts'
import type { SettingsStore } from './settings-store.ts'

/** So that a key that ends is noticed although nothing else changes. */
const LOOK_EVERY_MS = 15 * 60_000

export interface TellingDeps {
  /** What is news since it was asked last. */
  watch: (snapshot: Snapshot, nowMs: number) => News[]
  snapshot: () => Snapshot
  onSnapshot: (listener: (snapshot: Snapshot) => void) => void
  settings: Pick<SettingsStore, 'notifications'>
  places: Places
}

/** Tells the person by the system what they should know, while the window is not in front. */
export function tellInTime({ watch, snapshot, onSnapshot, settings, places }: TellingDeps): void {
  /** One that nobody holds on to is collected, and its click with it. */
  const shown = new Map<string, Notification>()
  const look = (now: Snapshot) => {
    // They name servers, and the screen may be somebody else's by now.
    if (now.vault.state === 'passphrase-locked') for (const one of shown.values()) one.close()
    const news = watch(now, Date.now())
    const how = settings.notifications()
    if (how === 'off' || BrowserWindow.getFocusedWindow() !== null) return
    for (const one of news) show(one, how === 'quiet')
  }
  const show = (news: News, silent: boolean) => {
    if (!Notification.isSupported()) return
    shown.get(news.key)?.close()
    const notification = new Notification({ title: news.title, body: news.body, silent })
    shown.set(news.key, notification)
    notification.on('click', () => places.open(news.place))
    notification.on('close', () => shown.delete(news.key))
    notification.show()
  }
  onSnapshot(look)
  setInterval(() => look(snapshot()), LOOK_EVERY_MS).unref()
}
