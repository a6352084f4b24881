import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { showReceipts } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

/** Main hears this one, whatever the word was in the person’s language. */
const WORD = 'erase'

/** What is left without the passphrase: no way in, but a way to make the keys worthless, and to begin again. */
export function Forgotten({ back }: { back: () => void }) {
  const [typed, setTyped] = useState('')
  const { busy, failure, run } = useCommand()
  const word = say('lock.forgotten.word')
  const erase = async (event: React.FormEvent) => {
    event.preventDefault()
    const receipts = await run(() => host().startOver({ typed: WORD }))
    if (receipts !== null) showReceipts(receipts)
  }
  return (
    <form className="form forgotten" onSubmit={(event) => void erase(event)}>
      <p>{say('lock.forgotten.text')}</p>
      <div className="panel panel-danger">
        <h2>{say('lock.forgotten.title')}</h2>
        <p>{say('lock.forgotten.means')}</p>
        <TextInput
          label={say('lock.forgotten.type', { word })}
          value={typed}
          maxLength={20}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {failure !== null && <FailureNote failure={failure} />}
        <div className="actions">
          <Button
            type="submit"
            color="oxide"
            disabled={typed.trim().normalize() !== word}
            loading={busy}
          >
            {say('lock.forgotten.erase')}
          </Button>
          <Button disabled={busy} onClick={back}>
            {say('lock.forgotten.back')}
          </Button>
        </div>
      </div>
    </form>
  )
}
