import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../src-preload/contract/snapshot.ts'
import { speak } from '../../src-main/speak.ts'
import { openView } from '../support/open-view.ts'
import { viewNamed, views } from '../support/views.ts'
import { openWindow } from './open-window.ts'
import type { OpenWindow } from './open-window.ts'
import { shownWords } from './shown-words.ts'
import type { Shown } from './shown-words.ts'

let opened: OpenWindow

beforeAll(async () => {
  opened = await openWindow()
})

afterAll(() => opened?.close())

/** Words of the protocol, which the other side uses as well, and names of keys of a keyboard. */
const TECHNICAL = [
  'API CSV DPoP Ed25519 GraphQL HTTP ID JSON JWK JWKS MCP OAuth OpenID PKCE PKCS RFC SQL SVG URL',
  'Bearer issuer Streamable Ctrl Caps Lock',
]

/** Names of apps, makers and what they make, and of languages in themselves. */
const NAMES = [
  'Chatelaine Claude Cursor GNOME Windsurf Zed English Deutsch',
  'AWS Astro Azure Bitbucket Canvas Cloudflare Compass Confluence Instant Java Jira Kotlin Loom Microsoft',
  'Postgres Prisma Spaces Workers',
]

/** What people and servers called their things in the views. */
const THEIRS = [
  'Linear Calendar Wiki Mail Weather Noticeboard Files Notes Archive Desk',
  'search title label tickets files twice token',
]

const words = [...TECHNICAL, ...NAMES, ...THEIRS].join(' ').split(' ')
const NAMED = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}])(?:${words.join('|')})(?![\\p{Script=Latin}\\p{N}])`,
  'gu',
)

const LONGER =
  /A drive with a rather long name that hardly fits anywhere|VS Code|client credentials|initial access token|enterprise[-\u2011]managed authorization/g

/** Addresses, paths, codes, and names of fields and tools, with the signs that look like others in them. */
const MACHINE =
  /\w+(?: › \w+)+|\S+:\/\/\S+|[\w-]+@[\w.-]+|\b[\w-]+(?:[./][\w-]+)+\b|\b\w+_\w+\b|\p{L}+‹U\+04\d\d›\w+/gu

/** What is left of a text for a language to say. */
function withoutNames(text: string): string {
  return [MACHINE, LONGER, NAMED].reduce((rest, names) => rest.replace(names, ' '), text)
}

/** A word in other letters than those of the language, or a mark for its direction that is shown instead of followed. */
function isForeign(text: string): boolean {
  return /\p{Script=Latin}{3,}|‹U\+206/u.test(withoutNames(text))
}

/** Two words or more, one of them with small letters: enough to be a sentence of one language and no other. */
function isSentence(text: string): boolean {
  const words = withoutNames(text).match(/\p{L}{2,}/gu) ?? []
  return words.length >= 2 && words.some((word) => /^\p{Ll}+$/u.test(word))
}

/** What each view shows in a language, by the name of the view. */
async function shownIn(language: Language): Promise<Map<string, Shown[]>> {
  await speak(language)
  const shown = new Map<string, Shown[]>()
  for (const view of views()) {
    await openView(opened, view, { theme: 'light', language })
    shown.set(view.name, await shownWords(opened.page))
  }
  return shown
}

/** The views of a language in which something is wrong, each fault once, with the first view that has it. */
function faults(shown: Map<string, Shown[]>, isWrong: (one: Shown, view: string) => boolean) {
  const found = new Map<string, string>()
  for (const [view, all] of shown) {
    for (const one of all) {
      const fault = `${one.where}: ${one.text}`
      if (isWrong(one, view) && !found.has(fault)) found.set(fault, view)
    }
  }
  return [...found].map(([fault, view]) => `${view}, ${fault}`)
}

describe('every view and dialog', () => {
  it.each(['ja', 'ar'] as const)(
    'says nothing with Latin letters that is no name: %s',
    async (language) => {
      const shown = await shownIn(language)
      expect(shown.size).toBe(views().length)
      expect(faults(shown, ({ text }) => isForeign(text))).toEqual([])
    },
    300_000,
  )

  it('says nothing in German as it does in English', async () => {
    const english = await shownIn('en')
    const german = await shownIn('de')
    const before = new Map(
      [...english].map(([view, all]) => [view, new Set(all.map(({ text }) => text))]),
    )
    expect(
      faults(german, ({ text }, view) => isSentence(text) && before.get(view)?.has(text) === true),
    ).toEqual([])
  }, 300_000)

  it('says its own sentences in the direction of its language, also with a foreign name first', async () => {
    await speak('ar')
    const view = viewNamed('import-preview')
    await openView(opened, view, { theme: 'light', language: 'ar' })
    const said = await opened.page.locator('.own-sentence').evaluateAll((all) =>
      all.map((one) => ({
        text: one.textContent,
        isolated: getComputedStyle(one).unicodeBidi,
        direction: getComputedStyle(one).direction,
      })),
    )
    expect(said.map(({ text }) => text.replace(/^[\u2066-\u2069]+/u, ''))).toContainEqual(
      expect.stringMatching(/^mcpServers/),
    )
    for (const one of said) expect(one).toMatchObject({ isolated: 'isolate', direction: 'rtl' })
  })
})
