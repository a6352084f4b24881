import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import {
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { _electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'

const holdStart = join(import.meta.dirname, '../support/hold-start.cjs')
const appFolder = process.env['CHATELAINE_APP'] ?? join(import.meta.dirname, '../..')

/** The runtime is named from outside, because it is not part of the project. Without one these tests fail: they never pass unseen. */
export function electronPath(): string {
  const path = process.env['CHATELAINE_ELECTRON']
  if (path === undefined) throw new Error('CHATELAINE_ELECTRON names no Electron to test with')
  return path
}

/** Of somebody who has taken the first steps, unless the settings are to be empty. */
export function newUserData(settings: object = { startFinished: true }): {
  path: string
  remove(): void
} {
  const path = mkdtempSync(join(tmpdir(), 'chatelaine-e2e-'))
  writeFileSync(join(path, 'settings.json'), JSON.stringify(settings))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) }
}

function argumentsFor(): string[] {
  const asRoot = process.getuid?.() === 0
  return [...(asRoot ? ['--no-sandbox'] : []), '--disable-gpu', appFolder]
}

function environment(userData: string): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return { ...Object.fromEntries(own), CHATELAINE_USER_DATA: userData }
}

export interface LaunchOptions {
  /** Switches for Chromium, such as the one that names the keyring. */
  switches?: string[]
  env?: Record<string, string>
  /** Done in the app while it waits to be ready. */
  beforeReady?: (app: ElectronApplication) => Promise<void>
}

export async function launch(
  userData: string,
  options: LaunchOptions = {},
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...(options.switches ?? []), '-r', holdStart, ...argumentsFor()],
    env: { ...environment(userData), ...options.env },
  })
  await options.beforeReady?.(app)
  const window = app.firstWindow()
  await app.evaluate(() => (globalThis as unknown as { startNow: () => void }).startNow())
  const page = await window
  await page.waitForLoadState()
  return { app, page }
}

/** Starts the app with a script of the test in it that runs first. */
export function startWith(script: string, env: Record<string, string>): ChildProcess {
  return spawn(electronPath(), ['-r', script, ...argumentsFor()], {
    env: { ...environment(env['CHATELAINE_USER_DATA'] ?? ''), ...env },
    stdio: 'ignore',
  })
}

/** Starts the app as a person does, without a driver and so without the driver's own ports. */
export function start(userData: string, more: string[] = []): ChildProcess {
  return spawn(electronPath(), [...argumentsFor(), ...more], {
    env: environment(userData),
    stdio: 'ignore',
  })
}

/**
 * Starts the app as an ordinary user with a session bus of their own, so that Chromium's sandbox is up. Root becomes
 * nobody for it, and lends the runtime by a mount that only this process sees.
 */
export function startSandboxed(userData: string): ChildProcess {
  const env = { ...environment(userData), HOME: userData, XDG_RUNTIME_DIR: userData }
  const session = ['dbus-run-session', '--']
  if (process.getuid?.() !== 0) {
    const [command = '', ...rest] = session
    const args = [...rest, electronPath(), '--disable-gpu', appFolder]
    return spawn(command, args, { env, stdio: 'ignore' })
  }
  const lent = join(userData, 'electron')
  const authority = join(userData, 'xauthority')
  mkdirSync(lent)
  cpSync(process.env['XAUTHORITY'] ?? '', authority)
  chownSync(userData, NOBODY, NOBODY)
  chownSync(authority, NOBODY, NOBODY)
  const become = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...session]
  const inside = `mount --bind "$1" "$2" && shift 2 && exec "$@"`
  const app = [join(lent, basename(electronPath())), '--disable-gpu', appFolder]
  const lend = ['lend', dirname(electronPath()), lent]
  return spawn('unshare', ['--mount', 'sh', '-c', inside, ...lend, ...become, ...app], {
    env: { ...env, XAUTHORITY: authority },
    stdio: 'ignore',
  })
}

const NOBODY = 65_534

export function seccompOf(pid: number): string {
  const status = quietly(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '')
  return /^Seccomp:\s*(\d)/m.exec(status)?.[1] ?? 'none'
}

export function exitOf(child: ChildProcess): Promise<number | null> {
  // One that a signal ended has no code.
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

export async function stop(child: ChildProcess): Promise<void> {
  const gone = exitOf(child)
  child.kill('SIGTERM')
  const hard = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await gone
  clearTimeout(hard)
}

/** Ends a process with everything it started, which would outlive it otherwise. */
export async function stopAll(child: ChildProcess): Promise<void> {
  const below = processTree(child.pid ?? 0).slice(1)
  for (const pid of below) quietly(() => process.kill(pid, 'SIGTERM'), false)
  await stop(child)
}

/** A process and everything it started. */
export function processTree(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }))
  const below = (root: number): number[] => [
    root,
    ...parents.filter((one) => one.parent === root).flatMap((one) => below(one.pid)),
  ]
  return below(pid)
}

function parentOf(pid: string): number {
  // The name in parentheses may itself hold anything.
  return Number(
    quietly(
      () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1],
      '-1',
    ),
  )
}

export function commandLine(pid: number): string {
  return quietly(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'), '')
}

/** The TCP and UDP ports on which these processes listen. */
export function listeningPorts(pids: number[]): number[] {
  const sockets = new Set(pids.flatMap((pid) => socketsOf(pid)))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      // 0A is a listening TCP socket, 07 a UDP socket that takes from anybody.
      .filter((f) => f[3] === (kind.startsWith('tcp') ? '0A' : '07') && sockets.has(f[9] ?? ''))
      .map((fields) => Number.parseInt(fields[1]?.split(':')[1] ?? '0', 16)),
  )
}

function socketsOf(pid: number): string[] {
  const folder = `/proc/${pid}/fd`
  return quietly(() => readdirSync(folder), []).flatMap((fd) => {
    const target = quietly(() => readlinkSync(join(folder, fd)), '')
    const inode = /^socket:\[(\d+)\]$/.exec(target)?.[1]
    return inode === undefined ? [] : [inode]
  })
}

/** Processes come and go while they are listed. */
function quietly<T>(read: () => T | undefined, otherwise: T): T {
  try {
    return read() ?? otherwise
  } catch {
    return otherwise
  }
}
