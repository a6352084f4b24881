import { Button } from '@mantine/core'
import { IconShieldCheck, IconShieldExclamation } from '@tabler/icons-react'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { Fold } from '../shell/fold.tsx'
import { ledgerWords } from '../shell/vault-words.ts'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { clockTime } from '../words/times.ts'
import { useSaid } from '../words/use-said.ts'

interface Check {
  records: number
  brokenAtNumber: number | null
}

function checkWords({ records, brokenAtNumber }: Check, time: string): string {
  if (brokenAtNumber !== null) {
    return say('consent.integrity.broken', { time, number: brokenAtNumber })
  }
  if (records === 0) return say('consent.integrity.none', { time })
  return say('consent.integrity.whole', { time, count: records })
}

/** Whether the history is whole, and a way to look again. */
export function Integrity() {
  const ledger = useSnapshot((now) => now.ledger)
  const { busy, failure, run } = useCommand()
  const [checked, setChecked] = useSaid<string | null>(null)
  const Icon = ledger.state === 'broken' ? IconShieldExclamation : IconShieldCheck
  const verify = async () => {
    const found = await run(() => host().verifyLedger())
    if (found === null) return
    const time = clockTime(Date.now())
    setChecked(checkWords(found, time))
  }
  return (
    <>
      <section
        className="integrity"
        aria-label={say('consent.integrity')}
        data-state={ledger.state}
      >
        <Icon size={18} aria-hidden />
        <p role="status">
          {ledgerWords(ledger)} {checked !== null && <span className="quiet">{checked}</span>}
        </p>
        <Button size="xs" disabled={busy} onClick={() => void verify()}>
          {say('consent.integrity.verify')}
        </Button>
      </section>
      <Fold summary={<span className="small">{say('consent.integrity.meaning')}</span>}>
        {() => <p className="quiet">{say('consent.integrity.meaning.text')}</p>}
      </Fold>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  )
}
