import type { VendorGlossary } from '../vendor-glossary.ts'

export const typeform: VendorGlossary = {
  vendor: 'Typeform',
  hosts: ['typeform.com'],
  source: 'https://www.typeform.com/developers/get-started/scopes/',
  dated: '2026-08-21',
  scopes: [
    { scope: 'accounts:read', does: ['read', 'account-facts'] },
    { scope: 'forms:read', does: ['read', 'forms'] },
    { scope: 'forms:write', does: ['change-delete', 'forms'] },
    { scope: 'images:read', does: ['read', 'uploaded-images'] },
    { scope: 'images:write', does: ['change-delete', 'uploaded-images'] },
    { scope: 'offline', does: { say: 'stay', abilities: ['stays'] }, warning: 'lasting' },
    { scope: 'responses:read', does: ['read', 'form-answers'] },
    { scope: 'responses:write', does: ['delete', 'form-answers'] },
    { scope: 'themes:read', does: ['read', 'form-themes'] },
    { scope: 'themes:write', does: ['change-delete', 'form-themes'] },
    { scope: 'webhooks:read', does: ['read', 'webhooks'] },
    { scope: 'webhooks:write', does: ['change-delete', 'webhooks'] },
    { scope: 'workspaces:read', does: ['read', 'workspaces'] },
    { scope: 'workspaces:write', does: ['change-delete', 'workspaces'] },
  ],
}
