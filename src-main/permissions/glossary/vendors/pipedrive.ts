import type { VendorGlossary } from '../vendor-glossary.ts'

export const pipedrive: VendorGlossary = {
  vendor: 'Pipedrive',
  hosts: ['pipedrive.com'],
  source: 'https://pipedrive.readme.io/docs/marketplace-scopes-and-permissions-explanations',
  dated: '2026-05-04',
  scopes: [
    { scope: 'base', does: ['read', 'profile'] },
    { scope: 'deals:read', does: ['read', 'deals'] },
    { scope: 'contacts:read', does: ['read', 'contacts'] },
    { scope: 'activities:full', does: ['read-change-delete', 'sales-activities'] },
    { scope: 'contacts:full', does: ['read-change-delete', 'contacts'] },
    { scope: 'deals:full', does: ['read-change-delete', 'deals'] },
    { scope: 'leads:full', does: ['read-change-delete', 'sales-leads'] },
    { scope: 'products:full', does: ['read-change-delete', 'products'] },
    { scope: 'projects:full', does: ['read-change-delete', 'projects'] },
    { scope: 'contact-fields:full', does: ['read-change-delete', 'record-fields'] },
    { scope: 'deal-fields:full', does: ['read-change-delete', 'record-fields'] },
    { scope: 'search:read', does: ['search', 'crm-records'] },
    { scope: 'admin', does: ['administer', 'account-settings'], warning: 'administers' },
  ],
}
