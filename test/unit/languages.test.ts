import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { english as mainEnglish } from '../../src-languages/main/en/index.ts'
import { translation as mainAr } from '../../src-languages/main/ar/index.ts'
import { translation as mainDe } from '../../src-languages/main/de/index.ts'
import { translation as mainJa } from '../../src-languages/main/ja/index.ts'
import { english as windowEnglish } from '../../src-languages/window/en/index.ts'
import { translation as windowAr } from '../../src-languages/window/ar/index.ts'
import { translation as windowDe } from '../../src-languages/window/de/index.ts'
import { translation as windowJa } from '../../src-languages/window/ja/index.ts'
import type { Messages } from '../../src-languages/message.ts'
import { faultsOf } from '../support/language-faults.ts'
import { unusedIn, unusedKeys } from '../support/used-keys.ts'

const translations: [name: string, language: string, english: Messages, translation: Messages][] = [
  ['window', 'de', windowEnglish, windowDe],
  ['window', 'ja', windowEnglish, windowJa],
  ['window', 'ar', windowEnglish, windowAr],
  ['main process', 'de', mainEnglish, mainDe],
  ['main process', 'ja', mainEnglish, mainJa],
  ['main process', 'ar', mainEnglish, mainAr],
]

describe('languages', () => {
  it.each(translations)('of the %s: %s is complete', (_name, language, english, translation) => {
    expect(faultsOf(english, language, translation)).toEqual([])
  })

  it.each([
    ['window', windowEnglish],
    ['main process', mainEnglish],
  ])('of the %s: English can be read, with both of its plurals', (_name, english: Messages) => {
    expect(Object.keys(english).length).toBeGreaterThan(0)
    expect(faultsOf(english, 'en', english)).toEqual([])
  })

  it.each([
    ['window', 'src-renderer', windowEnglish],
    ['main process', 'src-main', mainEnglish],
  ])('of the %s: %s says every message of it', (_name, folder, english: Messages) => {
    expect(unusedKeys(folder, Object.keys(english))).toEqual([])
  })

  it('has another language in each, not English again', () => {
    expect(new IntlMessageFormat(windowDe['settings.title'], 'de').format()).toBe('Einstellungen')
    expect(windowJa['settings.title']).not.toBe(windowDe['settings.title'])
    expect(windowAr['settings.title']).not.toBe(windowDe['settings.title'])
  })
})

describe('a message that nothing says', () => {
  const keys = ['a.title', 'a.state.off.short', 'a.state.off.long', 'a.forgotten']

  it('is found, and those that are said are not, whole or made from parts', () => {
    const sources = ["say('a.title')", 'say(`a.state.${state}.short`)', 'say(`${any}.long`)']
    expect(unusedIn(sources, keys)).toEqual(['a.state.off.long', 'a.forgotten'])
  })
})

describe('a language file that is wrong', () => {
  const english = { 'a.count': '{count, plural, one {# key} other {# keys}} of <b>{name}</b>' }

  it.each([
    ['lacks a message', {}, 'a.count: is missing'],
    ['says nothing', { 'a.count': ' ' }, 'a.count: says nothing'],
    [
      'lacks a plural',
      { 'a.count': '{count, plural, one {مفتاح} other {# مفاتيح}} <b>{name}</b>' },
      'a.count: its plural of count lacks zero, two, few, many',
    ],
    [
      'forgets a value',
      {
        'a.count':
          '<b>{count, plural, zero {#} one {#} two {#} few {#} many {#} other {# مفاتيح}}</b>',
      },
      'a.count: name is not in it',
    ],
    [
      'makes a value up',
      {
        'a.count':
          '{count, plural, zero {#} one {#} two {#} few {#} many {#} other {# مفاتيح}} <b>{name}</b> {other}',
      },
      'a.count: English has no other',
    ],
    [
      'forgets a mark',
      {
        'a.count':
          '{count, plural, zero {#} one {#} two {#} few {#} many {#} other {# مفاتيح}} {name}',
      },
      'a.count: <b> is not in it',
    ],
    ['cannot be read', { 'a.count': '{count, plural' }, 'a.count: cannot be read'],
    ['is English still', english, 'a.count: is English still'],
  ])('is found when it %s', (_what, translation, fault) => {
    expect(faultsOf(english, 'ar', translation)).toContain(fault)
  })
})
