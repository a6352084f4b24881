import { Button } from '@mantine/core'
import { useState } from 'react'
import { abilitiesOf } from '../../src-languages/abilities.ts'
import { hostOf } from '../../src-languages/host-of.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { Key } from '../grants/key.tsx'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { mayWords } from '../words/grant-words.ts'
import { ForeignName, OwnSentence } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { say, sayElements } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'
import { OwnClient } from './own-client.tsx'
import type { Phase } from './phase.ts'
import { leftOutBefore, ScopeChoices } from './scope-choices.tsx'

interface ReviewingProps {
  server: ServerView
  view: Phase<'reviewing'>
}

/** What is about to be asked for; the person takes away what they do not want to give. */
export function Reviewing({ server, view }: ReviewingProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOutBefore(view.scopes))
  const { busy, failure, run } = useCommand()
  const chosen = view.scopes.filter((scope) => !left.has(scope.scope))
  const abilities = abilitiesOf(chosen)
  const input = { serverId: server.id, scopes: chosen.map((scope) => scope.scope) }
  const toggle = (scope: string) => {
    const after = new Set(left)
    if (!after.delete(scope)) after.add(scope)
    setLeft(after)
    // Told at once: it is remembered for the next review even when this one is given up.
    void host().leaveOutScope({ serverId: server.id, scope, left: after.has(scope) })
  }
  // Without any scope in the request the server would decide by itself what to give.
  const nothing = chosen.length === 0 && view.scopes.length > 0
  const ways = waysOn(view, input)
  return (
    <>
      <div className="review-head">
        <Key facts={{ origin: server.origin, abilities, condition: 'whole' }} size={56} />
        <div>
          <h2>{say('authorization.review.title')}</h2>
          <p>
            {sayElements('authorization.review.text', {
              host: (
                <strong className="mono">
                  <ForeignName text={hostOf(view.issuer)} longest={200} />
                </strong>
              ),
              name: <ForeignName text={server.name} />,
              may: mayWords(abilities),
            })}
          </p>
        </div>
      </div>
      {view.movedFrom !== null && (
        <div className="note" role="note">
          <p>
            {sayElements('authorization.review.moved', {
              name: <ForeignName text={server.name} />,
              before: <Host address={view.movedFrom} />,
              now: <Host address={view.issuer} />,
            })}
          </p>
        </div>
      )}
      {view.why !== '' && (
        <p className="quiet">
          <OwnSentence text={view.why} />
        </p>
      )}
      <ScopeChoices scopes={view.scopes} offeredBy={view.offeredBy} left={left} toggle={toggle} />
      {view.identities.length > 0 && <p className="quiet">{say('authorization.review.vouches')}</p>}
      {nothing && <p role="status">{say('authorization.review.leave-one')}</p>}
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        {ways.map(({ key, label, go }, at) => (
          <Button
            key={key}
            variant={at === 0 ? 'filled' : 'default'}
            loading={busy}
            disabled={nothing}
            onClick={() => void run(go)}
          >
            {label}
          </Button>
        ))}
      </CancelRow>
      <OwnClient serverId={server.id} registration={view.registration} />
    </>
  )
}

/** How to go on, the best way first. */
function waysOn(view: Phase<'reviewing'>, input: { serverId: string; scopes: string[] }) {
  const { canUseClient, canUseBrowser, canUseDevice, identities } = view
  const client = {
    key: 'client',
    label: say('authorization.review.as-client'),
    go: () => host().continueAsClient(input),
  }
  const vouching = identities.map(({ id, host: at }) => ({
    key: `identity ${id}`,
    label: say('authorization.review.go-in', { host: visibleLine(at, 200) }),
    go: () => host().continueWithIdentity({ ...input, providerId: id }),
  }))
  const browser = {
    key: 'browser',
    label: say('authorization.review.browser'),
    go: () => host().continueInBrowser(input),
  }
  const device = {
    key: 'device',
    label: say('authorization.use-code'),
    go: () => host().continueWithDevice(input),
  }
  return [
    ...(canUseClient ? [client] : []),
    ...vouching,
    ...(canUseBrowser ? [browser] : []),
    ...(canUseDevice ? [device] : []),
  ]
}

function Host({ address }: { address: string }) {
  return (
    <span className="mono">
      <ForeignName text={hostOf(address)} longest={200} />
    </span>
  )
}
