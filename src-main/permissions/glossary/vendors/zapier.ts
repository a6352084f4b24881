import type { VendorGlossary } from '../vendor-glossary.ts'

export const zapier: VendorGlossary = {
  vendor: 'Zapier',
  hosts: ['zapier.com'],
  source: 'https://api.zapier.com/schema',
  dated: '2026-08-21',
  scopes: [
    { scope: 'profile', does: ['read', 'profile'] },
    { scope: 'zap', does: ['read', 'automations'] },
    { scope: 'zap:write', does: ['change', 'automations'], warning: 'acts-elsewhere' },
    { scope: 'zap:all', does: ['read', 'automations'], warning: 'all-of-them' },
    { scope: 'zap:runs', does: ['read', 'automations'] },
    { scope: 'authentication', does: ['read', 'connections-to-apps'] },
    { scope: 'authentication:write', does: ['create', 'connections-to-apps'] },
    { scope: 'action:run', does: ['run', 'actions-in-apps'], warning: 'acts-elsewhere' },
  ],
}
