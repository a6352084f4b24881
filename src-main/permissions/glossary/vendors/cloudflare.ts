import type { VendorGlossary } from '../vendor-glossary.ts'

export const cloudflare: VendorGlossary = {
  vendor: 'Cloudflare',
  hosts: ['cloudflare.com'],
  source: 'https://github.com/cloudflare/mcp-server-cloudflare',
  dated: '2026-07-30',
  scopes: [
    { scope: 'account:read', does: ['read', 'account-facts'] },
    { scope: 'user:read', does: ['read', 'profile'] },
    { scope: 'zone:read', does: ['read', 'domains'] },
    { scope: 'dns_settings:read', does: ['read', 'dns-settings'] },
    { scope: 'dns_analytics:read', does: ['read', 'dns-figures'] },
    { scope: 'workers:read', does: ['read', 'worker-scripts'] },
    { scope: 'workers:write', does: ['read-change', 'worker-scripts'], warning: 'runs-code' },
    { scope: 'workers_builds:read', does: ['read', 'builds'] },
    { scope: 'workers_observability:read', does: ['read', 'logs-and-metrics'] },
    { scope: 'd1:write', does: ['read-change', 'databases'], warning: 'data-itself' },
    { scope: 'aig:read', does: ['read', 'ai-gateway'] },
    { scope: 'rag:write', does: ['change', 'ai-search'] },
    { scope: 'auditlogs:read', does: ['read', 'audit-log'] },
    { scope: 'browser:write', does: ['use', 'remote-browser'] },
    { scope: 'dex:write', does: ['change', 'device-tests'] },
    { scope: 'logpush:write', does: ['read-change', 'log-delivery'] },
    { scope: 'radar:read', does: ['read', 'internet-statistics'] },
    { scope: 'teams:read', does: ['read', 'network-policies'] },
    { scope: 'url_scanner:write', does: ['use', 'url-scanner'] },
  ],
}
