import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { PermissionRequestView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { abilitiesOf, mayWords } from '../words/grant-words.ts'
import { ScopeLine, ScopeRemarks } from '../words/scope-meaning.tsx'
import { ForeignName } from '../words/server-text.tsx'

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
      <h2 id="asks-more">It asks for more</h2>
      <p>
        <Operation server={server} tool={request.tool} /> needs permissions that its key does not
        have. It would gain:
      </p>
      <ul className="plain-list" aria-label="Would gain">
        {request.scopes.map((scope) => (
          <li key={scope.scope}>
            <ScopeLine scope={scope} /> <ScopeRemarks scope={scope} />
          </li>
        ))}
      </ul>
      <p className="quiet">
        With its key of now, <ForeignName text={server.name} /> {mayWords(abilitiesOf(has))}. You
        sign in again to give more; the call waits for you and goes on by itself.
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button variant="filled" disabled={busy} onClick={answer('grant')}>
          Sign in and give it
        </Button>
        <Button disabled={busy} onClick={answer('not-now')}>
          Not now
        </Button>
        <Button disabled={busy} onClick={answer('never')}>
          {request.tool === null ? 'Never' : 'Never for this tool'}
        </Button>
      </div>
    </section>
  )
}

function Operation({ server, tool }: { server: ServerView; tool: string | null }) {
  if (tool === null) {
    return (
      <>
        Connecting to <ForeignName text={server.name} />
      </>
    )
  }
  return (
    <>
      The tool{' '}
      <strong className="mono">
        <ForeignName text={tool} longest={200} />
      </strong>
    </>
  )
}
