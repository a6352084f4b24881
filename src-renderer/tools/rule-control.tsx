import { useId } from 'react'
import type { ToolRule } from '../../src-preload/contract/permissions.ts'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { visibleLine } from '../words/visible-text.ts'
import { useCommand } from '../use-command.ts'
import { ruleWords } from './permission-words.ts'

const rules: ToolRule[] = ['allow', 'ask', 'block']

/** What a tool may do, as one of three. Choosing the default follows the default from then on. */
export function RuleControl({ server, tool }: { server: ServerView; tool: ToolView }) {
  const { busy, run } = useCommand()
  const group = useId()
  const { rule, byDefault, chosen } = tool.permission
  const held = rule === 'suspended' ? null : rule
  const choose = (wanted: ToolRule) => {
    const input = { serverId: server.id, tool: tool.name }
    void run(() => host().setToolRule({ ...input, rule: wanted === byDefault ? null : wanted }))
  }
  return (
    <fieldset className="rules" aria-label={`What ${visibleLine(tool.name)} may do`}>
      {rules.map((one) => (
        <label key={one} className="rule" data-rule={one} data-default={one === byDefault}>
          <input
            type="radio"
            name={group}
            checked={held === one}
            // A suspended tool can only be made stricter; the rest follows from looking at the change.
            disabled={busy || (held === null && one !== 'block')}
            onChange={() => choose(one)}
          />
          <span title={titleOf(one, byDefault, chosen)}>
            {ruleWords[one]}
            {one === byDefault && <span className="unseen"> (default)</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function titleOf(one: ToolRule, byDefault: ToolRule, chosen: ToolRule | null): string {
  if (one === byDefault) return chosen === null ? 'The default, which holds' : 'The default'
  return one === chosen ? 'Chosen by you' : ''
}
