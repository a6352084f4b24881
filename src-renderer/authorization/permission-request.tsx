import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { abilitiesOf } from '../../src-languages/abilities.ts'
import type { PermissionRequestView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { mayWords } from '../words/grant-words.ts'
import { ScopeLine, ScopeRemarks } from '../words/scope-meaning.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { say, sayElements } from '../words/say.tsx'

interface PermissionRequestProps {
  server: ServerView
  request: PermissionRequestView
}

/** A server wants more than its key opens: what it has, what it would gain, and three ways to answer. */
export function PermissionRequest({ server, request }: PermissionRequestProps) {
  const { busy, failure, run } = useCommand()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const serverId = server.id
  const answer = (given: 'grant' | 'not-now' | 'never') => () =>
    void run(() => host().answerPermission({ serverId, answer: given }))
  const has = server.grant?.scopes.filter((scope) => scope.granted) ?? []
  return (
    <section className="panel" aria-labelledby="asks-more" tabIndex={-1} ref={panel}>
      <h2 id="asks-more">{say('authorization.asks.title')}</h2>
      <p>
        <Operation server={server} tool={request.tool} />
      </p>
      <ul className="plain-list" aria-label={say('authorization.asks.gains')}>
        {request.scopes.map((scope) => (
          <li key={scope.scope}>
            <ScopeLine scope={scope} /> <ScopeRemarks scope={scope} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        {sayElements('authorization.asks.has', {
          name: <ForeignName text={server.name} />,
          may: mayWords(abilitiesOf(has)),
        })}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button variant="filled" disabled={busy} onClick={answer('grant')}>
          {say('authorization.asks.grant')}
        </Button>
        <Button disabled={busy} onClick={answer('not-now')}>
          {say('authorization.asks.not-now')}
        </Button>
        <Button disabled={busy} onClick={answer('never')}>
          {say(
            request.tool === null
              ? 'authorization.asks.never'
              : 'authorization.asks.never-for-tool',
          )}
        </Button>
      </div>
    </section>
  )
}

function Operation({ server, tool }: { server: ServerView; tool: string | null }) {
  if (tool === null) {
    return sayElements('authorization.asks.connecting', {
      name: <ForeignName text={server.name} />,
    })
  }
  const name = (
    <strong className="mono">
      <ForeignName text={tool} longest={200} />
    </strong>
  )
  return sayElements('authorization.asks.tool', { tool: name })
}
