import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
import { say, sayElements } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'

interface ChoosingIssuerProps {
  server: ServerView
  issuers: string[]
}

export function ChoosingIssuer({ server, issuers }: ChoosingIssuerProps) {
  const [issuer, setIssuer] = useState('')
  const { busy, failure, run } = useCommand()
  const choose = () => void run(() => host().chooseIssuer({ serverId: server.id, issuer }))
  return (
    <>
      <h2>{say('authorization.issuer.title')}</h2>
      <p>
        {sayElements('authorization.issuer.text', { name: <ForeignName text={server.name} /> })}
      </p>
      <Radio.Group
        aria-label={say('authorization.issuer.label')}
        value={issuer}
        onChange={setIssuer}
      >
        <div className="choices">
          {issuers.map((one) => (
            <Radio
              key={one}
              value={one}
              label={
                <span className="mono">
                  <ForeignName text={one} longest={300} />
                </span>
              }
            />
          ))}
        </div>
      </Radio.Group>
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        <Button variant="filled" disabled={issuer === ''} loading={busy} onClick={choose}>
          {say('authorization.continue')}
        </Button>
      </CancelRow>
    </>
  )
}
