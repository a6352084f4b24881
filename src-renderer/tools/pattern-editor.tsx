import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ArgumentPattern } from '../../src-preload/contract/permissions.ts'
import { visibleLine } from '../words/visible-text.ts'
import { pathWords } from './permission-words.ts'

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
    <fieldset className="patterns" aria-label="Always for these arguments">
      <p>Without a question from now on, when all of this is so, and there is no other argument:</p>
      {patterns.length === 0 && <p className="quiet">It has no arguments.</p>}
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
          Allow these always
        </Button>
        <Button onClick={close}>Back</Button>
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
  const choices: { value: Kind; label: string }[] = [
    ...(exact.match.kind === 'equals' ? [{ value: 'equals' as const, label: 'is exactly' }] : []),
    ...(typeof value === 'string' && value !== ''
      ? [{ value: 'starts-with' as const, label: 'starts with' }]
      : []),
    { value: 'any', label: 'is anything' },
  ]
  const choose = (kind: Kind) => {
    if (kind === 'equals') change(exact.match)
    else if (kind === 'any') change({ kind })
    else change({ kind, prefix: startOf(String(value)) })
  }
  return (
    <div className="pattern">
      <span className="mono wrap">{path}</span>
      <NativeSelect
        aria-label={`What ${path} has to be`}
        value={match.kind}
        data={choices}
        onChange={(event) => choose(event.currentTarget.value as Kind)}
      />
      {match.kind === 'starts-with' ? (
        <TextInput
          aria-label={`Start of ${path}`}
          classNames={{ input: 'mono' }}
          value={match.prefix}
          onChange={(event) => change({ kind: 'starts-with', prefix: event.currentTarget.value })}
        />
      ) : (
        <span className="mono quiet ellipsis">
          {match.kind === 'equals' && visibleLine(JSON.stringify(match.value) ?? 'null', 200)}
          {match.kind === 'any' && exact.match.kind === 'any' && 'it may be a secret; not kept'}
        </span>
      )}
    </div>
  )
}

/** Up to the last slash, so that a path stays in its folder and an address at its host. */
function startOf(text: string): string {
  const at = text.lastIndexOf('/')
  return at <= 0 ? text : text.slice(0, at + 1)
}
