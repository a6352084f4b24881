import { expect, it } from 'vitest'
import { holdsMod, keyPressed } from '../../../src-renderer/palette/keys.ts'

it.each([
  ['of an English keyboard', 'k', 'KeyK', 'k'],
  ['of one with other places', 'k', 'KeyV', 'k'],
  ['under Caps Lock', 'K', 'KeyK', 'k'],
  ['of an Arabic keyboard', 'ن', 'KeyK', 'k'],
  ['of a Greek keyboard', 'κ', 'KeyK', 'k'],
  ['that is a digit of an Arabic keyboard', '٢', 'Digit2', '2'],
  ['that is a digit of a French keyboard', 'é', 'Digit2', '2'],
  ['that is a digit apart', '2', 'Numpad2', '2'],
  ['that is the stroke of an Arabic keyboard', 'ظ', 'Slash', '/'],
  ['that is the stroke of a German keyboard', '/', 'Digit7', '/'],
  ['that is no letter', 'ArrowUp', 'ArrowUp', 'arrowup'],
])('knows the key %s', (_which, key, code, pressed) => {
  expect(keyPressed({ key, code })).toBe(pressed)
})

it('takes a shifted stroke for a stroke, and no shifted letter for a letter', () => {
  const held = { ctrlKey: true, metaKey: false, altKey: false, shiftKey: true }
  expect(holdsMod({ ...held, key: '/' } as KeyboardEvent)).toBe(true)
  expect(holdsMod({ ...held, key: 'K' } as KeyboardEvent)).toBe(false)
})
