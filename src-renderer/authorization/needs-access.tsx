import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { hostOf } from '../../src-languages/host-of.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { SecretInput } from '../shell/secret-input.tsx'
import { useCommand } from '../use-command.ts'
import { accessTokenProblem, softwareStatementProblem } from '../words/entry-checks.ts'
import { ForeignName } from '../words/server-text.tsx'
import { say, sayElements } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'
import type { Phase } from './phase.ts'

interface NeedsAccessProps {
  server: ServerView
  view: Phase<'needs-access'>
}

/** A provider that registers apps only on something that it gives out by hand (RFC 7591 §1.2). */
export function NeedsAccess({ server, view }: NeedsAccessProps) {
  const [token, setToken] = useState('')
  const [statement, setStatement] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, run } = useCommand()
  const serverId = server.id
  const given = { token: token.trim(), statement: statement.trim() }
  const none = given.token === '' && given.statement === ''
  const tokenWrong = none
    ? say('authorization.access.none')
    : given.token === ''
      ? null
      : accessTokenProblem(given.token)
  const statementWrong = given.statement === '' ? null : softwareStatementProblem(given.statement)
  const register = (event: React.FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (tokenWrong !== null || statementWrong !== null) return
    const access = {
      ...(given.token === '' ? {} : { initialAccessToken: given.token }),
      ...(given.statement === '' ? {} : { softwareStatement: given.statement }),
    }
    void run(() => host().enterAccess({ serverId, ...access }))
  }
  const at = (
    <strong className="mono">
      <ForeignName text={hostOf(view.issuer)} longest={200} />
    </strong>
  )
  return (
    <form className="form" noValidate onSubmit={register}>
      <h2>{say('authorization.access.title')}</h2>
      {view.refused && <FailureNote failure={view.failure} />}
      <p>{sayElements('authorization.access.text', { host: at })}</p>
      <SecretInput
        label={say('authorization.access.token')}
        description={say('authorization.access.token.text')}
        value={token}
        error={tried ? (tokenWrong ?? undefined) : undefined}
        change={setToken}
      />
      <Fold summary={say('authorization.more')} opened={tried && statementWrong !== null}>
        {() => (
          <Textarea
            label={say('authorization.access.statement')}
            description={say('authorization.access.statement.text')}
            value={statement}
            rows={4}
            spellCheck={false}
            classNames={{ input: 'mono' }}
            error={tried ? (statementWrong ?? undefined) : undefined}
            onChange={(event) => setStatement(event.currentTarget.value)}
          />
        )}
      </Fold>
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={serverId}>
        <Button type="submit" variant="filled" loading={busy}>
          {say('authorization.access.register')}
        </Button>
        <Button disabled={busy} onClick={() => void run(() => host().openClientForm({ serverId }))}>
          {say('authorization.access.enter-client')}
        </Button>
      </CancelRow>
    </form>
  )
}
