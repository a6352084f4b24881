import { useId } from 'react'
import type { ToolRule } from '../../src-preload/contract/permissions.ts'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { say } from '../words/say.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { useCommand } from '../use-command.ts'
import { toolRules } from './permission-words.ts'

/** What a tool may do, as one of three. Choosing the default follows the default from then on. */
export function RuleControl({ server, tool }: { server: ServerView; tool: ToolView }) {
  const { busy, failure, run } = useCommand()
  const group = useId()
  const { rule, byDefault, chosen } = tool.permission
  const held = rule === 'suspended' ? null : rule
  const choose = (wanted: ToolRule) => {
    const input = { serverId: server.id, tool: tool.name }
    void run(() => host().setToolRule({ ...input, rule: wanted === byDefault ? null : wanted }))
  }
  return (
    <>
      <fieldset className="rules" aria-label={say('tools.rules', { name: visibleLine(tool.name) })}>
        {toolRules.map((one) => (
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
              {say(`tools.rule.${one}`)}
              {one === byDefault && (
                <span className="unseen"> {say('tools.rule.default-mark')}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}

function titleOf(one: ToolRule, byDefault: ToolRule, chosen: ToolRule | null): string {
  if (one === byDefault) {
    return say(chosen === null ? 'tools.rule.default-holds' : 'tools.rule.default')
  }
  return one === chosen ? say('tools.rule.chosen') : ''
}
