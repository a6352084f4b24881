import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface RedirectPage {
  html: string
  contentSecurityPolicy: string
}

export type RenderRedirectPage = (outcome: 'done' | 'failed', sentence: string) => RedirectPage

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
  return (outcome, sentence) => ({
    // A function as replacement, because `$&` in a sentence would otherwise be read as a pattern.
    html: template
      .replaceAll('__OUTCOME__', () => outcome)
      .replaceAll('__SENTENCE__', () => escapeHtml(sentence)),
    contentSecurityPolicy,
  })
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
