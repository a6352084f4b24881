import type { VendorGlossary } from '../vendor-glossary.ts'

export const huggingface: VendorGlossary = {
  vendor: 'Hugging Face',
  hosts: ['huggingface.co'],
  source: 'https://huggingface.co/docs/hub/oauth',
  dated: '2026-08-18',
  scopes: [
    { scope: 'read-billing', does: { say: 'know-payment-method', abilities: ['read'] } },
    { scope: 'read-memberships', does: ['read', 'organization-members'] },
    { scope: 'read-repos', does: ['read', 'model-repositories'] },
    { scope: 'gated-repos', does: ['read', 'gated-repositories'] },
    { scope: 'contribute-repos', does: ['create', 'model-repositories'] },
    { scope: 'write-repos', does: ['read-change', 'model-repositories'] },
    { scope: 'manage-repos', does: ['read-change-delete', 'model-repositories'] },
    { scope: 'read-collections', does: ['read', 'collections'] },
    { scope: 'write-collections', does: ['read-change-delete', 'collections'] },
    { scope: 'inference-api', does: ['use', 'inference'], warning: 'money' },
    { scope: 'read-endpoints', does: ['read', 'inference-endpoints'] },
    {
      scope: 'write-endpoints',
      does: ['read-change-delete', 'inference-endpoints'],
      warning: 'money',
    },
    { scope: 'jobs', does: ['run', 'jobs'], warning: 'money' },
    { scope: 'webhooks', does: ['read-change-delete', 'webhooks'] },
    { scope: 'write-discussions', does: ['change', 'discussions'], also: ['send'] },
  ],
}
