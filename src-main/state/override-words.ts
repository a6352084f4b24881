import type { OverrideView } from '../../src-preload/contract/snapshot.ts'
import type { Override } from '../servers/overrides.ts'
import type { FailureContext } from './failure-words.ts'

/** What holds while a rule is set aside. */
export function describeOverride({ kind, subject }: Override): OverrideView {
  const sentences: Record<Override['kind'], string> = {
    resource: `This server receives keys that are made for ${subject}.`,
    pkce: `Signing in at ${subject} works without a promise of PKCE, which protects the answer on its way back.`,
    issuer: `Its sign-in service was named one way and calls itself another: “${subject}”.`,
    'origin-endpoints': `It signs in at fixed addresses of ${subject}, as servers of early 2025 did.`,
  }
  return { kind, subject, sentence: sentences[kind] }
}

/** What accepting it means, and when it is right. */
export function riskOf({ kind, subject }: Override, { name }: FailureContext): string {
  const words: Record<Override['kind'], string> = {
    resource: `If you accept, ${name} receives keys that are made for ${subject}. Accept only if the same people run both.`,
    pkce: 'If you accept, a program that catches your answer on its way back could use it. Accept only on a computer you trust.',
    issuer: `If you accept, ${name} signs you in at a service that was named one way and calls itself another: “${subject}”. A forged one could look like this. Accept only if you know that the same people run both.`,
    'origin-endpoints': `Servers of early 2025 had their sign-in at fixed addresses. If you accept, Chatelaine tries those at ${subject}. Accept only if you know this server to be one of them.`,
  }
  return words[kind]
}
