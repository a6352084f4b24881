/**
 * A stand-in for the external user-agent: it fetches pages, fills in the forms a person would, and
 * follows redirects up to and into the loopback listener that waits for the answer.
 */
export interface ApproveOptions {
  /** false presses `refuse`. */
  approve?: boolean
  /** What is typed into `login`; the prefilled name stays when absent. */
  account?: string
  /** Keeps only these scopes ticked; all of them stay ticked when absent. */
  scopes?: string[]
  /** One jar for several walks is one browser that stays signed in; without it each is a new one. */
  cookies?: CookieJar
}

interface Page {
  url: URL
  html: string
}

interface Form {
  action: URL
  method: string
  fields: [string, string][]
  checkboxes: [string, string][]
  buttons: { id: string; field: [string, string] | null }[]
}

const maxSteps = 25

/**
 * Walks the login and consent pages and GETs the redirect URI, whoever listens there.
 * A redirect that nobody answers (custom scheme, closed port) still counts as the result.
 * @returns the redirect URL with its `code` or `error`
 * @throws Error when the pages end before a redirect carried an answer
 */
export async function approveInHouse(
  authorizationUrl: string,
  options: ApproveOptions = {},
): Promise<string> {
  const walk = await walkPages(authorizationUrl, options)
  if (walk.redirect !== null) return walk.redirect
  throw new Error(`no redirect came; the last page is "${titleOf(walk.page)}"`)
}

/**
 * Confirms the user code behind a `verification_uri_complete`, signs in and answers the consent page.
 * @returns the title of the last page
 */
export async function approveDevice(
  verificationUriComplete: string,
  options: ApproveOptions = {},
): Promise<string> {
  return titleOf((await walkPages(verificationUriComplete, options)).page)
}

async function walkPages(
  start: string,
  options: ApproveOptions,
): Promise<{ redirect: string | null; page: Page | null }> {
  const jar = options.cookies ?? createCookieJar()
  let next: { url: URL; init: RequestInit } | null = { url: new URL(start), init: {} }
  let page: Page | null = null
  for (let step = 0; next !== null; step += 1) {
    if (step === maxSteps) throw new Error(`still no end after ${maxSteps} pages`)
    const { url, init }: { url: URL; init: RequestInit } = next
    const response = await request(url, init, jar)
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel()
      const target = new URL(location, url)
      if (isAnswer(target)) return { redirect: await deliver(target), page }
      next = { url: target, init: {} }
      continue
    }
    page = { url, html: await response.text() }
    const form = readForm(page)
    next = form === null ? null : submission(form, options)
  }
  return { redirect: null, page }
}

function isAnswer(url: URL): boolean {
  return url.searchParams.has('code') || url.searchParams.has('error')
}

async function deliver(redirect: URL): Promise<string> {
  if (redirect.protocol === 'http:' || redirect.protocol === 'https:') {
    const response = await fetch(redirect, { redirect: 'manual' }).catch(() => null)
    await response?.body?.cancel()
  }
  return redirect.href
}

async function request(url: URL, init: RequestInit, jar: CookieJar): Promise<Response> {
  const headers = { ...(init.headers as Record<string, string>), accept: 'text/html' }
  const cookie = jar.header(url)
  const withCookie = cookie === '' ? headers : { ...headers, cookie }
  const response = await fetch(url, { ...init, headers: withCookie, redirect: 'manual' })
  jar.take(url, response)
  return response
}

function submission(form: Form, options: ApproveOptions): { url: URL; init: RequestInit } | null {
  const refusing = options.approve === false
  const refusal = form.buttons.find(({ id }) => id === 'refuse')
  const consent = refusing ? refusal : form.buttons.find(({ id }) => id === 'approve')
  const button = consent ?? form.buttons[0]
  const body = new URLSearchParams()
  for (const [name, value] of form.fields) {
    body.append(name, name === 'login' ? (options.account ?? value) : value)
  }
  for (const [name, value] of form.checkboxes) {
    if (name !== 'scope' || options.scopes?.includes(value) !== false) body.append(name, value)
  }
  if (button?.field) body.append(...button.field)
  if (form.method === 'get') {
    return { url: new URL(`?${body.toString()}`, form.action), init: {} }
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return { url: form.action, init: { method: 'POST', headers, body: body.toString() } }
}

/** Reads the first form of a page; enough HTML for pages that are written for it. */
function readForm(page: Page): Form | null {
  const found = /<form\b([^>]*)>([\s\S]*?)<\/form>/i.exec(page.html)
  if (found === null) return null
  const attributes = attributesOf(found[1] ?? '')
  const form: Form = {
    action: new URL(attributes.get('action') ?? page.url.href, page.url),
    method: (attributes.get('method') ?? 'get').toLowerCase(),
    fields: [],
    checkboxes: [],
    buttons: [],
  }
  for (const tag of (found[2] ?? '').matchAll(/<(input|button)\b([^>]*)>/gi)) {
    addControl(form, (tag[1] ?? '').toLowerCase(), attributesOf(tag[2] ?? ''))
  }
  return form
}

function addControl(form: Form, tag: string, attributes: Map<string, string>): void {
  const name = attributes.get('name')
  const value = attributes.get('value') ?? ''
  const type = attributes.get('type') ?? (tag === 'button' ? 'submit' : 'text')
  const field: [string, string] | null = name === undefined ? null : [name, value]
  if (type === 'submit') form.buttons.push({ id: attributes.get('id') ?? '', field })
  else if (field === null) return
  else if (type !== 'checkbox') form.fields.push(field)
  else if (attributes.has('checked')) form.checkboxes.push(field)
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', value = ''] of text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
    attributes.set(name.toLowerCase(), unescapeHtml(value))
  }
  return attributes
}

function unescapeHtml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_whole, name: string) => named[name] ?? '')
}

function titleOf(page: Page | null): string {
  return unescapeHtml(/<title>([^<]*)/i.exec(page?.html ?? '')?.[1] ?? '')
}

export interface CookieJar {
  header(url: URL): string
  take(url: URL, response: Response): void
}

/** Host and path decide, as in a browser; ports do not. */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, { host: string; path: string; pair: string }>()
  return {
    header: (url) =>
      [...cookies.values()]
        .filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path))
        .map(({ pair }) => pair)
        .join('; '),
    take(url, response) {
      for (const line of response.headers.getSetCookie()) {
        const [pair = '', ...rest] = line.split(/;\s*/)
        const path = rest.find((part) => /^path=/i.test(part))?.slice(5) ?? '/'
        const name = pair.slice(0, pair.indexOf('='))
        const key = `${url.hostname} ${path} ${name}`
        const over = rest.some((part) => /^expires=Thu, 01 Jan 1970/i.test(part))
        if (over) cookies.delete(key)
        else cookies.set(key, { host: url.hostname, path, pair })
      }
    },
  }
}
