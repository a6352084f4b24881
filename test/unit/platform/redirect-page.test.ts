import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { speakIn } from '../../../src-languages/main.ts'
import { loadRedirectPage } from '../../../src-main/platform/redirect-page.ts'

const page = loadRedirectPage(resolve(import.meta.dirname, '../../../resources'))

afterEach(async () => {
  await speakIn('en')
})

describe('the page after a sign-in', () => {
  it('says how it went in the language that is spoken, from the side where its lines begin', async () => {
    expect(page('done').html).toContain('<html lang="en" dir="ltr">')
    expect(page('done').html).toContain('<h1>You are signed in.</h1>')
    await speakIn('ar')
    expect(page('failed').html).toContain('<html lang="ar" dir="rtl">')
    expect(page('failed').html).toContain('<h1>لم ينجح تسجيل الدخول. يقول Chatelaine لماذا.</h1>')
    expect(page('failed').html).toContain('data-outcome="failed"')
  })

  it('leaves no part open, and the same style in every language', async () => {
    const english = page('unfinished')
    await speakIn('ja')
    expect(page('unfinished').html).not.toMatch(/__/)
    expect(page('unfinished').html).toContain(
      '<p>このページを閉じて、Chatelaine に戻ってください。</p>',
    )
    expect(page('unfinished').contentSecurityPolicy).toBe(english.contentSecurityPolicy)
    expect(page('unfinished').html).not.toBe(english.html)
  })
})
