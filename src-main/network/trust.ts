// Whom to believe about a server's name: the authorities that come with the runtime and those that this computer's owner
// has added, never the latter alone. Nothing here can be told to overlook a certificate.
import { readFile } from 'node:fs/promises'
import type { SecureContext } from 'node:tls'

/** The certificates of the system's own store, in PEM. */
export type ReadSystemCertificates = () => Promise<string[]>

export interface Trust {
  /** Undefined when the runtime's own store is all there is; OpenSSL keeps that one ready. */
  context(): Promise<SecureContext | undefined>
}

/** Reads the store when the first encrypted connection is opened, once: a start never waits for it. */
export function createTrust(read: ReadSystemCertificates = readSystemCertificates): Trust {
  let made: Promise<SecureContext | undefined> | null = null
  return { context: () => (made ??= makeContext(read)) }
}

async function makeContext(read: ReadSystemCertificates): Promise<SecureContext | undefined> {
  const { createSecureContext, rootCertificates } = await import('node:tls')
  const known = new Set(rootCertificates.map(bare))
  const added = (await read().catch((): string[] => [])).filter((pem) => !known.has(bare(pem)))
  if (added.length === 0) return undefined
  try {
    return createSecureContext({ ca: [...rootCertificates, ...added] })
  } catch {
    // One that cannot be read spoils the list: each is tried alone then.
    const usable = added.filter((pem) => isReadable(() => createSecureContext({ ca: pem })))
    return createSecureContext({ ca: [...rootCertificates, ...usable] })
  }
}

function isReadable(make: () => unknown): boolean {
  try {
    make()
    return true
  } catch {
    return false
  }
}

const bare = (pem: string) => pem.replaceAll(/\s/g, '')

/** Where Linux distributions keep the store, for a runtime that cannot read it by itself. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** By the runtime where it knows how (Node 22.15), and by the usual files otherwise. */
export async function readSystemCertificates(): Promise<string[]> {
  const tls: { getCACertificates?: (type: 'system') => string[] } = await import('node:tls')
  if (tls.getCACertificates !== undefined) return tls.getCACertificates('system')
  return process.platform === 'linux' ? readBundle(bundlesOf(process.env)) : []
}

/** A file that the person names stands before the usual ones, as it does for OpenSSL. */
export function bundlesOf({ SSL_CERT_FILE: named }: NodeJS.ProcessEnv): string[] {
  return named === undefined || named === '' ? BUNDLES : [named, ...BUNDLES]
}

/** The certificates of the first of these files that holds any. */
export async function readBundle(paths: string[]): Promise<string[]> {
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => '')
    const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
    if (found !== null) return found
  }
  return []
}
