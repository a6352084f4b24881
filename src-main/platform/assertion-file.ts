// Threat: a path that a person was talked into entering leads to a file that is no token, whose content would then be sent
// to a server (A9). Only what has the shape of a signed JWT leaves this function.
import { open } from 'node:fs/promises'
import { isAbsolute } from 'node:path'

const LARGEST_BYTES = 16 * 1024
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

/**
 * The token in a file that the platform keeps up to date, as Kubernetes and the clouds do.
 * @returns null when there is none
 */
export async function readAssertionFile(path: string): Promise<string | null> {
  if (!isAbsolute(path)) return null
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return null
  try {
    const stat = await file.stat()
    if (!stat.isFile() || stat.size > LARGEST_BYTES) return null
    const text = (await file.readFile('utf8')).trim()
    return JWT.test(text) ? text : null
  } catch {
    return null
  } finally {
    await file.close()
  }
}
