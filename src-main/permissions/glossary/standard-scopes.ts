import type { ScopeEntry } from './vendor-glossary.ts'

/** Scopes a specification names, which mean the same at every issuer. */
export const standardScopes: {
  vendor: string
  source: string
  dated: string
  scopes: readonly ScopeEntry[]
} = {
  vendor: 'OpenID Connect',
  source: 'https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims',
  dated: '2023-12-15',
  scopes: [
    { scope: 'openid', does: { say: 'know-account', abilities: ['read'] } },
    { scope: 'profile', does: ['read', 'name-and-picture'] },
    { scope: 'email', does: ['read', 'email-address'] },
    { scope: 'address', does: ['read', 'postal-addresses'] },
    { scope: 'phone', does: ['read', 'phone-numbers'] },
    {
      scope: 'offline_access',
      does: { say: 'stay', abilities: ['stays'] },
      warning: 'lasting',
      source: 'https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess',
    },
  ],
}
