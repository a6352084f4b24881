import type { VendorGlossary } from '../vendor-glossary.ts'

export const supabase: VendorGlossary = {
  vendor: 'Supabase',
  // Not supabase.co: that is where customers' own projects answer.
  hosts: ['supabase.com'],
  source:
    'https://supabase.com/docs/guides/integrations/build-a-supabase-oauth-integration/oauth-scopes',
  dated: '2026-11-24',
  scopes: [
    { scope: 'analytics:read', does: ['read', 'logs-and-metrics'] },
    { scope: 'auth:read', does: ['read', 'sign-in-settings'] },
    { scope: 'auth:write', does: ['change-delete', 'sign-in-settings'], warning: 'sign-in' },
    { scope: 'database:read', does: ['read', 'databases'] },
    {
      scope: 'database:write',
      does: { say: 'run-sql', abilities: ['read', 'change', 'delete'] },
      warning: 'data-itself',
    },
    { scope: 'domains:read', does: ['read', 'domains'] },
    { scope: 'domains:write', does: ['change', 'domains'] },
    { scope: 'edge_functions:read', does: ['read', 'functions'] },
    { scope: 'edge_functions:write', does: ['change-delete', 'functions'], warning: 'runs-code' },
    { scope: 'environment:read', does: ['read', 'database-branches'] },
    { scope: 'environment:write', does: ['change-delete', 'database-branches'] },
    { scope: 'organizations:read', does: ['read', 'organizations'] },
    { scope: 'organizations:write', does: ['change', 'organizations'] },
    { scope: 'projects:read', does: ['read', 'projects'] },
    { scope: 'projects:write', does: ['change-delete', 'projects'] },
    { scope: 'rest:read', does: ['read', 'api-settings'] },
    { scope: 'rest:write', does: ['change', 'api-settings'] },
    { scope: 'secrets:read', does: ['read', 'api-keys-and-secrets'], warning: 'secrets' },
    { scope: 'secrets:write', does: ['change-delete', 'api-keys-and-secrets'], warning: 'secrets' },
    { scope: 'storage:read', does: ['read', 'storage-settings'] },
    { scope: 'storage:write', does: ['change', 'storage-settings'] },
  ],
}
