import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directionOf } from '../../src-languages/language.ts'
import { language, say } from '../../src-languages/main.ts'

export interface RedirectPage {
  html: string
  contentSecurityPolicy: string
}

/** How a sign-in went; `unfinished` while nobody knows yet. */
export type RedirectOutcome = 'done' | 'failed' | 'unfinished'

/** The page in the language that is spoken now. */
export type RenderRedirectPage = (outcome: RedirectOutcome) => RedirectPage

/** Reads the page's template once. Nothing of a request ever enters the page: it shows our own sentence only. */
export function loadRedirectPage(resourcesFolder: string): RenderRedirectPage {
  return createRedirectPage(readFileSync(join(resourcesFolder, 'redirect-page.html'), 'utf8'))
}

export function createRedirectPage(template: string): RenderRedirectPage {
  const style = /<style>([\s\S]*?)<\/style>/.exec(template)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  const contentSecurityPolicy = [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  return (outcome) => {
    const parts: Record<string, string> = {
      LANGUAGE: language(),
      DIRECTION: directionOf(language()),
      OUTCOME: outcome,
      SENTENCE: say(`pages.redirect.${outcome}`),
      CLOSE: say('pages.redirect.close'),
    }
    const html = template.replaceAll(/__([A-Z]+)__/g, (_all, part) => escapeHtml(parts[part] ?? ''))
    return { html, contentSecurityPolicy }
  }
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
