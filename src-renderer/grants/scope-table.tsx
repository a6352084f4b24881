import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import type { GrantedScopeView } from '../../src-preload/contract/snapshot.ts'
import { gap } from '../words/lists.ts'
import { say } from '../words/say.tsx'
import { ScopeRemarks, ScopeWords } from '../words/scope-meaning.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { scopeDifference, unaskedOf } from './scope-difference.ts'

/** Asked and granted side by side. */
export function ScopeTable({ scopes }: { scopes: GrantedScopeView[] }) {
  if (scopes.length === 0) {
    return <p className="quiet">{say('grants.scopes.none')}</p>
  }
  return (
    <>
      <Difference scopes={scopes} />
      <table className="scopes" aria-label={say('grants.scopes.label')}>
        <thead>
          <tr>
            <th scope="col">{say('grants.scopes.meaning')}</th>
            <th scope="col">{say('grants.scopes.scope')}</th>
            <th scope="col">{say('grants.scopes.asked')}</th>
            <th scope="col">{say('grants.scopes.granted')}</th>
          </tr>
        </thead>
        <tbody>
          {scopes.map((scope) => (
            <tr key={scope.scope} data-granted={scope.granted}>
              <td>
                <ScopeWords scope={scope} /> <ScopeRemarks scope={scope} />
                <Unasked scope={scope} all={scopes} />
              </td>
              <td className="mono">
                <ForeignName text={scope.scope} longest={200} />
              </td>
              <td>
                {scope.leftOut && !scope.asked ? (
                  <span className="no">{say('grants.scopes.left-out')}</span>
                ) : (
                  <YesNo yes={scope.asked} />
                )}
              </td>
              <td>
                <YesNo yes={scope.granted} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What was offered and not asked for, asked for and not given, and given and not asked for; nothing where all is as it was asked. */
function Difference({ scopes }: { scopes: GrantedScopeView[] }) {
  const { leftOut, notGiven, givenAnyway, unasked, serverChose } = scopeDifference(scopes)
  return (
    <>
      {leftOut + notGiven > 0 && (
        <p className="quiet">
          {leftOut > 0 && say('grants.scopes.left-out-count', { count: leftOut }) + gap()}
          {notGiven > 0 && say('grants.scopes.not-given-count', { count: notGiven })}
        </p>
      )}
      {givenAnyway > 0 && (
        <p className="scope-warning">
          {say('grants.scopes.given-anyway-count', { count: givenAnyway })}
        </p>
      )}
      {unasked > 0 && (
        <p className="scope-warning">{say('grants.scopes.unasked-count', { count: unasked })}</p>
      )}
      {serverChose && <p className="quiet">{say('grants.scopes.server-chose')}</p>}
    </>
  )
}

function Unasked({ scope, all }: { scope: GrantedScopeView; all: GrantedScopeView[] }) {
  const unasked = unaskedOf(scope, all)
  if (unasked === null) return null
  return (
    <span className="small scope-remark scope-warning scope-unasked">
      <IconAlertTriangle size={14} aria-hidden />
      {say(`grants.scopes.${unasked}`)}
    </span>
  )
}

function YesNo({ yes }: { yes: boolean }) {
  return (
    <span className={yes ? 'yes' : 'no'}>
      {yes ? <IconCheck size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
      <span>{say(yes ? 'grants.scopes.yes' : 'grants.scopes.no')}</span>
    </span>
  )
}
