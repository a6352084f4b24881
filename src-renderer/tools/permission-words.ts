import type {
  AlikeView,
  ArgumentPattern,
  Caller,
  ToolKind,
  ToolPermissionView,
  ToolRule,
} from '../../src-preload/contract/permissions.ts'
import { visibleLine } from '../words/visible-text.ts'

export const ruleWords: Record<ToolRule, string> = { allow: 'Allow', ask: 'Ask', block: 'Block' }

/** The three classes, as the server says them of its tools. */
export const kindWords: Record<ToolKind, string> = {
  reads: 'Says it only reads',
  changes: 'Says it changes, and destroys nothing',
  destroys: 'Can destroy, or does not say',
}

const did: Record<ToolRule, string> = {
  allow: 'runs without a question',
  ask: 'asks you before each call',
  block: 'does not run',
}

/** What holds for a tool and why, in one sentence. */
export function ruleSentence({ rule, chosen, pin, kind }: ToolPermissionView): string {
  if (rule === 'suspended') {
    return 'The server changed what this tool says of itself, so it does not run until you have looked.'
  }
  if (chosen !== null) return `It ${did[rule]}, because you said so.`
  if (pin === 'new') return `It came after you first saw this server, so it ${did[rule]}.`
  const because = {
    reads: 'the server says that it only reads',
    changes: 'the server says that it changes things and destroys nothing',
    destroys: 'it can destroy, or does not say that it cannot',
  }[kind]
  return `It ${did[rule]}: ${because}.`
}

/** Who wants a call made, at the beginning of a sentence. */
export function callerWords(caller: Caller): string {
  if (caller.kind === 'window') return 'You, from this window'
  const what = caller.kind === 'chat' ? 'The conversation' : 'The app'
  return `${what} “${visibleLine(caller.name)}”`
}

export function alikeSentence(tool: string, { serverName, tool: other, same }: AlikeView): string {
  const where = visibleLine(serverName)
  return same
    ? `${where} has a tool of the same name.`
    : `${spelled(tool)} looks like ${spelled(other)} of ${where}, and is another.`
}

/** With the number of each character that is not plain: what looks the same must not read the same. */
function spelled(name: string): string {
  const marked = visibleLine(name).replace(/[^ -~‹›…]/gu, (one) => {
    return `${one}‹U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
  })
  return `“${marked}”`
}

/** `/tags/0` → "tags[0]". */
export function pathWords(pointer: string): string {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const joined = steps.map((step, at) => {
    if (at > 0 && /^\d+$/.test(step)) return `[${step}]`
    return at === 0 ? step : `.${step}`
  })
  return visibleLine(joined.join('') || 'all arguments', 200)
}

/** A JSON value as it may be read: a text keeps its quotes and gets its line breaks. */
export function valueWords(json: string): string {
  if (!json.startsWith('"')) return json
  try {
    return `"${String(JSON.parse(json))}"`
  } catch {
    return json
  }
}

export function patternWords({ pointer, match }: ArgumentPattern): string {
  const path = pathWords(pointer)
  if (match.kind === 'any') return `${path} is anything`
  if (match.kind === 'starts-with') return `${path} starts with ${visibleLine(match.prefix, 200)}`
  return `${path} is ${visibleLine(JSON.stringify(match.value) ?? 'null', 80)}`
}
