import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'

// Starts the app, or a bare window, five times on a desktop of its own and tells how long each took until there was
// something to use. Arguments: ours or bare.
const [side] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'chatelaine-start-'))
const app = join(import.meta.dirname, '../..')

const BARE = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1100, height: 720 })
  window.loadURL('data:text/html,<p>One line</p>')
})`

function prepareBare(): string {
  const bare = join(folder, 'bare')
  mkdirSync(bare)
  writeFileSync(join(bare, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}')
  writeFileSync(join(bare, 'main.cjs'), BARE)
  return bare
}

function prepareData(): string {
  const data = join(folder, 'data')
  mkdirSync(data)
  const servers = Array.from({ length: 50 }, (_, at) => ({
    id: `server-${at}`,
    name: `Server ${at}`,
    addedAtMs: 0,
    // Port 9 discards: nobody is there, so nothing but the window is measured.
    how: { kind: 'http', url: `http://127.0.0.1:9/${at}` },
    grant: null,
    client: null,
    prior: null,
    transport: null,
    chosenIssuer: null,
  }))
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ servers }))
  return data
}

const target = side === 'ours' ? app : prepareBare()
const data = prepareData()
const times: number[] = []
for (let round = 0; round < 6; round++) {
  const startedAt = performance.now()
  const running = await _electron.launch({
    executablePath: process.env['CHATELAINE_ELECTRON'] ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--password-store=gnome-libsecret', target],
    env: { ...(process.env as Record<string, string>), CHATELAINE_USER_DATA: data },
  })
  const page = await running.firstWindow()
  // Looked at in the page itself, frame by frame: the driver's own clicks wait for things that a person does not.
  await page.evaluate(
    (line) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.body?.textContent.includes(line)) resolve()
          else requestAnimationFrame(look)
        }
        look()
      }),
    side === 'ours' ? 'Server 49' : 'One line',
  )
  times.push(performance.now() - startedAt)
  await running.close()
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
// The first start reads everything from the disk.
console.log(`ms ${JSON.stringify(times.slice(1))}`)
