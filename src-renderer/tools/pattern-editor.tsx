import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ArgumentPattern } from '../../src-preload/contract/permissions.ts'
import { say } from '../words/say.tsx'
import { visibleLine } from '../words/visible-text.ts'
import { pathWords, visibleStart } from './permission-words.ts'

interface PatternEditorProps {
  suggested: ArgumentPattern[]
  busy: boolean
  allow: (patterns: ArgumentPattern[]) => void
  close: () => void
}

type Kind = ArgumentPattern['match']['kind']

/** Chooses for each argument what it has to be, from exactly this to anything. */
export function PatternEditor({ suggested, busy, allow, close }: PatternEditorProps) {
  const [patterns, setPatterns] = useState(suggested)
  const put = (at: number, pattern: ArgumentPattern) => setPatterns(patterns.with(at, pattern))
  const complete = patterns.every(
    ({ match }) => match.kind !== 'starts-with' || match.prefix !== '',
  )
  return (
    <fieldset className="patterns" aria-label={say('tools.pattern')}>
      <p>{say('tools.pattern.text')}</p>
      {patterns.length === 0 && <p className="quiet">{say('tools.pattern.none')}</p>}
      {patterns.map((pattern, at) => (
        <PatternRow
          key={pattern.pointer}
          pattern={pattern}
          exact={suggested[at] ?? pattern}
          change={(match) => put(at, { pointer: pattern.pointer, match })}
        />
      ))}
      <div className="actions">
        <Button variant="filled" disabled={busy || !complete} onClick={() => allow(patterns)}>
          {say('tools.pattern.allow')}
        </Button>
        <Button onClick={close}>{say('tools.pattern.back')}</Button>
      </div>
    </fieldset>
  )
}

interface PatternRowProps {
  pattern: ArgumentPattern
  /** The narrowest for this argument; "anything" where its value may be a secret, which is not kept. */
  exact: ArgumentPattern
  change: (match: ArgumentPattern['match']) => void
}

function PatternRow({ pattern: { pointer, match }, exact, change }: PatternRowProps) {
  const path = pathWords(pointer)
  const value = exact.match.kind === 'equals' ? exact.match.value : null
  const kinds: Kind[] = [
    ...(exact.match.kind === 'equals' ? ['equals' as const] : []),
    ...(typeof value === 'string' && hasStart(value) ? ['starts-with' as const] : []),
    'any',
  ]
  const choose = (kind: Kind) => {
    if (kind === 'equals') change(exact.match)
    else if (kind === 'any') change({ kind })
    else change({ kind, prefix: startOf(String(value)) })
  }
  return (
    <div className="pattern">
      <span className="mono wrap">
        <bdi>{path}</bdi>
      </span>
      <NativeSelect
        aria-label={say('tools.pattern.what', { path })}
        value={match.kind}
        data={kinds.map((kind) => ({ value: kind, label: say(`tools.pattern.${kind}`) }))}
        onChange={(event) => choose(event.currentTarget.value as Kind)}
      />
      {match.kind === 'starts-with' ? (
        <TextInput
          aria-label={say('tools.pattern.start', { path })}
          classNames={{ input: 'mono' }}
          value={match.prefix}
          description={hiddenIn(match.prefix)}
          onChange={(event) => change({ kind: 'starts-with', prefix: event.currentTarget.value })}
        />
      ) : (
        <span className="mono quiet ellipsis">
          {match.kind === 'equals' && (
            <bdi>{visibleLine(JSON.stringify(match.value) ?? 'null', 200)}</bdi>
          )}
          {match.kind === 'any' && exact.match.kind === 'any' && say('tools.pattern.secret')}
        </span>
      )}
    </div>
  )
}

/** A text of several lines is refused a start: it could be read as something else. */
function hasStart(text: string): boolean {
  return text !== '' && !/\p{Cc}/u.test(text)
}

/** What the field itself does not show. */
function hiddenIn(prefix: string): string | undefined {
  const start = visibleStart(prefix)
  return start === prefix ? undefined : say('tools.pattern.hidden', { start })
}

/** Up to the last slash, so that a path stays in its folder and an address at its host. */
function startOf(text: string): string {
  const at = text.lastIndexOf('/')
  const end = text.indexOf('//') + 1
  return at <= 0 || at === end ? text : text.slice(0, at + 1)
}
