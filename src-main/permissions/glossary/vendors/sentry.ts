import type { VendorGlossary } from '../vendor-glossary.ts'

export const sentry: VendorGlossary = {
  vendor: 'Sentry',
  hosts: ['sentry.io', 'sentry.dev'],
  source: 'https://docs.sentry.io/api/permissions/',
  dated: '2026-08-21',
  scopes: [
    { scope: 'org:read', does: ['read', 'organizations'] },
    { scope: 'org:write', does: ['change', 'organizations'] },
    { scope: 'org:admin', does: ['administer', 'organizations'], warning: 'administers' },
    { scope: 'org:ci', does: ['use', 'build-integration'] },
    { scope: 'project:read', does: ['read', 'projects'] },
    { scope: 'project:write', does: ['change', 'projects'] },
    { scope: 'project:admin', does: ['administer', 'projects'], warning: 'administers' },
    { scope: 'project:releases', does: ['read-change-delete', 'releases'] },
    { scope: 'team:read', does: ['read', 'teams'] },
    { scope: 'team:write', does: ['change', 'teams'] },
    { scope: 'team:admin', does: ['administer', 'teams'], warning: 'administers' },
    { scope: 'member:read', does: ['read', 'organization-members'] },
    { scope: 'member:write', does: ['change', 'organization-members'] },
    { scope: 'member:admin', does: ['administer', 'organization-members'], warning: 'administers' },
    { scope: 'event:read', does: ['read', 'error-reports'] },
    { scope: 'event:write', does: ['change', 'error-reports'] },
    { scope: 'event:admin', does: ['read-change-delete', 'error-reports'] },
  ],
}
