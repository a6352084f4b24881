import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { ledgerWords } from '../shell/vault-words.ts'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'
import { clockTime } from '../words/times.ts'

/** Whether the history is whole, and a way to look again. */
export function Integrity() {
  const ledger = useSnapshot((now) => now.ledger)
  const { busy, failure, run } = useCommand()
  const [checked, setChecked] = useState<string | null>(null)
  const Icon = ledger.state === 'broken' ? IconShieldExclamation : IconShieldCheck
  const verify = async () => {
    const found = await run(() => host().verifyLedger())
    if (found === null) return
    const words =
      found.brokenAtNumber === null
        ? `${counted(found.records, 'entry', 'entries')} checked, all whole.`
        : `Entry ${found.brokenAtNumber} does not fit.`
    setChecked(`${clockTime(Date.now())}: ${words}`)
  }
  return (
    <>
      <section className="integrity" aria-label="Integrity" data-state={ledger.state}>
        <Icon size={18} aria-hidden />
        <p role="status">
          {ledgerWords(ledger)} {checked !== null && <span className="quiet">{checked}</span>}
        </p>
        <Button size="xs" disabled={busy} onClick={() => void verify()}>
          Verify now
        </Button>
      </section>
      <Fold label="What this means" summary={<span className="small">What this means</span>}>
        {() => (
          <p className="quiet">
            Each entry carries a seal made from everything in it and from the seal before it
            (SHA-256). Whoever changes, removes or reorders an entry would have to make every later
            seal anew, and a copy you saved earlier would show it. It does not keep another program
            that runs as you from deleting the whole file; that would be seen, too.
          </p>
        )}
      </Fold>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}
