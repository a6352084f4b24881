import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import type { Result } from '../../src-preload/contract/result.ts'
import type { Snapshot } from '../../src-preload/contract/snapshot.ts'
import { openCallLog } from '../../src-main/permissions/call-log.ts'
import { median, percentile } from './figures.ts'
import { scalePicture } from './scale-picture.ts'
import { changeToPaint, gestures, interactions, scrollFrames, watchPage } from './scale-page.ts'
import type { ScaleFigures } from './scale.ts'

// Opens the app's own window on a desktop of its own, tells it of so many servers, and uses it as a person does.
// Arguments: how many servers, how many calls the log holds.
const [servers = 5, calls = 1000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'chatelaine-scale-'))
writeFileSync(join(folder, 'settings.json'), JSON.stringify({ servers: [], startFinished: true }))
fillCalls(join(folder, 'calls.sqlite'))

const app = await _electron.launch({
  executablePath: process.env['CHATELAINE_ELECTRON'] ?? '',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--password-store=gnome-libsecret',
    join(import.meta.dirname, '../..'),
  ],
  env: { ...(process.env as Record<string, string>), CHATELAINE_USER_DATA: folder },
})
const page = await app.firstWindow()
await page.waitForSelector('main[aria-label="Overview"]')
await tellOf(app, await picture(page))
await watchPage(page)
const openings: number[] = []
for (let round = 0; round < 6; round++) {
  await page.reload()
  openings.push(
    await page.evaluate(() => (window as unknown as { usable: Promise<number> }).usable),
  )
}
const changed = await changeToPaint(page)
const frames = await scrollFrames(page)
await gestures(page)
const waits = await interactions(page)
const session = await page.context().newCDPSession(page)
await session.send('HeapProfiler.collectGarbage')
const { usedSize } = await session.send('Runtime.getHeapUsage')
const figures: ScaleFigures = {
  firstViewMs: median(openings.slice(1)),
  changeMs: percentile(changed, 0.95),
  framesPerSecond: 1000 / (frames.reduce((sum, one) => sum + one, 0) / frames.length),
  lateFrames: frames.filter((ms) => ms > 25).length / frames.length,
  waitMs: percentile(waits, 0.95),
  waits: waits.length,
  heapBytes: usedSize,
}
await app.close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
console.log(`figures ${JSON.stringify(figures)}`)

async function picture(from: Page): Promise<Snapshot> {
  const answer = await from.evaluate(() =>
    (window as unknown as { host: { getSnapshot(): Promise<Result<string>> } }).host.getSnapshot(),
  )
  if (!answer.ok) throw new Error(answer.failure.whatHappened)
  return scalePicture(servers, JSON.parse(answer.value) as Snapshot, 1_000_000_000)
}

/** From here on main answers with this picture; all else is as it is. */
async function tellOf(running: ElectronApplication, snapshot: Snapshot): Promise<void> {
  await running.evaluate(({ ipcMain }, value) => {
    ipcMain.removeHandler('getSnapshot')
    ipcMain.handle('getSnapshot', () => ({ ok: true, value: JSON.stringify(value) }))
  }, snapshot)
}

function fillCalls(path: string): void {
  const log = openCallLog({
    path,
    nowMs: Date.now,
    open: (at) => new DatabaseSync(at),
    settings: () => ({ keepArguments: false, keepDays: null }),
    onFault: () => {
      throw new Error('It could not be written.')
    },
  })
  const nowMs = Date.now()
  for (let at = 0; at < calls; at++) {
    log.append({
      serverId: `server-${at % servers}`,
      serverName: `Server ${at % servers}`,
      account: null,
      tool: `tool_${at % 20}`,
      caller: { kind: 'window' },
      decision: 'always',
      outcome: at % 30 === 0 ? 'failed' : 'done',
      // A call each half minute, the last one now.
      atMs: nowMs - (calls - at) * 30_000,
      durationMs: 5,
      arguments: { id: at },
      bytesReceived: 100,
    })
  }
  log.close()
}
