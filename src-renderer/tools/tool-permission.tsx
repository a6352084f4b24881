import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView, ToolView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { alikeSentence, ruleSentence } from './permission-words.ts'
import { ToolChange } from './tool-change.tsx'

/** What a tool may do here and why, with what the person can look at or decide. */
export function ToolPermission({ server, tool }: { server: ServerView; tool: ToolView }) {
  const { permission } = tool
  const [looking, setLooking] = useState(false)
  const { busy, failure, run } = useCommand()
  const meet = () =>
    run(() => host().setToolRule({ serverId: server.id, tool: tool.name, rule: null }))
  return (
    <div className="tool-permission">
      <p>{ruleSentence(permission)}</p>
      {permission.rule === 'ask' && server.always.some((one) => one.tool === tool.name) && (
        <p>{say('tools.holds.except')}</p>
      )}
      {permission.scopesSeen.length > 0 && (
        <p className="quiet">
          {sayElements('tools.scopes-seen', {
            scopes: <ForeignName text={permission.scopesSeen.join(' ')} longest={300} />,
          })}
        </p>
      )}
      {permission.alike.map((alike) => (
        <p key={`${alike.serverName} ${alike.tool}`} className={alike.same ? 'quiet' : 'warning'}>
          {!alike.same && <IconAlertTriangle size={16} aria-hidden />}{' '}
          {alikeSentence(tool.name, alike)}
        </p>
      ))}
      {permission.pin === 'changed' && !looking && (
        <Button size="xs" onClick={() => setLooking(true)}>
          {say('tools.look-at-change')}
        </Button>
      )}
      {permission.pin === 'changed' && looking && (
        <ToolChange server={server} tool={tool.name} close={() => setLooking(false)} />
      )}
      {permission.pin === 'new' && (
        <Button size="xs" disabled={busy} onClick={() => void meet()}>
          {say('tools.known-now')}
        </Button>
      )}
      {failure !== null && <FailureNote failure={failure} />}
    </div>
  )
}
