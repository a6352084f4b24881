import type { VendorGlossary } from '../vendor-glossary.ts'

export const todoist: VendorGlossary = {
  vendor: 'Todoist',
  hosts: ['todoist.com'],
  source: 'https://developer.todoist.com/api/v1/#tag/Authorization',
  dated: '2026-11-24',
  scopes: [
    { scope: 'task:add', does: ['create', 'tasks'] },
    { scope: 'data:read', does: ['read', 'tasks-and-projects'] },
    { scope: 'data:read_write', does: ['read-change', 'tasks-and-projects'] },
    { scope: 'data:delete', does: ['delete', 'tasks-and-projects'] },
    { scope: 'project:delete', does: ['delete', 'projects'] },
    { scope: 'backups:read', does: ['read', 'backups'], warning: 'everything-readable' },
  ],
}
