import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REQUIREMENTS } from '../requirements.ts'

const TESTS = resolve(import.meta.dirname, '..')

/** Every requirement number that stands in the name of a test. Comments do not count. */
function cited(): Set<string> {
  const names = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') || name.endsWith('.test.tsx'))
    .filter((name) => !name.endsWith('requirements.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join(TESTS, name), 'utf8').matchAll(
        /\b(?:it|test|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1/g,
      ),
    ])
    .map((match) => match[2] ?? '')
  return new Set(names.flatMap((name) => name.match(/\bR\d\d\b/g) ?? []))
}

describe('requirements', () => {
  it('lists every number once and in order', () => {
    const expected = REQUIREMENTS.map((_, at) => `R${String(at + 1).padStart(2, '0')}`)
    expect(REQUIREMENTS.map(({ id }) => id)).toEqual(expected)
  })

  it('cites every built requirement in the name of a test', () => {
    const found = cited()
    const missing = REQUIREMENTS.filter(({ built, id }) => built && !found.has(id))
    expect(missing.map(({ id, behaviour }) => `${id} ${behaviour}`)).toEqual([])
  })

  it('cites no requirement that does not exist', () => {
    const known = new Set(REQUIREMENTS.map(({ id }) => id))
    expect([...cited()].filter((id) => !known.has(id))).toEqual([])
  })
})
