import type { VendorGlossary } from '../vendor-glossary.ts'

export const stripe: VendorGlossary = {
  vendor: 'Stripe',
  hosts: ['stripe.com'],
  source: 'https://docs.stripe.com/connect/oauth-reference',
  dated: '2026-08-21',
  scopes: [
    {
      scope: 'read_only',
      does: ['read', 'payments-and-customers'],
      warning: 'everything-readable',
    },
    { scope: 'read_write', does: ['read-change', 'payments-and-customers'], warning: 'money' },
  ],
}
