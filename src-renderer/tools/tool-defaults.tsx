import { NativeSelect } from '@mantine/core'
import type { ToolKind, ToolRule } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { toolRules } from './permission-words.ts'

const kinds: ToolKind[] = ['reads', 'changes', 'destroys']

/** What holds at this server for tools the person has said nothing about. */
export function ToolDefaults({ server }: { server: ServerView }) {
  const { busy, failure, run } = useCommand()
  const { toolDefaults, id: serverId } = server
  const change = (kind: ToolKind, rule: ToolRule) =>
    void run(() =>
      host().setToolDefaults({ serverId, defaults: { ...toolDefaults, [kind]: rule } }),
    )
  const inShort = kinds.map((kind) => say(`tools.defaults.${toolDefaults[kind]}`)).join(' · ')
  return (
    <Fold
      summary={
        <>
          {say('tools.defaults')} <span className="quiet">{inShort}</span>
        </>
      }
    >
      {() => (
        <>
          <p className="quiet">{say('tools.defaults.text')}</p>
          <div className="tool-defaults">
            {kinds.map((kind) => (
              <NativeSelect
                key={kind}
                label={say(`tools.kind.${kind}`)}
                value={toolDefaults[kind]}
                disabled={busy}
                data={toolRules.map((rule) => ({ value: rule, label: say(`tools.rule.${rule}`) }))}
                onChange={(event) => change(kind, event.currentTarget.value as ToolRule)}
              />
            ))}
          </div>
          {failure !== null && <FailureNote failure={failure} />}
        </>
      )}
    </Fold>
  )
}
