import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { GrantedScopeView } from '../../src-preload/contract/snapshot.ts'
import { say } from '../words/say.tsx'
import { ScopeRemarks, ScopeWords } from '../words/scope-meaning.tsx'
import { ForeignName } from '../words/server-text.tsx'

/** Asked and granted side by side. */
export function ScopeTable({ scopes }: { scopes: GrantedScopeView[] }) {
  if (scopes.length === 0) {
    return <p className="quiet">{say('grants.scopes.none')}</p>
  }
  return (
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
            </td>
            <td className="mono">
              <ForeignName text={scope.scope} longest={200} />
            </td>
            <td>
              <YesNo yes={scope.asked} />
            </td>
            <td>
              <YesNo yes={scope.granted} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
