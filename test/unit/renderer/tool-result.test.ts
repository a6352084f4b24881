import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { say } from '../../../src-languages/main.ts'
import { speak } from '../../../src-main/speak.ts'
import { ToolResult } from '../../../src-renderer/tools/tool-result.tsx'

afterEach(() => speak('en'))

it('follows the marks of direction of what main says about a part, and shows those of the server', async () => {
  await speak('ar')
  const parts = [
    { kind: 'other' as const, text: say('tools.other-part', { kind: 'image' }) },
    { kind: 'text' as const, text: '\u2068image\u2069' },
  ]
  const result = { isError: false, parts, structured: null, tookMs: 1 }
  const shown = renderToStaticMarkup(createElement(ToolResult, { result }))
  expect(shown).toContain('«\u2068image\u2069»')
  expect(shown).toContain('‹U+2068›image‹U+2069›')
})
