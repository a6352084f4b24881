import type { GrantView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { Facts } from '../shell/facts.tsx'
import { Fold } from '../shell/fold.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { exactTime } from '../words/times.ts'
import { visibleLine } from '../words/visible-text.ts'
import { RegistrationActions } from './registration-section.tsx'

const transports = {
  'streamable-http': 'Streamable HTTP',
  sse: 'HTTP with server-sent events (older)',
  stdio: 'Standard input and output of a local program',
}

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
    [server.kind === 'http' ? 'Address' : 'Command', mono(server.url)],
    [
      'Says it is called',
      claimed.length === 0 ? 'It has not said' : visibleLine(claimed.join(' '), 120),
    ],
    ['Connection', server.transport === null ? 'None yet' : transports[server.transport]],
    ['Protocol revision', server.wire === null ? 'Not agreed yet' : mono(server.wire)],
    ['Added', <Time key="added" atMs={server.addedAtMs} />],
  ]
}

const registrationWords: Record<GrantView['registration'], string> = {
  dynamic: 'By Chatelaine, for this key only',
  'metadata-document': 'By the address of Chatelaine’s own description',
  'pre-registered': 'With the client id you entered',
}

function grantFacts(grant: GrantView): [string, React.ReactNode][] {
  return [
    ['Authorization server', mono(grant.issuer)],
    ['Protected resource', mono(grant.resource)],
    ['Registered there', registrationWords[grant.registration]],
    ['Client id', mono(grant.clientId)],
    [
      'Access token ends',
      grant.expiresAtMs === null ? 'The server did not say' : exactTime(grant.expiresAtMs),
    ],
    [
      'If somebody copied it',
      grant.boundToKey
        ? 'Of no use to them: each request is signed by a key that stays here (DPoP)'
        : 'They could use it until it ends or is revoked',
    ],
    ['Renews', grant.renews ? 'Yes, with a refresh token' : 'No'],
    [
      'Can be revoked there',
      grant.canRevokeAtServer ? 'Yes' : 'No; the key is erased here and ends by itself there',
    ],
    ['Kept', grant.keptOnDisk ? 'In a sealed vault on this computer' : 'In memory only'],
    ['Differs from the standards', <Quirks key="quirks" quirks={grant.quirks} />],
  ]
}

function Quirks({ quirks }: { quirks: GrantView['quirks'] }) {
  if (quirks.length === 0) return 'In nothing that Chatelaine had to make up for'
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
      <Fold summary={<h2>Technical details</h2>}>
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
