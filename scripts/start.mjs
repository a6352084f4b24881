import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setUp } from './setup.mjs'
import { ROOT, environment, mustRun, step } from './step.mjs'

// `npm start` opens the app with the demo house beside it; `npm run dev` builds again at every change.
const watching = process.argv.includes('--watch')
const runtime = await setUp()
if (watching || (await isStale())) {
  await step('Building the app', () => mustRun('electron-vite', ['build']))
}
const house = await step('Starting the demo house', startHouse)
const [command, args] = appCommand()
console.log('Chatelaine is starting. Close its window, or press Ctrl-C here, to end it.')
const app = spawn(command, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: environment({
    CHATELAINE_DEMO: house.description,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
  }),
})
const watcher = watching
  ? spawn('electron-vite', ['build', '--watch'], {
      cwd: ROOT,
      env: environment(),
      stdio: 'inherit',
    })
  : null
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => app.kill('SIGTERM'))
app.once('error', (error) => end(1, error.message))
app.once('exit', (code) => end(code ?? 0))

function end(code, message) {
  if (message !== undefined) console.error(message)
  watcher?.kill()
  house.stop()
  process.exitCode = code
}

/** Sources, or the lock file, newer than what was built. */
async function isStale() {
  const built = join(ROOT, 'out', 'main', 'index.js')
  if (!existsSync(built) || !existsSync(join(ROOT, 'out', 'renderer', 'index.html'))) return true
  const { mtimeMs } = await stat(built)
  for (const folder of ['src-main', 'src-preload', 'src-renderer']) {
    for (const name of await readdir(join(ROOT, folder), { recursive: true })) {
      if ((await stat(join(ROOT, folder, name))).mtimeMs > mtimeMs) return true
    }
  }
  return (await stat(join(ROOT, 'package-lock.json'))).mtimeMs > mtimeMs
}

/** The demo's authorization server and MCP servers; they end with their standard input. */
function startHouse() {
  return new Promise((resolve, reject) => {
    const child = spawn('node', [join('test', 'support', 'house', 'main.ts')], {
      cwd: ROOT,
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    let text = ''
    child.once('error', reject)
    child.once('exit', () => reject(new Error('The demo house did not start.')))
    child.stdout.on('data', (chunk) => {
      text += chunk
      const end = text.indexOf('\n')
      if (end === -1) return
      resolve({ description: text.slice(0, end), stop: () => child.stdin.end() })
    })
  })
}

/** As root Chromium refuses its sandbox; without a display one is made; without a session bus there is no keyring. */
function appCommand() {
  const asRoot = process.getuid?.() === 0
  const words = [runtime.executable, ...(asRoot ? ['--no-sandbox'] : []), ROOT]
  if (process.platform === 'linux') {
    if (!process.env.DBUS_SESSION_BUS_ADDRESS) words.unshift('dbus-run-session', '--')
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
      console.log('There is no display here, so the window opens on a virtual one (Xvfb).')
      words.unshift('xvfb-run', '-a', '-s', '-screen 0 1400x1000x24')
    }
  }
  return [words[0], words.slice(1)]
}
