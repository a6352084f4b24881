import type { VendorGlossary } from '../vendor-glossary.ts'

export const linear: VendorGlossary = {
  vendor: 'Linear',
  hosts: ['linear.app'],
  source: 'https://linear.app/developers/oauth-2-0-authentication',
  dated: '2026-11-24',
  scopes: [
    { scope: 'read', does: ['read', 'workspace-content'] },
    { scope: 'write', does: ['change', 'workspace-content'], also: ['read'] },
    { scope: 'issues:create', does: ['create', 'issues'] },
    { scope: 'comments:create', does: ['create', 'comments'] },
    { scope: 'timeSchedule:write', does: ['change', 'time-schedules'] },
    { scope: 'admin', does: ['administer', 'workspace'], warning: 'administers' },
    { scope: 'app:assignable', does: { say: 'be-assigned', abilities: ['read'] } },
    { scope: 'app:mentionable', does: { say: 'be-mentioned', abilities: ['read'] } },
    { scope: 'customer:read', does: ['read', 'customers'] },
    { scope: 'customer:write', does: ['change', 'customers'] },
    { scope: 'initiative:read', does: ['read', 'initiatives'] },
    { scope: 'initiative:write', does: ['change', 'initiatives'] },
  ],
}
