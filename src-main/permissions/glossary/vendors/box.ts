import type { VendorGlossary } from '../vendor-glossary.ts'

export const box: VendorGlossary = {
  vendor: 'Box',
  hosts: ['box.com'],
  source: 'https://developer.box.com/guides/api-calls/permissions-and-errors/scopes',
  dated: '2026-06-29',
  scopes: [
    { scope: 'root_readonly', does: ['read', 'files-all'], warning: 'all-files' },
    { scope: 'root_readwrite', does: ['read-change-delete', 'files-all'], warning: 'all-files' },
    { scope: 'manage_app_users', does: ['administer', 'people-of-account'] },
    {
      scope: 'manage_managed_users',
      does: ['administer', 'people-of-company'],
      warning: 'organization',
    },
    { scope: 'manage_groups', does: ['administer', 'groups'], warning: 'organization' },
    { scope: 'manage_webhook', does: ['create', 'webhooks'] },
    {
      scope: 'manage_enterprise_properties',
      does: ['administer', 'enterprise'],
      warning: 'administers',
    },
    {
      scope: 'manage_data_retention',
      does: ['administer', 'retention-rules'],
      warning: 'organization',
    },
    { scope: 'manage_legal_hold', does: ['administer', 'legal-holds'], warning: 'organization' },
  ],
}
