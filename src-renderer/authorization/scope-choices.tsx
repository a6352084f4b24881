import { Checkbox } from '@mantine/core'
import type { ReviewedScopeView } from '../../src-preload/contract/snapshot.ts'
import { say } from '../words/say.tsx'
import { ScopeLine, ScopeRemarks, ScopeSources } from '../words/scope-meaning.tsx'
import type { Phase } from './phase.ts'

interface ScopeChoicesProps {
  scopes: ReviewedScopeView[]
  offeredBy: Phase<'reviewing'>['offeredBy']
  left: ReadonlySet<string>
  toggle: (scope: string) => void
}

/** What may be asked for, each with a tick that the person may take away. */
export function ScopeChoices({ scopes, offeredBy, left, toggle }: ScopeChoicesProps) {
  if (scopes.length === 0) {
    return <p className="quiet">{say('authorization.review.no-scopes')}</p>
  }
  return (
    <>
      <fieldset className="choices">
        <legend>{say('authorization.review.scopes')}</legend>
        <p className="small quiet">{say(`authorization.review.by-${offeredBy}`)}</p>
        {scopes.map((scope) => (
          <Checkbox
            key={scope.scope}
            checked={!left.has(scope.scope)}
            onChange={() => toggle(scope.scope)}
            label={<ScopeLine scope={scope} />}
            description={<Remarks scope={scope} />}
          />
        ))}
      </fieldset>
      <ScopeSources scopes={scopes} />
    </>
  )
}

/** Those that begin without their tick. */
export function leftOutBefore(scopes: ReviewedScopeView[]): Set<string> {
  return new Set(scopes.flatMap((one) => (one.leftOutBefore ? [one.scope] : [])))
}

function Remarks({ scope }: { scope: ReviewedScopeView }) {
  const unknown = scope.words === null && scope.listed !== null
  return (
    <>
      {scope.leftOutBefore && (
        <span className="small scope-remark">{say('authorization.review.left-out-before')}</span>
      )}
      {unknown && (
        <span className="small scope-remark quiet">
          {say(`authorization.review.listed.${scope.listed ?? 'neither'}`)}
        </span>
      )}
      <ScopeRemarks scope={scope} />
    </>
  )
}
