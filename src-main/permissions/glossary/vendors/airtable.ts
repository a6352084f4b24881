import type { VendorGlossary } from '../vendor-glossary.ts'

export const airtable: VendorGlossary = {
  vendor: 'Airtable',
  hosts: ['airtable.com'],
  source: 'https://airtable.com/developers/web/api/scopes',
  dated: '2026-11-24',
  scopes: [
    { scope: 'data.records:read', does: ['read', 'table-records'] },
    { scope: 'data.records:write', does: ['change-delete', 'table-records'] },
    { scope: 'data.recordComments:read', does: ['read', 'comments'] },
    { scope: 'data.recordComments:write', does: ['change-delete', 'comments'] },
    { scope: 'schema.bases:read', does: ['read', 'table-structure'] },
    { scope: 'schema.bases:write', does: ['change', 'table-structure'] },
    { scope: 'workspacesAndBases:read', does: ['read', 'workspaces'] },
    { scope: 'user.email:read', does: ['read', 'email-address'] },
    { scope: 'webhook:manage', does: ['read-change-delete', 'webhooks'] },
  ],
}
