import type { VendorGlossary } from '../vendor-glossary.ts'

export const salesforce: VendorGlossary = {
  vendor: 'Salesforce',
  hosts: ['salesforce.com'],
  source: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
  dated: '2026-08-21',
  scopes: [
    { scope: 'full', does: ['read-change-delete', 'everything-there'], warning: 'everything' },
    { scope: 'api', does: ['read-change-delete', 'crm-records'], warning: 'everything' },
    {
      scope: 'web',
      does: { say: 'use-web-session', abilities: ['read', 'change'] },
      warning: 'everything',
    },
    { scope: 'chatter_api', does: ['read-change', 'feeds-and-groups'] },
    { scope: 'id', does: ['read', 'profile'] },
    { scope: 'refresh_token', does: { say: 'stay', abilities: ['stays'] }, warning: 'lasting' },
    { scope: 'custom_permissions', does: ['read', 'permissions'] },
    { scope: 'content', does: ['read-change', 'uploaded-files'] },
    { scope: 'visualforce', does: ['use', 'custom-pages'] },
    { scope: 'wave_api', does: ['use', 'crm-analytics'] },
    { scope: 'pardot_api', does: ['read-change', 'marketing'] },
    { scope: 'cdp_query_api', does: ['search', 'customer-data'] },
    { scope: 'cdp_profile_api', does: ['read-change', 'customer-data'] },
    { scope: 'cdp_ingest_api', does: ['upload', 'customer-data'] },
    {
      scope: 'mcp_api',
      does: { say: 'use-tools', abilities: ['read', 'change'] },
      warning: 'tools',
    },
  ],
}
