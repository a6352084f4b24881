import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { useSnapshot } from '../host-store.ts'
import { askForPassphrase, openServer, useNavigation } from '../navigation.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { waitsForAnswer } from '../words/state-words.ts'
import { ledgerWords, vaultWords } from './vault-words.ts'

function whatItAsks(server: ServerView) {
  if (server.permissionRequest !== null) return 'permission'
  return server.questions.length > 0 ? 'question' : 'approval'
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
            {sayElements(`shell.notice.asks.${whatItAsks(server)}`, {
              name: <ForeignName text={server.name} />,
            })}
          </p>
          <Button size="xs" onClick={() => openServer(server.id)}>
            {say('shell.notice.look')}
          </Button>
        </div>
      ))}
      {vault.state !== 'ready' && (
        <div className="notice" role="status" aria-label={say('shell.notice.keyring')}>
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            {sayElements('shell.notice.vault', {
              whatIs: words.whatIs,
              whatToDo: words.whatToDo,
            })}
          </p>
          {vault.state === 'memory-only' && vault.passphrase === 'none' && (
            <Button size="xs" onClick={() => askForPassphrase(true)}>
              {say('shell.notice.set-passphrase')}
            </Button>
          )}
        </div>
      )}
      {ledger.setAside !== null && (
        <div className="notice" role="status" aria-label={say('shell.notice.history')}>
          <IconAlertTriangle size={16} aria-hidden />
          <p>
            {sayElements('shell.notice.set-aside', {
              path: <span className="mono wrap">{ledger.setAside}</span>,
            })}
          </p>
        </div>
      )}
      {ledger.state === 'broken' && (
        <div className="notice notice-wrong" role="alert">
          <IconAlertTriangle size={16} aria-hidden />
          <p>{sayElements('shell.notice.altered', { what: ledgerWords(ledger) })}</p>
        </div>
      )}
    </>
  )
}
