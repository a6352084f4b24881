import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import type { Page } from 'playwright-core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { fillCallLog } from './call-log.ts'
import { percentile } from './figures.ts'
import type { Scale } from './scale.ts'
import { openView } from '../support/open-view.ts'
import { grantView, scopeView, serverView } from '../support/server-view.ts'
import { viewSnapshot } from '../support/views/view-snapshot.ts'
import { linear } from '../support/views/view-servers.ts'

// Opens the real window on many servers and as many calls, uses it as a person does, and tells how long things took.
// Arguments: how many servers, how many tools each, how many calls in the log.
const [servers = 0, tools = 0, calls = 0] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'chatelaine-scale-'))

function serverAt(at: number): ServerView {
  const [template] = linear().tools
  if (template === undefined) throw new Error('the view has no tool to make others from')
  const id = `server-${at}`
  return serverView({
    id,
    name: `Server ${at} ${['of letters', 'of lamps', 'of the garden', ''][at % 4]}`,
    origin: `https://${id}.example`,
    url: `https://${id}.example/mcp`,
    grant: grantView({
      renews: at % 3 === 0,
      grantedAtMs: at * 86_400_000,
      scopes: [
        scopeView('read', [{ ability: 'read', certain: true }]),
        scopeView('write', [{ ability: 'change', certain: at % 2 === 0 }]),
        ...(at % 5 === 0 ? [scopeView('admin', [{ ability: 'admin', certain: true }])] : []),
      ],
    }),
    tools: Array.from({ length: tools }, (_, tool) => ({ ...template, name: `tool_${tool}` })),
  })
}

const data = join(folder, 'data')
mkdirSync(data)
// The calls are as old as time: nothing of them may be tidied away.
writeFileSync(
  join(data, 'settings.json'),
  JSON.stringify({ callLog: { keepArguments: true, keepDays: null } }),
)
fillCallLog(join(data, 'calls.sqlite'), calls)
const app = await _electron.launch({
  executablePath: process.env['CHATELAINE_ELECTRON'] ?? '',
  args: ['--no-sandbox', '--disable-gpu', '--password-store=gnome-libsecret', '.'],
  env: { ...(process.env as Record<string, string>), CHATELAINE_USER_DATA: data },
})
const page = await app.firstWindow()
const all = Array.from({ length: servers }, (_, at) => serverAt(at))
const overview = {
  name: 'overview',
  snapshot: viewSnapshot(all),
  place: { view: 'overview', serverId: null },
  answers: {},
  go: async () => undefined,
} as const

/** From the beginning of the page until a key can be seen. */
async function firstView(): Promise<number> {
  await openView({ app, page }, overview, { theme: 'light' })
  return page.evaluate(() => (globalThis as unknown as { firstKeyAtMs: number }).firstKeyAtMs)
}

await page.addInitScript(() => {
  const state = globalThis as unknown as { firstKeyAtMs: number; interactions: number[] }
  state.interactions = []
  const look = () => {
    if (document.querySelector('.hung') === null) requestAnimationFrame(look)
    else state.firstKeyAtMs = performance.now()
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ((entry as PerformanceEventTiming).interactionId > 0) {
        state.interactions.push(entry.duration)
      }
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
})

/** What a change of the field costs until the page is laid out anew. */
function change(selector: string, value: string): Promise<number> {
  return page.evaluate(
    ([where, wanted]) => {
      const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(where)
      if (field === null) throw new Error(`there is no ${where}`)
      const startedAt = performance.now()
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(
        field,
        wanted,
      )
      field.dispatchEvent(
        new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }),
      )
      return new Promise<number>((resolve) => {
        queueMicrotask(() => {
          document.body.getBoundingClientRect()
          resolve(performance.now() - startedAt)
        })
      })
    },
    [selector, value] as const,
  )
}

const FIND = '.filters input'
const SORT = '.filters > :last-child select'

async function filterAndSort(): Promise<number[]> {
  const times: number[] = []
  for (const text of ['l', 'la', 'lam', 'lamp', '', 'garden', ''])
    times.push(await change(FIND, text))
  for (const sort of ['name', 'newest', 'power', 'unused', 'added'])
    times.push(await change(SORT, sort))
  return times
}

/** Frames while the page is scrolled from end to end, in milliseconds each. */
async function scroll(): Promise<number[]> {
  await page.mouse.move(500, 500)
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const taken: number[] = []
        let before = performance.now()
        const endsAt = before + 3_000
        const frame = (now: number) => {
          taken.push(now - before)
          before = now
          if (now < endsAt) requestAnimationFrame(frame)
          else resolve(taken.slice(2))
        }
        requestAnimationFrame(frame)
      }),
  )
  for (let turn = 0; turn < 60; turn++) {
    await page.mouse.wheel(0, turn < 45 ? 400 : -400)
    await page.waitForTimeout(40)
  }
  return frames
}

/** What a person does with keyboard and mouse, whose answers the browser measures itself. */
async function use(): Promise<number[]> {
  await page.locator(FIND).click()
  await page.keyboard.type('server 1 of', { delay: 60 })
  for (let back = 0; back < 11; back++) await page.keyboard.press('Backspace', { delay: 20 })
  for (const shape of [1, 2, 0]) {
    await page.locator('.toolbar [role=radiogroup] label').nth(shape).click()
    await settled(page)
  }
  await page.locator('.hung').nth(2).click()
  await page.locator('.folds').waitFor()
  for (const tool of [0, 1]) {
    await page.locator('.folds .fold-button').nth(tool).click()
    await settled(page)
  }
  await page.locator('.rail-button').nth(2).click()
  await settled(page)
  await page.getByRole('tab').nth(1).click()
  await settled(page)
  await page.locator('.rail-button').nth(0).click()
  await settled(page)
  return page.evaluate(() => (globalThis as unknown as { interactions: number[] }).interactions)
}

function settled(on: Page): Promise<void> {
  return on.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50))),
      ),
  )
}

async function heap(): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number }
  return usedSize
}

const views: number[] = []
for (let round = 0; round < 6; round++) views.push(await firstView())
const changes = await filterAndSort()
const frames = await scroll()
const interactions = await use()
const told: Scale = {
  firstViewMs: percentile(views.slice(1), 0.5),
  changeMs: percentile(changes, 0.95),
  slowFrames: frames.filter((ms) => ms > 1000 / 60 + 4).length / frames.length,
  interactionMs: percentile(interactions.length === 0 ? [0] : interactions, 0.95),
  heapBytes: await heap(),
}
await app.close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
console.log(`scale ${JSON.stringify(told)}`)
