import type { VendorGlossary } from '../vendor-glossary.ts'

export const neon: VendorGlossary = {
  vendor: 'Neon',
  hosts: ['oauth2.neon.tech', 'mcp.neon.tech', 'console.neon.tech'],
  source: 'https://neon.com/docs/guides/oauth-integration',
  dated: '2026-07-11',
  scopes: [
    { scope: 'urn:neoncloud:projects:create', does: ['create', 'database-projects'] },
    { scope: 'urn:neoncloud:projects:read', does: ['read', 'database-projects'] },
    {
      scope: 'urn:neoncloud:projects:update',
      does: ['change', 'database-projects'],
      warning: 'data-itself',
    },
    {
      scope: 'urn:neoncloud:projects:delete',
      does: ['delete', 'database-projects'],
      warning: 'for-good',
    },
    {
      scope: 'urn:neoncloud:projects:permission',
      does: ['change', 'permissions'],
      warning: 'sign-in',
    },
    { scope: 'urn:neoncloud:orgs:create', does: ['create', 'organizations'] },
    { scope: 'urn:neoncloud:orgs:read', does: ['read', 'organizations'] },
    { scope: 'urn:neoncloud:orgs:update', does: ['change', 'organizations'] },
    { scope: 'urn:neoncloud:orgs:delete', does: ['delete', 'organizations'], warning: 'for-good' },
    { scope: 'urn:neoncloud:orgs:permission', does: ['change', 'permissions'], warning: 'sign-in' },
    { scope: 'offline', does: { say: 'stay', abilities: ['stays'] }, warning: 'lasting' },
  ],
}
