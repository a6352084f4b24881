// Threat C: the page is served by our own scheme, so that it has an origin of its own and no way to any other file.
// What the page may do is decided here, in headers, because markup that an attacker gets in cannot change headers.
import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { CustomScheme, Protocol } from 'electron'
import { trustedTypesPath, trustedTypesScript, withTrustedTypes } from './trusted-types.ts'

export const appScheme = 'app'
export const appHost = 'chatelaine'
export const appOrigin = `${appScheme}://${appHost}`
export const appUrl = `${appOrigin}/index.html`

/** To be registered before the app is ready. Not `bypassCSP`, no service workers. */
export const appSchemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Resolves when a page has been given its script and its styles, or after a second without one. */
export function serveApp(protocol: Protocol, folder: string): Promise<void> {
  const answer = createAppHandler(folder)
  const awaited = new Set(['.js', '.css'])
  return new Promise((resolve) => {
    const enough = setTimeout(resolve, 1_000)
    protocol.handle(appScheme, async (request) => {
      const response = await answer(request)
      const isAsset = request.url.startsWith(`${appOrigin}/assets/`)
      if (!isAsset || !awaited.delete(extname(request.url)) || awaited.size > 0) return response
      clearTimeout(enough)
      // The bytes leave in the turns after this one.
      setTimeout(resolve, 5)
      return response
    })
  })
}

/** Answers requests for `app://chatelaine/…` from one folder. Everything else is a 404 without a body. */
export function createAppHandler(
  folder: string,
): (request: { url: string; method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    const path = method === 'GET' ? relativePath(url) : null
    const nonce = randomBytes(16).toString('base64')
    const body = path === null ? null : await bodyOf(folder, path, nonce)
    if (path === null || body === null) {
      return new Response(null, { status: 404, headers: commonHeaders })
    }
    return new Response(body, {
      headers: {
        ...commonHeaders,
        'Content-Type': mediaTypes[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy(nonce),
      },
    })
  }
}

async function bodyOf(
  folder: string,
  path: string,
  nonce: string,
): Promise<string | Uint8Array<ArrayBuffer> | null> {
  if (path === trustedTypesPath) return trustedTypesScript
  const file = await findFile(folder, path)
  if (file === null) return null
  if (extname(path) !== '.html') return new Uint8Array(await readFile(file))
  const html = await readFile(file, 'utf8')
  return withTrustedTypes(html).replaceAll('__STYLE_NONCE__', nonce)
}

const commonHeaders = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), payment=(), display-capture=()',
}

/** The style nonce lets the component library add its own sheets; scripts come from files only, and no text becomes markup. */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

async function findFile(folder: string, path: string): Promise<string | null> {
  if (mediaTypes[extname(path)] === undefined) return null
  try {
    const root = await realpath(folder)
    // The real path, because a link inside the folder may lead out of it.
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) ? file : null
  } catch {
    return null
  }
}

/** The path inside the folder, or null for anything but plain names joined by slashes. */
export function relativePath(url: string): string | null {
  const start = `${appOrigin}/`
  if (!url.startsWith(start)) return null
  const path = url.slice(start.length).replace(/[?#].*$/s, '')
  // Built files have plain names. Not decoding at all leaves no double decoding to get wrong.
  return /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)+$/.test(path) ? path : null
}
