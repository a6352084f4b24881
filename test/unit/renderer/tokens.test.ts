import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src-renderer/tokens.css', import.meta.url), 'utf8')

function tokensIn(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  )
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'wash', 'brass-wash']
const texts = ['ink', 'quiet']
const pairs: [string, string][] = [
  ...grounds.flatMap((ground) => texts.map((text): [string, string] => [text, ground])),
  ...['brass-text', 'verdigris-text', 'amber-text', 'oxide-text'].flatMap((text) =>
    ['paper', 'surface', 'wash'].map((ground): [string, string] => [text, ground]),
  ),
  ['brass-text', 'brass-wash'],
  ['on-brass', 'brass-fill'],
  ['on-brass', 'brass-fill-hover'],
  ['oxide-text', 'oxide-wash'],
  ['verdigris-text', 'verdigris-wash'],
  ['ink', 'oxide-wash'],
  ['ink', 'amber-wash'],
  ['amber-text', 'amber-wash'],
]
const shapes = ['brass', 'verdigris', 'amber', 'oxide', 'slate', 'field-line']

describe.each([
  ['light', ':root'],
  ['dark', ":root[data-mantine-color-scheme='dark']"],
])('the %s theme', (_name, selector) => {
  const tokens = tokensIn(selector)

  it.each(pairs)('shows %s on %s with the contrast of AA', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('shows shapes in %s with the contrast of AA', (shape) => {
    for (const ground of ['paper', 'surface']) {
      expect(contrast(tokens[shape] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
    }
  })
})
