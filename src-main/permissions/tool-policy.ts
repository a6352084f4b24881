import type {
  PinState,
  ToolDefaults,
  ToolKind,
  ToolPermissionView,
  ToolRule,
} from '../../src-preload/contract/permissions.ts'

/** What a server says of a tool; null where it says nothing. */
export interface ToolHints {
  readOnly: boolean | null
  destructive: boolean | null
}

/** Reading may go at once; everything else waits for a word. */
export const CAREFUL: ToolDefaults = { reads: 'allow', changes: 'ask', destroys: 'ask' }

/**
 * The class of a tool by its annotations. Of two that contradict each other the worse one counts, and silence counts
 * as the specification reads it: a tool that does not say otherwise may destroy.
 * @see MCP, ToolAnnotations: `readOnlyHint` defaults to false, `destructiveHint` to true
 */
export function kindOf({ readOnly, destructive }: ToolHints): ToolKind {
  if (destructive === true) return 'destroys'
  if (readOnly === true) return 'reads'
  return destructive === false ? 'changes' : 'destroys'
}

export interface ToolFacts {
  hints: ToolHints
  defaults: ToolDefaults
  chosen: ToolRule | null
  pin: PinState
}

export type ToolDecision = Pick<
  ToolPermissionView,
  'rule' | 'kind' | 'byDefault' | 'chosen' | 'pin'
>

/**
 * What holds for a tool. In this order: blocked stays blocked; a changed definition suspends; a tool that came later asks,
 * whatever its annotations say and whatever was allowed before it came; the person's word; the default of its class.
 */
export function decideTool({ hints, defaults, chosen: said, pin }: ToolFacts): ToolDecision {
  const kind = kindOf(hints)
  const chosen = pin === 'new' && said === 'allow' ? null : said
  const ofKind = defaults[kind]
  const byDefault = pin === 'new' && ofKind === 'allow' ? 'ask' : ofKind
  const wanted = chosen ?? byDefault
  const rule = wanted !== 'block' && pin === 'changed' ? 'suspended' : wanted
  return { rule, kind, byDefault, chosen, pin }
}
