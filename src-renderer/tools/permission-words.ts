import type {
  AlikeView,
  ArgumentPattern,
  Caller,
  ToolPermissionView,
  ToolRule,
} from '../../src-preload/contract/permissions.ts'
import { say } from '../words/say.tsx'
import { longestDescription, numberOf, visibleBlock, visibleLine } from '../words/visible-text.ts'

export const toolRules: readonly ToolRule[] = ['allow', 'ask', 'block']

/** What holds for a tool and why, in one sentence. */
export function ruleSentence({ rule, chosen, pin, kind }: ToolPermissionView): string {
  if (rule === 'suspended') return say('tools.holds.suspended')
  if (chosen !== null) return say(`tools.holds.${rule}.chosen`)
  return say(`tools.holds.${rule}.${pin === 'new' ? 'new' : kind}`)
}

/** Who wants a call made. */
export function callerWords(caller: Caller): string {
  if (caller.kind === 'window') return say('tools.caller.window')
  return say(`tools.caller.${caller.kind}`, { name: visibleLine(caller.name) })
}

export function alikeSentence(tool: string, { serverName, tool: other, same }: AlikeView): string {
  const server = visibleLine(serverName)
  return same
    ? say('tools.alike.same', { server })
    : say('tools.alike.other', { tool: spelled(tool), other: spelled(other), server })
}

/** As long as any name is shown, with the number of each character that is not plain: what looks the same must not read the same. */
function spelled(name: string): string {
  return visibleLine(name, longestDescription).replace(/[^ -~‹›…]/gu, (one) => {
    return one + numberOf(one)
  })
}

/** `/tags/0` → "tags[0]". Whole, and a name that could be taken for more than one step stands in quotes. */
export function pathWords(pointer: string): string {
  if (pointer === '') return say('tools.arguments.all')
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const joined = steps.map((step, at) => {
    if (step === '' || /[.[\]"\s]/.test(step)) return `[${JSON.stringify(step)}]`
    if (at > 0 && /^\d+$/.test(step)) return `[${step}]`
    return at === 0 ? step : `.${step}`
  })
  return visibleLine(joined.join(''), Number.POSITIVE_INFINITY)
}

/** A JSON value as it may be read: a text gets its line breaks, and shows by its quotes where it ends. */
export function valueWords(json: string): string {
  if (!json.startsWith('"')) return json
  try {
    return `"${String(JSON.parse(json)).replaceAll(/["\\]/g, '\\$&')}"`
  } catch {
    return json
  }
}

/** The start that a text has to have, whole. */
export function visibleStart(prefix: string): string {
  return visibleBlock(prefix, Number.POSITIVE_INFINITY)
}

export function patternWords({ pointer, match }: ArgumentPattern): string {
  const path = pathWords(pointer)
  if (match.kind === 'any') return say('tools.always.when.any', { path })
  if (match.kind === 'starts-with') {
    return say('tools.always.when.starts-with', { path, start: visibleStart(match.prefix) })
  }
  const value = visibleLine(JSON.stringify(match.value) ?? 'null', 200)
  return say('tools.always.when.equals', { path, value })
}
