import { afterEach, describe, expect, it } from 'vitest'
import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'
import { arabic } from '../../../src-main/permissions/glossary/words/ar.ts'
import type { Catalogue } from '../../../src-main/permissions/glossary/words/catalogue.ts'
import { german } from '../../../src-main/permissions/glossary/words/de.ts'
import { english } from '../../../src-main/permissions/glossary/words/en.ts'
import { japanese } from '../../../src-main/permissions/glossary/words/ja.ts'
import { speak } from '../../../src-main/speak.ts'
import type { Language } from '../../../src-preload/contract/snapshot.ts'
import { faultsOf } from '../../support/language-faults.ts'

const catalogues: [language: Language, words: Catalogue][] = [
  ['de', german],
  ['ja', japanese],
  ['ar', arabic],
]

/** Objects that German calls as English does: names, and words that came from there. */
const CALLED_ALIKE = [
  'boards',
  'builds',
  'canvases',
  'chats',
  'clips',
  'codespaces',
  'confluence',
  'dashboards',
  'designs',
  'domains',
  'gists',
  'issues',
  'jira',
  'jobs',
  'pipelines',
  'playlists',
  'portfolios',
  'releases',
  'repositories',
  'snippets',
  'tags',
  'teams',
  'timelines',
  'traces',
  'videos',
  'webhooks',
  'whiteboards',
]

const saidOf = ({ phrases }: Catalogue, object: string) =>
  Object.fromEntries(Object.entries(phrases).map(([verb, phrase]) => [verb, phrase(object)]))

describe('the glossary of scopes in other languages', () => {
  it.each(catalogues)('R49 leaves nothing empty or English in %s', (language, words) => {
    const faults = [
      ...faultsOf(english.objects, language, words.objects),
      ...faultsOf(english.sentences, language, words.sentences),
      ...faultsOf(english.warnings, language, words.warnings),
      ...faultsOf(saidOf(english, 'Jira'), language, saidOf(words, 'Jira')),
    ]
    expect(faults).toEqual([])
  })

  it('R49 calls in German only those things as in English that are called so', () => {
    const alike = Object.entries(english.objects)
      .filter(
        ([key, text]) =>
          german.objects[key as keyof typeof english.objects].toLowerCase() === text.toLowerCase(),
      )
      .map(([key]) => key)
    expect(alike).toEqual(CALLED_ALIKE)
  })

  it.each(catalogues)(
    'R49 ends each warning in %s with a full stop, and no sentence',
    (_, words) => {
      for (const text of Object.values(words.warnings)) expect(text).toMatch(/[^.。][.。]$/)
      for (const text of Object.values(words.sentences)) expect(text).not.toMatch(/[.。]$/)
    },
  )
})

describe('a scope in the language of the person', () => {
  afterEach(() => speak('en'))

  // First, because only words that were not there yet take a while.
  it('R49 is said in the language that was asked for last', async () => {
    await Promise.all([speak('ja'), speak('en')])
    expect(describeScope('notes:read').words).toBe('Read notes')
    await Promise.all([speak('en'), speak('de')])
    expect(describeScope('notes:read').words).toBe('Notizen lesen')
  })

  const repositories = { resource: 'https://github.com/' }
  const mail = { issuer: 'https://accounts.google.com' }

  it.each<[Language, string, string, string, string]>([
    [
      'de',
      'Repositories löschen',
      'E-Mails lesen, ändern und löschen',
      'Das Konto verwalten',
      'Öffnet alles im Postfach, auch zum Löschen.',
    ],
    [
      'ja',
      'リポジトリを削除する',
      'メールを読み、変更・削除する',
      'アカウントを管理する',
      'メールボックスの中のすべてに及びます。削除も含みます。',
    ],
    [
      'ar',
      'حذف المستودعات',
      'قراءة وتغيير وحذف البريد',
      'إدارة الحساب',
      'يفتح كل ما في صندوق البريد، حتى الحذف.',
    ],
    [
      'en',
      'Delete repositories',
      'Read, change and delete mail',
      'Administer the account',
      'Opens everything in the mailbox, also deleting.',
    ],
  ])('R49 reads right in %s', async (language, deletes, mails, administers, warning) => {
    await speak(language)
    expect(describeScope('delete_repo', repositories).words).toBe(deletes)
    expect(describeScope('https://mail.google.com/', mail)).toMatchObject({ words: mails, warning })
    expect(describeScope('admin').words).toBe(administers)
  })

  it.each<[Language, string, string]>([
    ['de', 'Cart transforms ändern', 'Notizen lesen'],
    ['ja', '「cart transforms」を変更する', 'メモを読む'],
    ['ar', 'تغيير \u2068cart transforms\u2069', 'قراءة الملاحظات'],
  ])('R49 leaves what no language knows as it is, in %s', async (language, foreign, notes) => {
    await speak(language)
    const shop = { resource: 'https://shop.myshopify.com/' }
    expect(describeScope('write_cart_transforms', shop).words).toBe(foreign)
    expect(describeScope('notes:read').words).toBe(notes)
  })
})
