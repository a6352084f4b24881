import { spawn } from 'node:child_process'
import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, environment } from './step.mjs'

/** Unlocks a fresh keyring with a password of its own, then becomes the command. */
const WITH_KEYRING =
  'printf "test\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$@"'

/**
 * How a command gets a desktop of its own: display, session bus, keyring, home. Nothing of the person's own desktop
 * is touched, and two of them do not meet. Elsewhere than on Linux the desktop that is there is used.
 */
export function desktopCommand(command, args) {
  if (process.platform !== 'linux') return [command, args]
  const screen = ['-a', '-s', '-screen 0 1400x1000x24']
  const inside = ['dbus-run-session', '--', 'bash', '-c', WITH_KEYRING, 'keyring', command, ...args]
  return ['xvfb-run', [...screen, ...inside]]
}

export async function withDesktop(command, args, extra = {}) {
  const home = await mkdtemp(join(tmpdir(), 'chatelaine-home-'))
  const folders = {
    HOME: home,
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  }
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 })
  const [file, all] = desktopCommand(command, args)
  try {
    return await new Promise((resolve, reject) => {
      const child = spawn(file, all, {
        cwd: ROOT,
        env: environment({ ...folders, ...extra }),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      child.stdout.on('data', (chunk) => (output += chunk))
      child.stderr.on('data', (chunk) => (output += chunk))
      child.once('error', reject)
      child.once('close', (code) => resolve({ code: code ?? 1, output }))
    })
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  }
}

// By hand: node scripts/with-desktop.mjs <command> <arguments>
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [command, ...args] = process.argv.slice(2)
  const { code, output } = await withDesktop(command, args)
  process.stdout.write(output)
  process.exitCode = code
}
