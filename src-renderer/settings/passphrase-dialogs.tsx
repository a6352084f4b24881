import { useEffect, useState } from 'react'
import type { Result } from '../../src-preload/contract/result.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { NewPassphraseFields, PassphraseField, isUsable } from '../lock/passphrase-fields.tsx'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useCommand } from '../use-command.ts'

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
      title="Set a passphrase"
      opened={opened}
      close={close}
      command={command}
      submit={() => submit(() => host().setPassphrase({ passphrase: next.value }))}
      verb="Set"
      complete={isUsable(next)}
    >
      <p>
        {keyring
          ? 'From now on your keys open with the keyring and this passphrase together.'
          : 'Your keys move from memory to this computer’s disk, sealed with this passphrase.'}
      </p>
      <NewPassphraseFields label="Passphrase" entered={next} onChange={setNext} first />
      <p className="quiet">
        Nobody can recover it. If you forget it, the keys are erased and you sign in again.
      </p>
    </FormDialog>
  )
}

export function ChangePassphrase({ opened, close }: DialogProps) {
  const { current, setCurrent, next, setNext, command, submit } = usePassphrases({ opened, close })
  return (
    <FormDialog
      title="Change the passphrase"
      opened={opened}
      close={close}
      command={command}
      submit={() =>
        submit(() => host().changePassphrase({ passphrase: current, next: next.value }))
      }
      verb="Change"
      complete={current !== '' && isUsable(next)}
    >
      <PassphraseField label="Present passphrase" value={current} onChange={setCurrent} first />
      <NewPassphraseFields label="New passphrase" entered={next} onChange={setNext} />
      <p className="quiet">
        The old one then opens nothing more here. Whoever knew it and copied your files before can
        still open that copy: if you fear so, revoke the keys as well.
      </p>
    </FormDialog>
  )
}

export function RemovePassphrase({ opened, close }: DialogProps) {
  const { current, setCurrent, command, submit } = usePassphrases({ opened, close })
  const keyring = useSnapshot((now) => now.vault).backend !== 'passphrase'
  return (
    <FormDialog
      title="Remove the passphrase"
      opened={opened}
      close={close}
      command={command}
      submit={() => submit(() => host().removePassphrase({ passphrase: current }))}
      verb="Remove"
      complete={current !== ''}
    >
      <p>
        {keyring
          ? 'Your keys then open with the keyring alone, and Chatelaine does not lock. Every key is kept.'
          : 'Without a keyring the passphrase is all that protects your keys here. Revoke them first; then it can go, and keys live in memory only.'}
      </p>
      <PassphraseField label="Passphrase" value={current} onChange={setCurrent} first />
    </FormDialog>
  )
}
