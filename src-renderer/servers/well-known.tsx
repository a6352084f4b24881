import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'

const SHORT: Record<WellKnownServer['authorizes'], string> = {
  oauth: 'Sign-in in the browser',
  'oauth-dynamic': 'Sign-in in the browser',
  'oauth-document': 'Sign-in in the browser',
  'oauth-manual': 'Sign-in, after registering a client',
  'api-key': 'API key',
  none: 'No sign-in',
}

const LONG: Record<WellKnownServer['authorizes'], (vendor: string) => string> = {
  oauth: (vendor) => `You sign in at ${vendor} in your browser.`,
  'oauth-dynamic': (vendor) =>
    `You sign in at ${vendor} in your browser; Chatelaine registers itself there.`,
  'oauth-document': (vendor) =>
    `You sign in at ${vendor} in your browser, which reads Chatelaine’s own description.`,
  'oauth-manual': (vendor) =>
    `You sign in at ${vendor} in your browser. ${vendor} registers no apps by itself: create a client there first, and enter its id when Chatelaine asks.`,
  'api-key': (vendor) => `It takes an API key that you create at ${vendor}.`,
  none: () => 'It is open to everybody; nobody is asked to sign in.',
}

/** Servers by name, kept in the app: looking for one sends nothing anywhere. */
export function WellKnownServers({ choose }: { choose: (server: WellKnownServer) => void }) {
  const [known, setKnown] = useState<WellKnownServer[]>([])
  const [sought, setSought] = useState('')
  const { failure, run } = useCommand()
  const servers = useSnapshot((now) => now.servers)
  useEffect(() => {
    void run(() => host().listWellKnownServers()).then((list) => setKnown(list ?? []))
  }, [run])
  const added = new Set(servers.map(({ url }) => url))
  const words = sought.toLowerCase().split(/\s+/)
  const found = known.filter(({ name, vendor, about, url }) => {
    const text = `${name} ${vendor} ${about} ${url}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return (
    <div className="form">
      <TextInput
        label="Find a server"
        placeholder="Name, maker or what it is for"
        leftSection={<IconSearch size={16} />}
        value={sought}
        data-autofocus
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {failure !== null && <FailureNote failure={failure} />}
      <ul className="known" aria-label="Well-known servers" tabIndex={-1}>
        {found.map((server) => (
          <KnownRow
            key={server.url}
            server={server}
            added={added.has(server.url)}
            choose={() => choose(server)}
          />
        ))}
        {known.length > 0 && found.length === 0 && (
          <li className="quiet known-none">
            None of these. Any other server can be added by its address.
          </li>
        )}
      </ul>
      <p className="quiet small">
        A list that comes with Chatelaine, run by their makers. What a server really asks for is
        found out when you connect.
      </p>
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
          {server.name}
          {server.vendor !== server.name && <span className="quiet"> by {server.vendor}</span>}
        </span>
        <span className="known-how quiet small">
          {added ? 'In your list' : SHORT[server.authorizes]}
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
      <p>{LONG[authorizes](vendor)}</p>
      <p className="quiet small">
        Looked up on <time dateTime={readOn}>{readOn}</time>. Its maker tells more at{' '}
        <span className="mono">{new URL(source).host}</span>.{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void host().copyText({ text: source })}
        >
          Copy the page’s address
        </Button>
      </p>
    </div>
  )
}
