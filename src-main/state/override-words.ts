import { say } from '../../src-languages/main.ts'
import type { OverrideView } from '../../src-preload/contract/snapshot.ts'
import type { Override } from '../servers/overrides.ts'
import type { FailureContext } from './failure-words.ts'

/** What holds while a rule is set aside. */
export function describeOverride({ kind, subject }: Override): OverrideView {
  return { kind, subject, sentence: say(`overrides.${kind}.sentence`, { subject }) }
}

/** What accepting it means, and when it is right. */
export function riskOf({ kind, subject }: Override, { name }: FailureContext): string {
  return say(`overrides.${kind}.risk`, { name, subject })
}
