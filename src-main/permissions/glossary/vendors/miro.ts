import type { VendorGlossary } from '../vendor-glossary.ts'

export const miro: VendorGlossary = {
  vendor: 'Miro',
  hosts: ['miro.com'],
  source: 'https://developers.miro.com/reference/scopes',
  dated: '2026-08-21',
  scopes: [
    { scope: 'boards:read', does: ['read', 'boards'] },
    { scope: 'boards:write', does: ['change-delete', 'boards'] },
    { scope: 'boards:export', does: ['read', 'board-exports'], warning: 'organization' },
    { scope: 'identity:read', does: ['read', 'profile'] },
    { scope: 'identity:write', does: ['change', 'profile'] },
    { scope: 'team:read', does: ['read', 'team-facts'] },
    { scope: 'team:write', does: ['change', 'team-facts'] },
    { scope: 'projects:read', does: ['read', 'projects'] },
    { scope: 'projects:write', does: ['change', 'projects'] },
    { scope: 'organizations:read', does: ['read', 'organizations'] },
    { scope: 'organizations:teams:read', does: ['read', 'teams'] },
    { scope: 'organizations:teams:write', does: ['change', 'teams'], warning: 'organization' },
    { scope: 'organizations:groups:read', does: ['read', 'groups'] },
    { scope: 'organizations:groups:write', does: ['change', 'groups'], warning: 'organization' },
    { scope: 'auditlogs:read', does: ['read', 'audit-log'], warning: 'organization' },
    { scope: 'contentlogs:export', does: ['read', 'change-log'], warning: 'organization' },
    {
      scope: 'sessions:delete',
      does: { say: 'end-sessions', abilities: ['change', 'admin'] },
      warning: 'organization',
    },
    {
      scope: 'microphone:listen',
      does: { say: 'use-microphone', abilities: ['read'] },
      warning: 'listens',
    },
    {
      scope: 'screen:record',
      does: { say: 'record-screen', abilities: ['read'] },
      warning: 'listens',
    },
    {
      scope: 'webcam:record',
      does: { say: 'use-camera', abilities: ['read'] },
      warning: 'listens',
    },
  ],
}
