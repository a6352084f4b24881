import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Without a session bus the keyring's library starts one, by a fork that closes files which Electron guards: the app
 * would end without a word. An address that is none is an answer as well: there is no keyring here.
 * To be called before anything asks for the keyring.
 */
export function forbidBusLaunch(
  env: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): void {
  if (platform !== 'linux') return
  const { DBUS_SESSION_BUS_ADDRESS: address = '', XDG_RUNTIME_DIR: folder = '' } = env
  if (address !== '' || (folder !== '' && existsSync(join(folder, 'bus')))) return
  env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:'
}
