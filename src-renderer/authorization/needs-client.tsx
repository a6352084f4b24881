import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { hostOf } from '../../src-languages/host-of.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { say, sayElements } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'
import {
  entryOf,
  fieldOf,
  inputOf,
  isProofKept,
  problemsOf,
  sentenceOf,
  type ClientEntry,
  type Problems,
} from './client-entry.ts'
import type { Phase } from './phase.ts'
import { ProofFields } from './proof-fields.tsx'
import { RedirectAddress, RedirectFields } from './redirect-fields.tsx'

interface NeedsClientProps {
  server: ServerView
  view: Phase<'needs-client'>
}

export function NeedsClient({ server, view }: NeedsClientProps) {
  const [entry, setEntry] = useState(() => entryOf(view))
  const [tried, setTried] = useState(false)
  const [changed, setChanged] = useState(false)
  const command = useCommand()
  const serverId = server.id
  // What main said stands until the person does something about it.
  const refusal = command.failure ?? (changed ? null : view.failure)
  const at = refusal === null ? null : fieldOf(refusal, entry)
  const wrong: Problems = tried ? problemsOf(entry, view) : {}
  const problems = refusal !== null && at !== null ? { [at]: sentenceOf(refusal), ...wrong } : wrong
  const change = (part: Partial<ClientEntry>) => {
    setEntry({ ...entry, ...part })
    setChanged(true)
    command.forget()
  }
  const form = useRef<HTMLFormElement>(null)
  // It may have been asked for at the foot of the page.
  useEffect(() => form.current?.scrollIntoView({ block: 'start' }), [])
  const enter = (event: React.FormEvent) => {
    event.preventDefault()
    setTried(true)
    setChanged(false)
    if (Object.keys(problemsOf(entry, view)).length > 0) return
    void command.run(() => host().enterClient({ serverId, ...inputOf(entry) }))
  }
  const fields = { serverId, view, entry, change, problems, kept: isProofKept(entry, view) }
  return (
    <form className="form client-form" noValidate onSubmit={enter} ref={form}>
      <h2>
        {say(
          view.entered === null
            ? 'authorization.client.title'
            : 'authorization.client.title.entered',
        )}
      </h2>
      {refusal !== null && at === null && <FailureNote failure={refusal} />}
      <Why view={view} />
      <RedirectAddress base={view.redirectUri} entry={entry} />
      <TextInput
        label={say('authorization.client.id')}
        value={entry.clientId}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={problems.clientId}
        onChange={(event) => change({ clientId: event.currentTarget.value })}
      />
      <ProofFields {...fields} />
      <RedirectFields entry={entry} change={change} problems={problems} />
      <CancelRow serverId={serverId}>
        <Button type="submit" variant="filled" loading={command.busy}>
          {say('authorization.continue')}
        </Button>
        {view.canGoBack && (
          <Button onClick={() => void command.run(() => host().leaveClientForm({ serverId }))}>
            {say('authorization.back')}
          </Button>
        )}
      </CancelRow>
    </form>
  )
}

function Why({ view }: { view: Phase<'needs-client'> }) {
  const why = view.entered !== null ? 'entered' : view.why === 'asked' ? 'asked' : 'free'
  const at = (
    <strong className="mono">
      <ForeignName text={hostOf(view.issuer)} longest={200} />
    </strong>
  )
  return <p>{sayElements(`authorization.client.why.${why}`, { host: at })}</p>
}
