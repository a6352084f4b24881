import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CallLogSettings } from '../../src-preload/contract/calls.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'

const spans = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '', label: 'The last million calls' },
]

/** What the log keeps, and for how long. Nothing here touches the record of consent. */
export function LogKeeping() {
  const callLog = useSnapshot((now) => now.callLog)
  const { keepArguments, keepDays } = callLog
  const { busy, failure, run } = useCommand()
  const [sure, setSure] = useState(false)
  const change = (settings: Partial<CallLogSettings>) =>
    void run(() => host().setCallLog({ keepArguments, keepDays, ...settings }))
  const clear = async () => {
    setSure(false)
    await run(() => host().clearCallLog())
  }
  return (
    <Fold
      label="What the log keeps"
      summary={
        <>
          What the log keeps{' '}
          <span className="quiet">
            {keepArguments ? 'arguments as they were' : 'a digest of the arguments'}
          </span>
        </>
      }
    >
      {() => (
        <div className="keeping">
          <Checkbox
            label="Keep the arguments of each call as they were"
            description="They are kept unsealed and can hold secrets. Without this a digest is kept, which tells whether two calls were the same. Turning it off erases what was kept."
            checked={keepArguments}
            disabled={busy}
            onChange={(event) => change({ keepArguments: event.currentTarget.checked })}
          />
          <NativeSelect
            label="Keep calls for"
            value={keepDays === null ? '' : String(keepDays)}
            disabled={busy}
            data={spans}
            onChange={(event) => {
              const days = event.currentTarget.value
              change({ keepDays: days === '' ? null : Number(days) })
            }}
          />
          <div className="actions">
            {sure ? (
              <>
                <Button color="oxide" disabled={busy} onClick={() => void clear()}>
                  Empty it now
                </Button>
                <Button onClick={() => setSure(false)}>Keep it</Button>
              </>
            ) : (
              <Button color="oxide" onClick={() => setSure(true)}>
                Empty the log
              </Button>
            )}
          </div>
          {failure !== null && <FailureNote failure={failure} />}
        </div>
      )}
    </Fold>
  )
}
