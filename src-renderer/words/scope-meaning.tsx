import type { ScopeView } from '../../src-preload/contract/snapshot.ts'
import { inWords } from './lists.ts'
import { say } from './say.tsx'
import { ForeignName } from './server-text.tsx'
import { calendarDay } from './times.ts'

/** Letters of a scope that a line has room for. */
const LINE = 200

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

/** What is worth knowing before giving it: how far it reaches, how long, and all of it where a line has no room. */
export function ScopeRemarks({ scope: { scope, warning = null } }: { scope: ScopeView }) {
  return (
    <>
      {warning !== null && <span className="small scope-remark scope-warning">{warning}</span>}
      {scope.length > LINE && (
        <span
          className="mono small scope-remark scope-whole"
          tabIndex={0}
          role="group"
          aria-label={say('words.scope.whole')}
        >
          <ForeignName text={scope} longest={scope.length} />
        </span>
      )}
    </>
  )
}

/** Where the meanings of these are documented, for whoever wants to read it there. */
export function ScopeSources({ scopes }: { scopes: ScopeView[] }) {
  const sources = new Set(scopes.flatMap((scope) => documentedAt(scope) ?? []))
  if (sources.size === 0) return null
  return (
    <p className="small quiet scope-sources">
      {say('words.scope.sources', { sources: inWords([...sources]) })}
    </p>
  )
}

/** Words first, the scope itself behind them. */
export function ScopeLine({ scope }: { scope: ScopeView }) {
  return (
    <>
      <ScopeWords scope={scope} />{' '}
      <span className="mono small quiet">
        <ForeignName text={scope.scope} longest={LINE} />
      </span>
    </>
  )
}

function documentedAt({ source }: ScopeView): string | undefined {
  if (source === undefined || source === null) return undefined
  const { vendor, url, dated } = source
  return say('words.scope.documented', { vendor, url, dated: calendarDay(dated) })
}
