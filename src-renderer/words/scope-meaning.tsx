import type { ScopeView } from '../../src-preload/contract/snapshot.ts'
import { say, sayElements } from './say.tsx'
import { ForeignName, ForeignText } from './server-text.tsx'
import { calendarDay } from './times.ts'

/** What a scope means, and how sure that is. Where it is documented shows on hover. */
export function ScopeWords({ scope }: { scope: ScopeView }) {
  if (scope.words === null) return <span className="quiet">{say('words.scope.unknown')}</span>
  return (
    <>
      <span title={documentedAt(scope)}>{scope.words}</span>
      {scope.sure === 'guessed' && (
        <span className="small quiet"> {say('words.scope.guessed')}</span>
      )}
    </>
  )
}

/** What is worth knowing before giving it: how far it reaches, how long, and what the server claims. */
export function ScopeRemarks({ scope }: { scope: ScopeView }) {
  const { warning = null, serverSays } = scope
  return (
    <>
      {warning !== null && <span className="small scope-remark scope-warning">{warning}</span>}
      {serverSays !== undefined && (
        <span className="small scope-remark quiet">
          {sayElements('words.scope.server-says', {
            text: <ForeignText text={serverSays} longest={200} />,
          })}
        </span>
      )}
    </>
  )
}

export function hasRemarks({ warning = null, serverSays }: ScopeView): boolean {
  return warning !== null || serverSays !== undefined
}

/** Words first, the scope itself behind them. */
export function ScopeLine({ scope }: { scope: ScopeView }) {
  return (
    <>
      <ScopeWords scope={scope} />{' '}
      <span className="mono small quiet">
        <ForeignName text={scope.scope} longest={200} />
      </span>
    </>
  )
}

function documentedAt({ source }: ScopeView): string | undefined {
  if (source === undefined || source === null) return undefined
  const { vendor, url, dated } = source
  return say('words.scope.documented', { vendor, url, dated: calendarDay(dated) })
}
