// Threat C: what a page may do beyond showing itself. Everything is denied here, whatever the page's own headers say.
import type { App, Session, WebContents } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** Copying a receipt or a code needs this one; reading the clipboard is another permission and stays denied. */
const allowedPermission = 'clipboard-sanitized-write'

/**
 * To be called before the app is ready. A rule that no name is ever resolved would be simpler; but the system's proxy script
 * is fetched by the same process, and has to be found. What is left to a script in a page is to have WebRTC look a name up.
 */
export function lockDownNetwork(app: App): void {
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  // Each new session fetches dictionaries from the maker of Chromium, whether or not a page checks any spelling.
  app.on('session-created', (session) => session.setSpellCheckerLanguages([]))
}

/** All traffic of servers goes through the main process, so the pages' own network leads nowhere, not even to this computer. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'http://0.0.0.0:1',
  proxyBypassRules: '<-loopback>',
} as const

export function lockDownSession(session: Session): void {
  void session.setProxy(NOWHERE)
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === allowedPermission),
  )
  session.setPermissionCheckHandler((_contents, permission) => permission === allowedPermission)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !isOwnRequest(request.url) })
  })
}

/** To be called for every page that is ever made. The page is loaded once, by us: no navigation is its own. */
export function lockDownContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isOwnRequest(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || url.startsWith('devtools://')
}
