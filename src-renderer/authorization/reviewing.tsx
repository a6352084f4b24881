import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { ReviewedScopeView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { Key } from '../grants/key.tsx'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { abilitiesOf, mayWords } from '../words/grant-words.ts'
import { hasRemarks, ScopeLine, ScopeRemarks } from '../words/scope-meaning.tsx'
import { ForeignName, OwnSentence } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { say, sayElements } from '../words/say.tsx'
import { CancelRow } from './cancel-row.tsx'
import { OwnClient } from './own-client.tsx'
import { hostOf, type Phase } from './phase.ts'

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
      <ScopeChoices scopes={view.scopes} left={left} toggle={toggle} />
      {view.identities.length > 0 && <p className="quiet">{say('authorization.review.vouches')}</p>}
      {failure !== null && <FailureNote failure={failure} />}
      <CancelRow serverId={server.id}>
        {view.canUseClient && (
          <Button
            variant="filled"
            loading={busy}
            onClick={() => void run(() => host().continueAsClient(input))}
          >
            {say('authorization.review.as-client')}
          </Button>
        )}
        {view.identities.map(({ id: providerId, host: at }) => (
          <Button
            key={providerId}
            variant="filled"
            loading={busy}
            onClick={() => void run(() => host().continueWithIdentity({ ...input, providerId }))}
          >
            {say('authorization.review.go-in', { host: visibleLine(at, 200) })}
          </Button>
        ))}
        {view.canUseBrowser && (
          <Button
            variant={view.identities.length > 0 ? 'default' : 'filled'}
            loading={busy}
            onClick={() => void run(() => host().continueInBrowser(input))}
          >
            {say('authorization.review.browser')}
          </Button>
        )}
        {view.canUseDevice && (
          <Button
            variant={view.canUseBrowser || view.identities.length > 0 ? 'default' : 'filled'}
            disabled={busy}
            onClick={() => void run(() => host().continueWithDevice(input))}
          >
            {say('authorization.use-code')}
          </Button>
        )}
      </CancelRow>
      <OwnClient serverId={server.id} registration={view.registration} />
    </>
  )
}

function Host({ address }: { address: string }) {
  return (
    <span className="mono">
      <ForeignName text={hostOf(address)} longest={200} />
    </span>
  )
}

function leftOutBefore(scopes: ReviewedScopeView[]): Set<string> {
  return new Set(scopes.flatMap((one) => (one.leftOutBefore ? [one.scope] : [])))
}

interface ScopeChoicesProps {
  scopes: ReviewedScopeView[]
  left: ReadonlySet<string>
  toggle: (scope: string) => void
}

function ScopeChoices({ scopes, left, toggle }: ScopeChoicesProps) {
  if (scopes.length === 0) {
    return <p className="quiet">{say('authorization.review.no-scopes')}</p>
  }
  return (
    <fieldset className="choices">
      <legend>{say('authorization.review.scopes')}</legend>
      {scopes.map((scope) => (
        <Checkbox
          key={scope.scope}
          checked={!left.has(scope.scope)}
          onChange={() => toggle(scope.scope)}
          label={<ScopeLine scope={scope} />}
          description={remarksOn(scope)}
        />
      ))}
    </fieldset>
  )
}

function remarksOn(scope: ReviewedScopeView) {
  if (!scope.leftOutBefore) return hasRemarks(scope) && <ScopeRemarks scope={scope} />
  return (
    <>
      <span className="small scope-remark">{say('authorization.review.left-out-before')}</span>
      <ScopeRemarks scope={scope} />
    </>
  )
}
