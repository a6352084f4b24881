import type { VendorGlossary } from '../vendor-glossary.ts'

export const canva: VendorGlossary = {
  vendor: 'Canva',
  hosts: ['canva.com'],
  source: 'https://www.canva.dev/docs/connect/appendix/scopes/',
  dated: '2026-07-30',
  scopes: [
    { scope: 'design:content:read', does: ['read', 'designs'] },
    { scope: 'design:content:write', does: ['create', 'designs'] },
    { scope: 'design:meta:read', does: ['read', 'designs'] },
    { scope: 'folder:read', does: ['read', 'folders'] },
    { scope: 'folder:write', does: ['change-delete', 'folders'] },
    { scope: 'folder:permission:write', does: ['change', 'permissions'], warning: 'sign-in' },
    { scope: 'asset:read', does: ['read', 'uploaded-images'] },
    { scope: 'asset:write', does: ['change-delete', 'uploaded-images'] },
    { scope: 'comment:read', does: ['read', 'comments'] },
    { scope: 'comment:write', does: ['create', 'comments'] },
    { scope: 'collaboration:event', does: ['read', 'activity'] },
    { scope: 'brandtemplate:meta:read', does: ['read', 'brand-templates'] },
    { scope: 'brandtemplate:content:read', does: ['read', 'brand-templates'] },
    { scope: 'brandtemplate:content:write', does: ['publish', 'brand-templates'] },
    { scope: 'profile:read', does: ['read', 'profile'] },
  ],
}
