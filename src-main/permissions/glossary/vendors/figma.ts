import type { VendorGlossary } from '../vendor-glossary.ts'

export const figma: VendorGlossary = {
  vendor: 'Figma',
  hosts: ['figma.com'],
  source: 'https://developers.figma.com/docs/rest-api/scopes/',
  dated: '2026-03-30',
  scopes: [
    { scope: 'current_user:read', does: ['read', 'profile'] },
    { scope: 'file_comments:read', does: ['read', 'comments'] },
    { scope: 'file_comments:write', does: ['change-delete', 'comments'] },
    { scope: 'file_content:read', does: ['read', 'design-files'] },
    { scope: 'file_dev_resources:read', does: ['read', 'developer-links'] },
    { scope: 'file_dev_resources:write', does: ['change', 'developer-links'] },
    { scope: 'file_metadata:read', does: ['read', 'file-facts'] },
    { scope: 'file_variables:read', does: ['read', 'design-variables'] },
    { scope: 'file_variables:write', does: ['change', 'design-variables'] },
    { scope: 'file_versions:read', does: ['read', 'version-history'] },
    { scope: 'files:read', does: ['read', 'design-files'], warning: 'all-files' },
    { scope: 'library_analytics:read', does: ['read', 'library-figures'] },
    { scope: 'library_assets:read', does: ['read', 'published-components'] },
    { scope: 'library_content:read', does: ['read', 'published-components'] },
    { scope: 'projects:read', does: ['read', 'projects'] },
    { scope: 'team_library_content:read', does: ['read', 'published-components'] },
    { scope: 'webhooks:read', does: ['read', 'webhooks'] },
    { scope: 'webhooks:write', does: ['change', 'webhooks'] },
    { scope: 'org:activity_log_read', does: ['read', 'audit-log'], warning: 'organization' },
  ],
}
