import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'

const WORD = 'erase'

/** What is left without the passphrase: no way in, but a way to make the keys worthless, and to begin again. */
export function Forgotten({ back }: { back: () => void }) {
  const [typed, setTyped] = useState('')
  const { busy, failure, run } = useCommand()
  const erase = async (event: React.FormEvent) => {
    event.preventDefault()
    const receipts = await run(() => host().startOver({ typed: WORD }))
    if (receipts !== null) showReceipts(receipts)
  }
  return (
    <form className="form forgotten" onSubmit={(event) => void erase(event)}>
      <p>
        Without the passphrase nobody opens these vaults, Chatelaine no more than a thief. Nothing
        is lost by trying again: a wrong one costs a few seconds, however often.
      </p>
      <div className="panel panel-danger">
        <h2>Start over</h2>
        <p>
          This erases every key on this computer for good. Your servers and the history stay, and
          you sign in again. You get a receipt for each key with the page of its provider: there you
          end the access that was given.
        </p>
        <TextInput
          label={`Type “${WORD}” to erase all keys`}
          value={typed}
          maxLength={20}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {failure !== null && <FailureNote failure={failure} />}
        <div className="actions">
          <Button type="submit" color="oxide" disabled={typed.trim() !== WORD} loading={busy}>
            Erase all keys
          </Button>
          <Button disabled={busy} onClick={back}>
            Back
          </Button>
        </div>
      </div>
    </form>
  )
}
