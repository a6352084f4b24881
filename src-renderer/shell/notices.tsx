import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { askForPassphrase, openServer, useNavigation } from '../navigation.ts'
import { ForeignName } from '../words/server-text.tsx'
import { waitsForAnswer } from '../words/state-words.ts'
import { ledgerWords, vaultWords } from './vault-words.ts'

function askingWords(server: ServerView): string {
  if (server.permissionRequest !== null) return 'asks for more than its key opens.'
  return server.questions.length > 0 ? 'asks you something.' : 'has a tool that may not run yet.'
}

/** What a person must know in whatever view they are. */
export function Notices() {
  const vault = useSnapshot((now) => now.vault)
  const ledger = useSnapshot((now) => now.ledger)
  const servers = useSnapshot((now) => now.servers)
  const open = useNavigation(({ view, serverId }) => (view === 'servers' ? serverId : null))
  const asking = servers.filter((one) => one.id !== open && waitsForAnswer(one))
  const words = vaultWords(vault)
  return (
    <>
      {asking.map((server) => (
        <div className="notice" role="status" key={server.id}>
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            <strong>
              <ForeignName text={server.name} /> {askingWords(server)}
            </strong>{' '}
            A call waits for your answer.
          </p>
          <Button size="xs" onClick={() => openServer(server.id)}>
            Look
          </Button>
        </div>
      ))}
      {vault.state !== 'ready' && (
        <div className="notice" role="status" aria-label="Keyring">
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            <strong>{words.whatIs}</strong> {words.whatToDo}
          </p>
          {vault.state === 'memory-only' && vault.passphrase === 'none' && (
            <Button size="xs" onClick={() => askForPassphrase(true)}>
              Set a passphrase
            </Button>
          )}
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
