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

interface Stores {
  /** Since Node 22.15. */
  getCACertificates?: (type: 'default' | 'system') => string[]
}

async function makeContext(read: ReadSystemCertificates): Promise<SecureContext | undefined> {
  const tls: typeof import('node:tls') & Stores = await import('node:tls')
  const { createSecureContext } = tls
  // The default ones hold what the environment adds (NODE_EXTRA_CA_CERTS), which a list of our own would replace.
  const bundled = tls.getCACertificates?.('default') ?? tls.rootCertificates
  const known = new Set(bundled.map(bare))
  const added = (await read().catch((): string[] => [])).filter((pem) => !known.has(bare(pem)))
  if (added.length === 0) return undefined
  try {
    return createSecureContext({ ca: [...bundled, ...added] })
  } catch {
    // One that cannot be read spoils the list: each is tried alone then.
    const usable = added.filter((pem) => isReadable(() => createSecureContext({ ca: pem })))
    return createSecureContext({ ca: [...bundled, ...usable] })
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

/**
 * By the usual files on Linux, which takes a millisecond where the runtime's own way stops everything for forty; elsewhere,
 * and where there is no such file, by the runtime if it knows how.
 */
export async function readSystemCertificates(): Promise<string[]> {
  const found = process.platform === 'linux' ? await readBundle(bundlesOf(process.env)) : []
  if (found.length > 0) return found
  const { getCACertificates }: Stores = await import('node:tls')
  return getCACertificates?.('system') ?? []
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
