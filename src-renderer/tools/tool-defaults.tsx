import { NativeSelect } from '@mantine/core'
import type { ToolKind, ToolRule } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'
import { kindWords, ruleWords } from './permission-words.ts'

const kinds: ToolKind[] = ['reads', 'changes', 'destroys']
const choices = Object.entries(ruleWords).map(([value, label]) => ({ value, label }))

/** What holds at this server for tools the person has said nothing about. */
export function ToolDefaults({ server }: { server: ServerView }) {
  const { busy, failure, run } = useCommand()
  const { toolDefaults, id: serverId } = server
  const change = (kind: ToolKind, rule: ToolRule) =>
    void run(() =>
      host().setToolDefaults({ serverId, defaults: { ...toolDefaults, [kind]: rule } }),
    )
  const inShort = kinds.map((kind) => ruleWords[toolDefaults[kind]].toLowerCase()).join(' · ')
  return (
    <Fold
      summary={
        <>
          Defaults for this server <span className="quiet">{inShort}</span>
        </>
      }
    >
      {() => (
        <>
          <p className="quiet">
            They hold for tools you have said nothing about. What a tool does is the server’s own
            word; nothing proves it.
          </p>
          <div className="tool-defaults">
            {kinds.map((kind) => (
              <NativeSelect
                key={kind}
                label={kindWords[kind]}
                value={toolDefaults[kind]}
                disabled={busy}
                data={choices}
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
