import type { VendorGlossary } from '../vendor-glossary.ts'

export const calendly: VendorGlossary = {
  vendor: 'Calendly',
  hosts: ['calendly.com'],
  source: 'https://developer.calendly.com/scopes',
  dated: '2026-08-21',
  scopes: [
    { scope: 'activity_log:read', does: ['read', 'audit-log'], warning: 'organization' },
    { scope: 'availability:read', does: ['read', 'availability'] },
    { scope: 'availability:write', does: ['change', 'availability'] },
    {
      scope: 'data_compliance:write',
      does: ['delete', 'data-about-invitees'],
      warning: 'for-good',
    },
    { scope: 'event_types:read', does: ['read', 'event-types'] },
    { scope: 'event_types:write', does: ['change', 'event-types'] },
    { scope: 'groups:read', does: ['read', 'groups'] },
    { scope: 'locations:read', does: ['read', 'locations'] },
    { scope: 'organizations:read', does: ['read', 'organizations'] },
    { scope: 'organizations:write', does: ['change', 'organizations'], warning: 'organization' },
    { scope: 'routing_forms:read', does: ['read', 'forms'] },
    { scope: 'scheduled_events:read', does: ['read', 'booked-meetings'] },
    { scope: 'scheduled_events:write', does: ['change', 'booked-meetings'] },
    { scope: 'scheduling_links:write', does: ['create', 'booking-links'] },
    { scope: 'shares:write', does: ['create', 'booking-links'] },
    { scope: 'users:read', does: ['read', 'profile'] },
    { scope: 'webhooks:read', does: ['read', 'webhooks'] },
    { scope: 'webhooks:write', does: ['change', 'webhooks'] },
  ],
}
