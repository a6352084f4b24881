import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Which of the keys nothing in the folder's sources says. A key made from parts is known by those that stand there. */
export function unusedKeys(folder: string, keys: string[]): string[] {
  const sources = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'))
  return unusedIn(sources, keys)
}

/** The same, for sources that are at hand. */
export function unusedIn(sources: string[], keys: string[]): string[] {
  const written = new Set<string>()
  const made: RegExp[] = []
  for (const source of sources) {
    for (const [, text = ''] of source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)) written.add(text)
    // Without a whole part at its beginning a template would stand for every key there is.
    for (const [, text = ''] of source.matchAll(/`([\w-]+\.[\w.-]*\$\{[^`]*)`/g))
      made.push(matching(text))
  }
  return keys.filter((key) => !written.has(key) && !made.some((one) => one.test(key)))
}

/** What a template may come to: `doctor.cause.${name}.said` is any cause that is said. A part may be empty. */
function matching(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('.*')}$`)
}
