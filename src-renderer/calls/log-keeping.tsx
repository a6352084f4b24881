import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CallLogSettings } from '../../src-preload/contract/calls.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

/** In days. */
const spans = ['30', '90', '365', 'all'] as const

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
      summary={
        <>
          {say('calls.keeping')}{' '}
          <span className="quiet">
            {say(keepArguments ? 'calls.keeping.arguments' : 'calls.keeping.digest')}
          </span>
        </>
      }
    >
      {() => (
        <div className="keeping">
          <Checkbox
            label={say('calls.keeping.keep-arguments')}
            description={say('calls.keeping.keep-arguments.text')}
            checked={keepArguments}
            disabled={busy}
            onChange={(event) => change({ keepArguments: event.currentTarget.checked })}
          />
          <NativeSelect
            label={say('calls.keeping.span')}
            value={keepDays === null ? 'all' : String(keepDays)}
            disabled={busy}
            data={spans.map((value) => ({ value, label: say(`calls.keeping.span.${value}`) }))}
            onChange={(event) => {
              const days = event.currentTarget.value
              change({ keepDays: days === 'all' ? null : Number(days) })
            }}
          />
          <div className="actions">
            {sure ? (
              <>
                <Button color="oxide" disabled={busy} onClick={() => void clear()}>
                  {say('calls.keeping.empty-now')}
                </Button>
                <Button onClick={() => setSure(false)}>{say('calls.keeping.keep')}</Button>
              </>
            ) : (
              <Button color="oxide" onClick={() => setSure(true)}>
                {say('calls.keeping.empty')}
              </Button>
            )}
          </div>
          {failure !== null && <FailureNote failure={failure} />}
        </div>
      )}
    </Fold>
  )
}
