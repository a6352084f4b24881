import type { VendorGlossary } from '../vendor-glossary.ts'

export const gitlab: VendorGlossary = {
  vendor: 'GitLab',
  hosts: ['gitlab.com'],
  source: 'https://docs.gitlab.com/integration/oauth_provider/',
  dated: '2026-11-24',
  scopes: [
    { scope: 'api', does: ['read-change-delete', 'everything-there'], warning: 'everything' },
    { scope: 'read_api', does: ['read', 'everything-there'], warning: 'everything-readable' },
    { scope: 'read_user', does: ['read', 'profile'] },
    { scope: 'create_runner', does: ['create', 'runners'] },
    { scope: 'manage_runner', does: ['change', 'runners'], warning: 'runs-code' },
    { scope: 'k8s_proxy', does: { say: 'call-kubernetes', abilities: ['read', 'change'] } },
    { scope: 'read_repository', does: ['read', 'repositories'], warning: 'all-repositories-read' },
    {
      scope: 'write_repository',
      does: ['read-change', 'repositories'],
      warning: 'all-repositories',
    },
    { scope: 'read_registry', does: ['read', 'container-images'] },
    { scope: 'write_registry', does: ['publish', 'container-images'] },
    { scope: 'read_virtual_registry', does: ['read', 'container-images'] },
    { scope: 'write_virtual_registry', does: ['read-change-delete', 'container-images'] },
    { scope: 'read_observability', does: ['read', 'logs-and-metrics'] },
    { scope: 'write_observability', does: ['change', 'logs-and-metrics'] },
    { scope: 'ai_features', does: ['use', 'ai-features'] },
    {
      scope: 'sudo',
      does: { say: 'act-as-anybody', abilities: ['admin', 'read', 'change', 'delete'] },
      warning: 'impersonates',
    },
    { scope: 'admin_mode', does: ['administer', 'installation'], warning: 'administers' },
    { scope: 'read_service_ping', does: ['read', 'usage-figures'] },
    { scope: 'openid', does: { say: 'know-account', abilities: ['read'] } },
    { scope: 'profile', does: ['read', 'profile'] },
    { scope: 'email', does: ['read', 'email-address'] },
  ],
}
