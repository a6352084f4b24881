import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { deriveByScrypt, measureCost } from '../../../src-main/vault/derivation.ts'
import type { Derive } from '../../../src-main/vault/derivation.ts'
import { Passphrase } from '../../../src-main/vault/passphrase.ts'

/** A computer that takes this long for the least memory, and twice as long for twice as much. */
async function costOn(leastTakesMs: number) {
  let nowMs = 0
  const derive: Derive = async (_passphrase, _salt, { n, p }) => {
    nowMs += (leastTakesMs * n * p) / 2 ** 15
    return Buffer.alloc(32)
  }
  return measureCost(derive, () => nowMs)
}

describe('what a guess costs', () => {
  it('derives as RFC 7914 says', async () => {
    const salt = Buffer.from('SodiumChloride')
    const key = await deriveByScrypt(Buffer.from('pleaseletmein'), salt, { n: 16_384, p: 1 })
    // The first half of the 64 bytes of RFC 7914 §12.
    expect(key.toString('hex')).toBe(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
    )
  })

  it.each([
    [900, 2 ** 15, 1],
    [200, 2 ** 15, 2],
    [90, 2 ** 16, 2],
    [60, 2 ** 17, 1],
    [10, 2 ** 17, 8],
    [0.1, 2 ** 17, 16],
  ])(
    'is about 300 ms where the least takes %d ms, and never less than the floor',
    async (...row) => {
      const [leastTakesMs, n, p] = row
      expect(await costOn(leastTakesMs)).toEqual({ n, p })
    },
  )
})

describe('a passphrase', () => {
  it('says nothing of itself, however it is asked', () => {
    const passphrase = new Passphrase('four words of my own')
    const said = [
      String(passphrase),
      JSON.stringify({ passphrase }),
      inspect({ passphrase }, { showHidden: true, depth: 9 }),
      Object.values(passphrase).join(),
    ]
    for (const one of said) expect(one).not.toMatch(/four|words|102, 111/)
  })

  it('is gone when it was wiped', () => {
    const passphrase = new Passphrase('four words of my own')
    const bytes = passphrase.bytes()
    passphrase.wipe()
    expect(bytes.every((byte) => byte === 0)).toBe(true)
  })
})
