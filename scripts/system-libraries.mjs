import { existsSync } from 'node:fs'
import { mustRun, run, step } from './step.mjs'

const FOR_THE_APP =
  'xvfb xauth libgtk-3-0 libnss3 libasound2 libgbm1 libsecret-1-0 gnome-keyring dbus dbus-x11 libxss1 libnotify4 xdg-utils unzip'
const FOR_THE_TESTS = 'chromium'

/**
 * What Electron needs of the system. As root on Debian or Ubuntu it is installed; otherwise the one command that
 * would is printed, and the start goes on, because the libraries may be there under other names.
 */
export async function ensureSystemLibraries({ tests = false } = {}) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const wanted = `${FOR_THE_APP}${tests ? ` ${FOR_THE_TESTS}` : ''}`.split(' ')
  const missing = []
  for (const name of await alternatives(wanted)) if (!(await isInstalled(name))) missing.push(name)
  if (missing.length === 0) return
  const install = ['install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0) {
    console.log(`Some system libraries are missing. This command gets them:`)
    console.log(`  sudo apt-get ${install.join(' ')}`)
    return
  }
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await step(`Installing ${missing.length} system libraries`, async () => {
    await run('apt-get', ['update'], options)
    await mustRun('apt-get', install, options)
  })
}

async function isInstalled(name) {
  const { code, output } = await run('dpkg-query', ['-W', '-f', '${Status}', name])
  return code === 0 && output.includes('install ok installed')
}

/** Newer releases have renamed some libraries for 64-bit time; the new name stands in where the old is unknown. */
async function alternatives(names) {
  const renamed = { 'libgtk-3-0': 'libgtk-3-0t64', libasound2: 'libasound2t64' }
  return Promise.all(
    names.map(async (name) => {
      const newer = renamed[name]
      return newer !== undefined && (await isInstalled(newer)) ? newer : name
    }),
  )
}
