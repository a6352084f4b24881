import type { Ability } from '../../../src-preload/contract/snapshot.ts'
import type { Verb } from './words/catalogue.ts'

/**
 * What each verb allows, as the teeth of a key. `change` stands where the documentation says that a scope
 * writes and leaves open whether that includes deleting.
 */
export const abilitiesOfVerb: Record<Verb, readonly [Ability, ...Ability[]]> = {
  read: ['read'],
  search: ['read'],
  create: ['change'],
  upload: ['change'],
  change: ['change'],
  delete: ['delete'],
  'read-create': ['read', 'change'],
  'read-change': ['read', 'change'],
  'change-delete': ['change', 'delete'],
  'read-change-delete': ['read', 'change', 'delete'],
  send: ['send'],
  publish: ['change', 'send'],
  share: ['send'],
  invite: ['send'],
  join: ['change'],
  use: ['read', 'change'],
  run: ['change'],
  administer: ['read', 'change', 'delete', 'admin'],
}
