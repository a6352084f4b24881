import type { RuleView } from '../../../src-preload/contract/traces.ts'

/** A rule of the list of requirements beside its source. */
export function rule(requirement: string, source: string): RuleView {
  return { requirement, source }
}

export const MCP = 'MCP Authorization'
