import type { ElectronApplication, Page } from 'playwright-core'
import { listenOnLoopback } from '../support/loopback.ts'
import { launch, newUserData } from './electron-app.ts'

export const appUrl = 'app://chatelaine/index.html'
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const end = Date.now() + withinMs
  while (Date.now() < end) {
    if (await condition()) return true
    await pause(50)
  }
  return condition()
}

export interface OpenWindow {
  app: ElectronApplication
  page: Page
  userData: string
  /** An address on this computer that nobody has a reason to ask for, and who did. */
  beacon: string
  hits: string[]
  close(): Promise<void>
}

/** The app with its window, and a sentinel beside it. */
export async function openWindow(): Promise<OpenWindow> {
  const hits: string[] = []
  const sentinel = await listenOnLoopback((request, response) => {
    hits.push(request.url ?? '')
    response.setHeader('Content-Type', 'text/html').end('<title>elsewhere</title>')
  })
  const beacon = `${sentinel.origin}/beacon`
  const userData = newUserData()
  const { app, page } = await launch(userData.path)
  return {
    app,
    page,
    userData: userData.path,
    beacon,
    hits,
    async close() {
      await app.close()
      await sentinel.stop()
      userData.remove()
    },
  }
}
