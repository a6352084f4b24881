import type { App } from 'electron'

/** Long enough for a token that is being renewed to come and be sealed. */
const longestStopMs = 5_000

/** Lets `stop` finish before the process ends, but does not let it keep the process alive. */
export function stopBeforeQuit(app: App, stop: () => Promise<void>): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    const enough = new Promise<void>((resolve) => setTimeout(resolve, longestStopMs))
    const quit = (): void => {
      stopped = true
      // Not within the event: Electron still thinks that it is quitting then, and does nothing.
      setImmediate(() => app.quit())
    }
    Promise.race([stop(), enough]).then(quit, quit)
  })
}

interface Leaving {
  platform: string
  staysInTray: boolean
  hasTray: boolean
}

/** Whether the app ends with its last window: it goes on only where the person finds it again. */
export function endsWithWindow({ platform, staysInTray, hasTray }: Leaving): boolean {
  // macOS keeps its place in the dock.
  return platform !== 'darwin' && !(staysInTray && hasTray)
}
