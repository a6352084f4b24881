import { BrowserWindow, screen } from 'electron'
import type { RenderProcessGoneDetails } from 'electron'
import { appUrl } from './app-protocol.ts'
import type { Log } from './log.ts'
import type { SettingsStore, WindowBounds } from './settings-store.ts'

export interface MainWindowOptions {
  preload: string
  icon: string
  /** Whether the person may look behind the page; never in a release. */
  devTools: boolean
  settings: Pick<SettingsStore, 'bounds' | 'setBounds'>
  /** Somebody uses the window: a key, the pointer or the wheel. Told often. */
  onUsed: () => void
  log: Log
}

export interface MainWindow {
  /** Shows the window, and makes it again when it was closed. */
  show(): void
  /** The page that may give orders; null while there is none. */
  page(): { webContentsId: number; url: string } | null
  /** Tells the page something; nothing happens while there is no page. */
  send(channel: string, value: unknown): void
}

const usualSize = { width: 1100, height: 720 }
const deathsAMinute = 5

/** The app's one window. When its page dies it comes back at once (D11), but not for ever when it dies at each start. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  let window: BrowserWindow | null = null
  let deathsAtMs: number[] = []

  const open = (): void => {
    const opened = openWindow(options)
    window = opened
    opened.on('close', () => rememberBounds(opened, options))
    opened.on('closed', () => {
      if (window === opened) window = null
    })
    opened.webContents.on('render-process-gone', (_event, details) => reopen(opened, details))
  }

  const reopen = (dead: BrowserWindow, details: RenderProcessGoneDetails): void => {
    if (details.reason === 'clean-exit' || dead.isDestroyed()) return
    options.log.note(`the window's page died: ${details.reason}`)
    const now = Date.now()
    deathsAtMs = [...deathsAtMs.filter((at) => at > now - 60_000), now]
    // The new window first, because the app ends with its last window.
    if (deathsAtMs.length <= deathsAMinute) open()
    dead.destroy()
  }

  return {
    show() {
      if (window === null) open()
      else bringToFront(window)
    },
    page: () =>
      window === null || window.isDestroyed()
        ? null
        : { webContentsId: window.webContents.id, url: appUrl },
    send(channel, value) {
      if (window !== null && !window.isDestroyed() && !window.webContents.isCrashed()) {
        window.webContents.send(channel, value)
      }
    },
  }
}

function openWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...usualSize,
    ...visibleBounds(options.settings.bounds()),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Chatelaine',
    icon: options.icon,
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.webContents.on('input-event', options.onUsed)
  comeBack(window, options.log)
  load(window, options.log)
  return window
}

/** No event comes before a page goes to `about:blank` or `about:srcdoc`, so that cannot be prevented, only undone. */
function comeBack(window: BrowserWindow, log: Log): void {
  window.webContents.on('did-navigate', (_event, url) => {
    if (url !== appUrl) load(window, log)
  })
  window.webContents.on('did-fail-load', (_event, _code, _text, url, isMainFrame) => {
    if (isMainFrame && url !== appUrl) load(window, log)
  })
}

function load(window: BrowserWindow, log: Log): void {
  window.loadURL(appUrl).catch((cause: unknown) => {
    log.error('the page could not be loaded', cause)
    // An empty window can be seen and closed; an invisible one cannot.
    if (!window.isDestroyed()) window.show()
  })
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function rememberBounds(window: BrowserWindow, options: MainWindowOptions): void {
  try {
    options.settings.setBounds(window.getNormalBounds())
  } catch (cause) {
    options.log.error('the window could not remember its place', cause)
  }
}

/** The remembered place, unless the screen it was on is gone. */
function visibleBounds(bounds: WindowBounds | null): Partial<WindowBounds> {
  if (bounds === null) return {}
  const { x, y, width, height } = bounds
  if (x === undefined || y === undefined) return { width, height }
  const area = screen.getDisplayMatching({ x, y, width, height }).workArea
  const seen =
    Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 100 &&
    y >= area.y &&
    y < area.y + area.height - 50
  return seen ? bounds : { width, height }
}
