import type { Ability, ScopeView } from '../../src-preload/contract/snapshot.ts'

interface Known {
  words: string
  abilities: Ability[]
}

/** Scopes whose meaning is fixed by a specification or is the same at every vendor that uses the word. */
const KNOWN: Record<string, Known> = {
  openid: { words: 'Learn which account you signed in with', abilities: ['read'] },
  profile: { words: 'Read your name and picture', abilities: ['read'] },
  email: { words: 'Read your e-mail address', abilities: ['read'] },
  offline_access: { words: 'Keep access while you are away', abilities: ['stays'] },
  read: { words: 'Read what is there', abilities: ['read'] },
  write: { words: 'Change what is there', abilities: ['change'] },
  delete: { words: 'Delete what is there', abilities: ['delete'] },
  admin: { words: 'Administer the account', abilities: ['admin'] },
}

/** Words inside a scope that suggest what it allows. A guess, and shown as one. */
const VERBS: [RegExp, Ability, string][] = [
  [/^(read|view|get|list|readonly|search)$/, 'read', 'Read'],
  [/^(write|edit|update|create|modify|manage|readwrite)$/, 'change', 'Change'],
  [/^(delete|remove|destroy)$/, 'delete', 'Delete'],
  [/^(send|post|publish|invite)$/, 'send', 'Send'],
  [/^(admin|owner|sudo|all|full)$/, 'admin', 'Administer'],
]

/**
 * A scope in plain words. Null words mean that nothing is known about it, which the window says honestly.
 * A guess from the scope's own parts ("notes:read") is marked as not certain.
 */
export function describeScope(scope: string): ScopeView {
  // A server chooses the word, so it may be the name of a property that every object has.
  const known = Object.hasOwn(KNOWN, scope) ? KNOWN[scope] : undefined
  if (known !== undefined) {
    const abilities = known.abilities.map((ability) => ({ ability, certain: true }))
    return { scope, words: known.words, abilities }
  }
  const parts = scope.toLowerCase().split(/[:./_\-\s]+/)
  for (const [pattern, ability, verb] of VERBS) {
    const verbAt = parts.findIndex((part) => pattern.test(part))
    if (verbAt === -1) continue
    const thing = parts.filter((part, at) => at !== verbAt && /^[a-z]{2,}$/.test(part))
    const words = thing.length > 0 && thing.length <= 2 ? `${verb} ${thing.join(' ')}` : null
    return { scope, words, abilities: [{ ability, certain: false }] }
  }
  return { scope, words: null, abilities: [] }
}
