import { everyVendor } from './every-vendor.ts'
import { standardScopes } from './standard-scopes.ts'
import type { PatternEntry, ScopeEntry, VendorGlossary } from './vendor-glossary.ts'

/** Whom a scope would be asked of. */
export interface Asked {
  issuer?: string | undefined
  resource?: string | undefined
}

export interface Source {
  vendor: string
  url: string
  dated: string
}

export interface FoundEntry {
  entry: ScopeEntry
  source: Source
}

export interface FoundPattern {
  pattern: PatternEntry
  /** The part of the scope that stands for `*`. */
  named: string
  source: Source
}

// Maps and no objects: a server chooses the scope, so it may be the name of a property every object has.
const tables = new Map(everyVendor.map((vendor) => [vendor, tableOf(vendor)]))
const standard = new Map(standardScopes.scopes.map((entry) => [entry.scope, entry]))

function tableOf({ prefixes = [''], scopes }: VendorGlossary): Map<string, ScopeEntry> {
  const written = (entry: ScopeEntry) => (entry.scope.startsWith('https://') ? [''] : [...prefixes])
  return new Map(
    scopes.flatMap((entry) => written(entry).map((prefix) => [prefix + entry.scope, entry])),
  )
}

/** What a vendor at whom the scope is asked, or else a specification, says about exactly this scope. */
export function findEntry(scope: string, asked: Asked): FoundEntry | null {
  for (const vendor of vendorsAt(asked)) {
    const entry = tables.get(vendor)?.get(scope)
    if (entry !== undefined) return { entry, source: sourceOf(vendor, entry) }
  }
  const entry = standard.get(scope)
  return entry === undefined ? null : { entry, source: sourceOf(standardScopes, entry) }
}

/** The first shape of such a vendor that the scope has. */
export function findPattern(scope: string, asked: Asked): FoundPattern | null {
  for (const vendor of vendorsAt(asked)) {
    for (const pattern of vendor.patterns ?? []) {
      const named = matched(scope, pattern.pattern)
      if (named !== null) return { pattern, named, source: sourceOf(vendor) }
    }
  }
  return null
}

/** A window is drawn again and again for the same few addresses, each of which would be held against every vendor. */
const known = new Map<string, VendorGlossary[]>()
const MOST_KNOWN = 1_000

function vendorsAt(asked: Asked): VendorGlossary[] {
  const key = `${asked.issuer ?? ''} ${asked.resource ?? ''}`
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const found = lookUp(asked)
  known.set(key, found)
  return found
}

function lookUp({ issuer, resource }: Asked): VendorGlossary[] {
  const atResource = hostOf(resource)
  const atIssuer = hostOf(issuer)
  return everyVendor.filter(
    (vendor) =>
      isBelow(atResource, vendor.hosts) ||
      (vendor.onlyAsResource !== true && isBelow(atIssuer, vendor.hosts)),
  )
}

/** The host of an address nobody on the way could have changed, so only of https. */
function hostOf(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return ''
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' ? hostname : ''
}

// On dot borders: `notgithub.com` and `github.com.evil.example` are other hosts than `github.com`.
function isBelow(host: string, hosts: readonly string[]): boolean {
  return hosts.some((one) => host === one || host.endsWith(`.${one}`))
}

function matched(scope: string, pattern: string): string | null {
  const [before = '', after = ''] = pattern.split('*')
  if (scope.length <= before.length + after.length) return null
  if (!scope.startsWith(before) || !scope.endsWith(after)) return null
  const named = scope.slice(before.length, scope.length - after.length)
  return /^[a-z0-9._-]{1,100}$/i.test(named) ? named : null
}

function sourceOf(vendor: { vendor: string; source: string; dated: string }, entry?: ScopeEntry) {
  return { vendor: vendor.vendor, url: entry?.source ?? vendor.source, dated: vendor.dated }
}
