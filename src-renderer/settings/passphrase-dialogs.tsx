import { useEffect, useState } from 'react'
import type { Result } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { NewPassphraseFields, PassphraseField, isUsable } from '../lock/passphrase-fields.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

interface DialogProps {
  opened: boolean
  close: () => void
}

const NOTHING = { value: '', again: '' }

/** What was typed lives as long as its dialog. */
function usePassphrases({ opened, close }: DialogProps) {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(NOTHING)
  const command = useCommand()
  const { forget } = command
  useEffect(() => {
    setCurrent('')
    setNext(NOTHING)
    forget()
  }, [opened, forget])
  const submit = (work: () => Promise<Result<null>>) => {
    void command.run(work).then((done) => done === null || close())
  }
  return { current, setCurrent, next, setNext, command, submit }
}

export function SetPassphrase({ opened, close }: DialogProps) {
  const { next, setNext, command, submit } = usePassphrases({ opened, close })
  const keyring = useSnapshot((now) => now.vault).state !== 'memory-only'
  return (
    <FormDialog
      title={say('settings.passphrase.set.title')}
      opened={opened}
      close={close}
      command={command}
      submit={() => submit(() => host().setPassphrase({ passphrase: next.value }))}
      verb={say('settings.passphrase.set.verb')}
      complete={isUsable(next)}
    >
      <p>{say(keyring ? 'settings.passphrase.set.keyring' : 'settings.passphrase.set.memory')}</p>
      <NewPassphraseFields
        label={say('settings.passphrase.label')}
        entered={next}
        onChange={setNext}
        first
      />
      <p className="quiet">{say('settings.passphrase.set.lost')}</p>
    </FormDialog>
  )
}

export function ChangePassphrase({ opened, close }: DialogProps) {
  const { current, setCurrent, next, setNext, command, submit } = usePassphrases({ opened, close })
  return (
    <FormDialog
      title={say('settings.passphrase.change.title')}
      opened={opened}
      close={close}
      command={command}
      submit={() =>
        submit(() => host().changePassphrase({ passphrase: current, next: next.value }))
      }
      verb={say('settings.passphrase.change.verb')}
      complete={current !== '' && isUsable(next)}
    >
      <PassphraseField
        label={say('settings.passphrase.change.present')}
        value={current}
        onChange={setCurrent}
        first
      />
      <NewPassphraseFields
        label={say('settings.passphrase.change.new')}
        entered={next}
        onChange={setNext}
      />
      <p className="quiet">{say('settings.passphrase.change.old')}</p>
    </FormDialog>
  )
}

export function RemovePassphrase({ opened, close }: DialogProps) {
  const { current, setCurrent, command, submit } = usePassphrases({ opened, close })
  const keyring = useSnapshot((now) => now.vault).backend !== 'passphrase'
  return (
    <FormDialog
      title={say('settings.passphrase.remove.title')}
      opened={opened}
      close={close}
      command={command}
      submit={() => submit(() => host().removePassphrase({ passphrase: current }))}
      verb={say('settings.passphrase.remove.verb')}
      complete={current !== ''}
    >
      <p>
        {say(keyring ? 'settings.passphrase.remove.keyring' : 'settings.passphrase.remove.alone')}
      </p>
      <PassphraseField
        label={say('settings.passphrase.label')}
        value={current}
        onChange={setCurrent}
        first
      />
    </FormDialog>
  )
}
