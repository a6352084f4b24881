import { describe, expect, it } from 'vitest'
import {
  keyFacts,
  keyLabel,
  keyPath,
  type KeyFacts,
} from '../../../src-renderer/grants/key-path.ts'
import { abilityOrder, type Abilities } from '../../../src-languages/abilities.ts'

function facts(abilities: Abilities, more: Partial<KeyFacts> = {}): KeyFacts {
  return { origin: 'https://mcp.example', abilities, condition: 'whole', ...more }
}

function subpaths(drawn: KeyFacts): string[] {
  return keyPath(drawn).path.split('Z').filter(Boolean)
}

/** The largest and smallest x and y of all absolute points. */
function reach(path: string): number[] {
  let x = 0
  let y = 0
  const all: number[] = []
  for (const [, letter, rest] of path.matchAll(/([MLVhvla])([^MLVhvlaZ]*)/g)) {
    const numbers = (rest ?? '').match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    if (letter === 'M' || letter === 'L') [x = 0, y = 0] = numbers
    if (letter === 'V') y = numbers[0] ?? 0
    if (letter === 'h') x += numbers[0] ?? 0
    if (letter === 'v') y += numbers[0] ?? 0
    if (letter === 'l' || letter === 'a') {
      x += numbers.at(-2) ?? 0
      y += numbers.at(-1) ?? 0
    }
    all.push(x, y)
  }
  return all
}

describe('the drawn key', () => {
  it('draws the same grant always the same', () => {
    expect(keyPath(facts({ read: 'certain' }))).toEqual(keyPath(facts({ read: 'certain' })))
  })

  it('adds exactly one tooth for each of the six abilities, at six different places', () => {
    const bare = subpaths(facts({}))
    const teeth = abilityOrder.map((ability) => {
      const added = subpaths(facts({ [ability]: 'certain' })).filter((p) => !bare.includes(p))
      expect(added).toHaveLength(1)
      return added[0]
    })
    expect(new Set(teeth).size).toBe(6)
  })

  it('draws a guessed ability with a tooth half as long', () => {
    const bare = subpaths(facts({}))
    const width = (certainty: 'certain' | 'guessed') => {
      const tooth = subpaths(facts({ read: certainty })).find((path) => !bare.includes(path)) ?? ''
      return Number(/h(\d+)/.exec(tooth)?.[1])
    }
    expect(width('guessed') * 2).toBe(width('certain'))
  })

  it('leaves uncut what nobody described, and says so', () => {
    const none = keyPath(facts({})).path
    const guessed = keyPath(facts({ delete: 'guessed' })).path
    const unknown = keyPath(facts({ delete: 'unknown' })).path
    expect(new Set([none, guessed, unknown]).size).toBe(3)
    const bare = subpaths(facts({}))
    const strip = subpaths(facts({ delete: 'unknown' })).find((path) => !bare.includes(path)) ?? ''
    // Seen beside the shaft, of which a tooth begins one unit inside.
    expect(Number(/h(\d+)/.exec(strip)?.[1])).toBeGreaterThan(1)
    expect(keyLabel(facts({ read: 'certain', delete: 'unknown', send: 'unknown' }))).toBe(
      'Key of https://mcp.example: read, more that nobody has described',
    )
    expect(keyLabel(facts({ read: 'unknown' }))).toBe(
      'Key of https://mcp.example: no known abilities',
    )
  })

  it('tells 64 sets of abilities apart', () => {
    const drawings = Array.from({ length: 64 }, (_, bits) => {
      const held = abilityOrder.filter((_ability, at) => (bits >> at) & 1)
      return keyPath(facts(Object.fromEntries(held.map((ability) => [ability, 'certain'])))).path
    })
    expect(new Set(drawings).size).toBe(64)
  })

  it('draws a revoked key broken and a suspended one on a hook', () => {
    const whole = keyPath(facts({ read: 'certain' })).path
    const broken = keyPath(facts({ read: 'certain' }, { condition: 'broken' })).path
    const hung = keyPath(facts({ read: 'certain' }, { condition: 'suspended' })).path
    expect(new Set([whole, broken, hung]).size).toBe(3)
    expect(hung.endsWith(whole)).toBe(true)
  })

  it('takes bow and hue from the origin alone, and uses all of them', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      keyPath(facts({}, { origin: `https://mcp${at}.example` })),
    )
    expect(new Set(many.map((drawing) => drawing.bow)).size).toBe(8)
    expect(new Set(many.map((drawing) => drawing.hue)).size).toBe(24)
    const full = keyPath(facts({ read: 'certain', admin: 'guessed' }))
    expect(full.bow).toBe(keyPath(facts({})).bow)
    expect(full.hue).toBe(keyPath(facts({})).hue)
  })

  it('stays inside its box in every shape and condition', () => {
    const all = Object.fromEntries(abilityOrder.map((ability) => [ability, 'certain']))
    for (let at = 0; at < 100; at += 1) {
      for (const condition of ['whole', 'broken', 'suspended'] as const) {
        const { path } = keyPath(facts(all, { origin: `https://${at}.example`, condition }))
        expect(path).not.toMatch(/NaN|undefined/)
        expect(Math.min(...reach(path))).toBeGreaterThanOrEqual(0)
        expect(Math.max(...reach(path))).toBeLessThanOrEqual(32)
      }
    }
  })

  it('leaves at least one pixel between teeth and a half tooth of over a pixel at 16 px', () => {
    const bare = subpaths(facts({}))
    const rows = ['read', 'change', 'delete'].map((ability) => {
      const tooth = subpaths(facts({ [ability]: 'guessed' })).find((p) => !bare.includes(p)) ?? ''
      const [, y = 0, width = 0, height = 0] = tooth.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
      expect(width / 2).toBeGreaterThan(1)
      return { top: y / 2, bottom: (y + height) / 2 }
    })
    expect((rows[1]?.top ?? 0) - (rows[0]?.bottom ?? 0)).toBeGreaterThanOrEqual(1)
    expect((rows[2]?.top ?? 0) - (rows[1]?.bottom ?? 0)).toBeGreaterThanOrEqual(1)
  })

  it('counts only what was granted, and a refresh token as staying', () => {
    const scope = { scope: 's', words: null, asked: true, leftOut: false }
    const scopes = [
      { ...scope, granted: true, abilities: [{ ability: 'read' as const, certain: true }] },
      { ...scope, granted: false, abilities: [{ ability: 'admin' as const, certain: true }] },
    ]
    const made = keyFacts('https://mcp.example', { scopes, renews: true }, 'whole')
    expect(made.abilities).toEqual({ read: 'certain', stays: 'certain' })
  })

  it('says the same facts in words', () => {
    expect(keyLabel(facts({ read: 'certain', delete: 'guessed' }))).toBe(
      'Key of https://mcp.example: read, perhaps delete',
    )
    expect(keyLabel(facts({}, { condition: 'broken' }))).toBe(
      'Broken key of https://mcp.example: no known abilities',
    )
  })
})
