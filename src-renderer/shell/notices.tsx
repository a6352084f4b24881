import { IconAlertTriangle } from '@tabler/icons-react'
import { useSnapshot } from '../host-store.ts'
import { ledgerWords, vaultWords } from './vault-words.ts'

/** What a person must know in whatever view they are. */
export function Notices() {
  const { vault, ledger } = useSnapshot()
  const words = vaultWords(vault)
  return (
    <>
      {vault.state !== 'ready' && (
        <div className="notice" role="status" aria-label="Keyring">
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            <strong>{words.whatIs}</strong> {words.whatToDo}
          </p>
        </div>
      )}
      {ledger.setAside !== null && (
        <div className="notice" role="status" aria-label="History">
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            <strong>The file of the history was damaged, so a new one begins here.</strong> The old
            one is kept as <span className="mono wrap">{ledger.setAside}</span>.
          </p>
        </div>
      )}
      {ledger.state === 'broken' && (
        <div className="notice notice-wrong" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            <strong>{ledgerWords(ledger)}</strong> Entries before it can be trusted. Export them and
            look for what else wrote to the data folder.
          </p>
        </div>
      )}
    </>
  )
}
