import type { Page } from 'playwright-core'

interface Watched {
  usable: Promise<number>
  waits: Map<number, number>
  paints: number[]
}

/** Before each load of the page: notes when its first key can be clicked, and how long each interaction waits for its paint. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched
    const painted = (done: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done()
        port2.postMessage(null)
      })
    watched.usable = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('.hung') === null) requestAnimationFrame(look)
        else painted(() => resolve(performance.now()))
      }
      requestAnimationFrame(look)
    })
    watched.waits = new Map()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as PerformanceEventTiming
        if (interactionId === 0) continue
        watched.waits.set(interactionId, Math.max(duration, watched.waits.get(interactionId) ?? 0))
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
    watched.paints = []
    for (const kind of ['input', 'change']) {
      window.addEventListener(
        kind,
        () => {
          const startedAt = performance.now()
          painted(() => watched.paints.push(performance.now() - startedAt))
        },
        { capture: true },
      )
    }
  })
}

const shapes = ['Keys', 'List', 'Who may do what']

/** Filters and sorts the overview in each of its shapes; gives the milliseconds from each change to its paint. */
export async function changeToPaint(page: Page): Promise<number[]> {
  const find = page.getByLabel('Find by name, address or account')
  // With five servers there is a toolbar as well.
  const order = page.getByLabel('Order', { exact: true })
  for (const shape of shapes) {
    await page.locator('.mantine-SegmentedControl-label', { hasText: shape }).click()
    await page.waitForTimeout(300)
    await page.evaluate(() => ((window as unknown as Watched).paints = []))
    await find.focus()
    for (const letter of 'server 1') await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    for (let at = 0; at < 8; at++) await page.keyboard.press('Backspace')
    for (const value of ['name', 'newest', 'unused', 'ending', 'power', 'added']) {
      await order.selectOption(value)
      await page.waitForTimeout(50)
    }
    await page.evaluate(() => {
      const kept = window as unknown as { allPaints?: number[] } & Watched
      kept.allPaints = [...(kept.allPaints ?? []), ...kept.paints]
    })
  }
  return page.evaluate(() => (window as unknown as { allPaints: number[] }).allPaints)
}

/** Turns the wheel over the longest lists; gives the milliseconds of each frame meanwhile. */
export async function scrollFrames(page: Page): Promise<number[]> {
  const all: number[] = []
  const measure = async (over: string) => {
    const target = page.locator(over).first()
    await target.waitFor()
    await page.waitForTimeout(500)
    const box = await target.boundingBox()
    if (box === null) throw new Error(`${over} is not to be seen`)
    await page.mouse.move(box.x + box.width / 2, 500)
    await page.evaluate(() => {
      const state = window as unknown as { frames: number[]; stopFrames: boolean }
      state.frames = []
      state.stopFrames = false
      let before = performance.now()
      const next = (now: number) => {
        state.frames.push(now - before)
        before = now
        if (!state.stopFrames) requestAnimationFrame(next)
      }
      requestAnimationFrame(next)
    })
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, turn < 40 ? 240 : -240)
      await page.waitForTimeout(16)
    }
    const frames = await page.evaluate(() => {
      const state = window as unknown as { frames: number[]; stopFrames: boolean }
      state.stopFrames = true
      return state.frames
    })
    // The first reaches back before the wheel.
    all.push(...frames.slice(1))
  }
  for (const shape of shapes) {
    await page.locator('.mantine-SegmentedControl-label', { hasText: shape }).click()
    await measure('.page')
  }
  await page.getByRole('button', { name: 'Servers', exact: true }).click()
  await measure('.list')
  await page.locator('.list .row').first().click()
  await measure('.detail')
  await page.getByRole('button', { name: 'History', exact: true }).click()
  await page.getByRole('tab', { name: 'Calls' }).click()
  await page.locator('.call-entry').first().waitFor()
  for (let more = 0; more < 6; more++) {
    const button = page.getByRole('button', { name: 'Load more' })
    if ((await button.count()) > 0) await button.click()
    await page.waitForTimeout(200)
  }
  await measure('.page')
  return all
}

/** A walk through the window with mouse and keyboard. */
export async function gestures(page: Page): Promise<void> {
  const rail = (name: string) => page.getByRole('button', { name, exact: true }).click()
  for (let round = 0; round < 3; round++) {
    await rail('Overview')
    for (const shape of shapes) {
      await page.locator('.mantine-SegmentedControl-label', { hasText: shape }).click()
      await page.waitForTimeout(100)
    }
    await rail('Servers')
    await page.locator('.list .row').nth(round).click()
    for (let at = 0; at < 10; at++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByLabel('Find a tool').click()
    for (const letter of 'tool') await page.keyboard.press(letter)
    await page.locator('.tool > .fold-button').first().click()
    await page.locator('.tool .rule').first().click()
    await rail('History')
    await page.waitForTimeout(200)
    await rail('Settings')
    await page.waitForTimeout(200)
  }
}

/** What every interaction so far waited for its paint. Shorter ones than 16 ms are not told of by the browser, and count as that. */
export function interactions(page: Page): Promise<number[]> {
  return page.evaluate(() => [...(window as unknown as Watched).waits.values()])
}
