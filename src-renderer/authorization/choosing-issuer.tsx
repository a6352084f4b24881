import { Button, Radio } from '@mantine/core'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName } from '../words/server-text.tsx'
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
      <h2>Choose where to sign in</h2>
      <p>
        <ForeignName text={server.name} /> accepts keys from more than one authorization server.
        Take the one where you have an account.
      </p>
      <Radio.Group aria-label="Authorization server" value={issuer} onChange={setIssuer}>
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
          Continue
        </Button>
      </CancelRow>
    </>
  )
}
