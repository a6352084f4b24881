import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { moveByArrows } from '../shell/arrow-keys.ts'
import { Waiting } from '../shell/waiting.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { calendarDay } from '../words/times.ts'

const shortKeys = {
  oauth: 'servers.well-known.short.browser',
  'oauth-dynamic': 'servers.well-known.short.browser',
  'oauth-document': 'servers.well-known.short.browser',
  'oauth-manual': 'servers.well-known.short.client',
  'api-key': 'servers.well-known.short.api-key',
  none: 'servers.well-known.short.open',
} as const

/** Servers by name, kept in the app: looking for one sends nothing anywhere. */
export function WellKnownServers({ choose }: { choose: (server: WellKnownServer) => void }) {
  const [known, setKnown] = useState<WellKnownServer[] | null>(null)
  const [sought, setSought] = useState('')
  const { failure, run } = useCommand()
  const servers = useSnapshot((now) => now.servers)
  useEffect(() => {
    void run(() => host().listWellKnownServers()).then(setKnown)
  }, [run])
  const added = new Set(servers.map(({ url }) => url))
  const words = sought.toLowerCase().split(/\s+/)
  const found = (known ?? []).filter(({ name, vendor, about, url }) => {
    const text = `${name} ${vendor} ${about} ${url}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <div className="form">
      <TextInput
        label={say('servers.find')}
        placeholder={say('servers.well-known.example')}
        leftSection={<IconSearch size={16} />}
        value={sought}
        data-autofocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {failure !== null && <FailureNote failure={failure} />}
      {/* In the place of the list, so that the dialog keeps its height when the list comes. */}
      {known === null && failure === null && (
        <div className="known">
          <Waiting>{say('servers.well-known.reading')}</Waiting>
        </div>
      )}
      <ul
        className="known"
        hidden={known === null}
        aria-label={say('servers.well-known.title')}
        tabIndex={-1}
        onKeyDown={moveByArrows}
      >
        {found.map((server) => (
          <KnownRow
            key={server.url}
            server={server}
            added={added.has(server.url)}
            choose={() => choose(server)}
          />
        ))}
        {found.length === 0 && (
          <li className="quiet known-none">{say('servers.well-known.none')}</li>
        )}
      </ul>
      <p className="quiet small">{say('servers.well-known.origin')}</p>
    </div>
  )
}

interface KnownRowProps {
  server: WellKnownServer
  added: boolean
  choose: () => void
}

function KnownRow({ server, added, choose }: KnownRowProps) {
  return (
    <li>
      <UnstyledButton className="known-row" onClick={choose}>
        <span className="known-name">
          {server.vendor === server.name ? (
            <bdi>{server.name}</bdi>
          ) : (
            sayElements('servers.well-known.by', {
              name: <bdi>{server.name}</bdi>,
              vendor: <bdi>{server.vendor}</bdi>,
              quiet: (inside) => <span className="quiet">{inside}</span>,
            })
          )}
        </span>
        <span className="known-how quiet small">
          {say(added ? 'servers.well-known.added' : shortKeys[server.authorizes])}
        </span>
        <span className="known-about small">{server.about}</span>
        <span className="known-url mono small quiet ellipsis">{new URL(server.url).host}</span>
      </UnstyledButton>
    </li>
  )
}

/** How the chosen one lets people in, in plain words, and who says so. */
export function AuthorizesNote({ server }: { server: WellKnownServer }) {
  const { vendor, authorizes, source, readOn } = server
  return (
    <div className="chosen">
      <p>{sayElements(`servers.well-known.long.${authorizes}`, { vendor: <bdi>{vendor}</bdi> })}</p>
      <p className="quiet small">
        {sayElements('servers.well-known.source', {
          day: <time dateTime={readOn}>{calendarDay(readOn)}</time>,
          host: new URL(source).host,
        })}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void host().copyText({ text: source })}
        >
          {say('servers.well-known.copy')}
        </Button>
      </p>
    </div>
  )
}
