import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Six ways in which a secret may be written somewhere. */
function spellingsOf(secret: string): (string | Buffer)[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    encodeURIComponent(secret),
    bytes.toString('base64').replaceAll('=', ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    Buffer.from(secret, 'utf16le'),
  ]
}

/** Whether any of these secrets is in there, in any spelling. */
export function holds(bytes: Buffer, secrets: string[]): boolean {
  return secrets.flatMap(spellingsOf).some((spelling) => bytes.includes(spelling))
}

/** Every file below a folder that holds one of these secrets. */
export function filesHolding(folder: string, secrets: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .filter((path) => holds(readFileSync(path), secrets))
}
