import type { GrantView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { exactTime } from '../words/times.ts'
import { RegistrationActions } from './registration-section.tsx'

function mono(text: string) {
  return (
    <span className="mono">
      <ForeignName text={text} longest={2000} />
    </span>
  )
}

function serverFacts(server: ServerView): [string, React.ReactNode][] {
  const claimed = [server.claimedName, server.claimedVersion].filter((text) => text !== null)
  return [
    [
      say(server.kind === 'http' ? 'servers.technical.address' : 'servers.command'),
      mono(server.url),
    ],
    [
      say('servers.technical.claimed'),
      claimed.length === 0 ? (
        say('servers.technical.claimed.none')
      ) : (
        <ForeignName key="claimed" text={claimed.join(' ')} longest={120} />
      ),
    ],
    [
      say('servers.technical.transport'),
      say(`servers.technical.transport.${server.transport ?? 'none'}`),
    ],
    [
      say('servers.technical.revision'),
      server.wire === null ? say('servers.technical.revision.none') : mono(server.wire),
    ],
    [say('servers.technical.added'), <Time key="added" atMs={server.addedAtMs} />],
  ]
}

function grantFacts(grant: GrantView): [string, React.ReactNode][] {
  return [
    [say('servers.technical.issuer'), mono(grant.issuer)],
    [say('servers.technical.resource'), mono(grant.resource)],
    [
      say('servers.technical.registration'),
      say(`servers.technical.registration.${grant.registration}`),
    ],
    [say('servers.technical.client-id'), mono(grant.clientId)],
    [
      say('servers.technical.ends'),
      grant.expiresAtMs === null
        ? say('servers.technical.ends.unknown')
        : exactTime(grant.expiresAtMs),
    ],
    [
      say('servers.technical.copied'),
      say(`servers.technical.copied.${grant.boundToKey ? 'bound' : 'bearer'}`),
    ],
    [say('servers.technical.renews'), say(`servers.technical.renews.${yesOrNo(grant.renews)}`)],
    [
      say('servers.technical.revocable'),
      say(`servers.technical.revocable.${yesOrNo(grant.canRevokeAtServer)}`),
    ],
    [
      say('servers.technical.kept'),
      say(`servers.technical.kept.${grant.keptOnDisk ? 'disk' : 'memory'}`),
    ],
    [say('servers.technical.quirks'), <Quirks key="quirks" quirks={grant.quirks} />],
  ]
}

function yesOrNo(value: boolean) {
  return value ? 'yes' : 'no'
}

function Quirks({ quirks }: { quirks: GrantView['quirks'] }) {
  if (quirks.length === 0) return say('servers.technical.quirks.none')
  return (
    <ul className="plain-list quirks">
      {quirks.map(({ id, differs, weDo }) => (
        <li key={id}>
          {differs} <span className="quiet">{weDo}</span>
        </li>
      ))}
    </ul>
  )
}

export function TechnicalDetails({ server }: { server: ServerView }) {
  return (
    <section className="section">
      <Fold summary={<h2>{say('servers.technical.title')}</h2>}>
        {() => (
          <>
            <Facts
              facts={[
                ...serverFacts(server),
                ...(server.grant === null ? [] : grantFacts(server.grant)),
              ]}
            />
            <RegistrationActions server={server} />
          </>
        )}
      </Fold>
    </section>
  )
}
