import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ArgumentLine } from '../../src-preload/contract/permissions.ts'
import { say } from '../words/say.tsx'
import { visibleBlock } from '../words/visible-text.ts'
import { pathWords, valueWords } from './permission-words.ts'

/** More rows than this are shown when they are asked for; it is said how many there are. */
const atFirst = 60

/** Everything a call would send, value by value, with what is another than in the last approved call. */
export function ArgumentList({ lines }: { lines: ArgumentLine[] }) {
  const [all, setAll] = useState(false)
  if (lines.length === 0) return <p className="quiet">{say('tools.arguments.none')}</p>
  const shown = all ? lines : lines.slice(0, atFirst)
  return (
    <>
      <dl className="arguments" tabIndex={0} aria-label={say('tools.arguments')}>
        {shown.map((line) => (
          <div key={line.pointer} data-change={line.change}>
            <dt className="mono">
              <bdi>{pathWords(line.pointer)}</bdi>
            </dt>
            <dd>
              <Value line={line} />
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < lines.length && (
        <div className="actions">
          <Button size="xs" onClick={() => setAll(true)}>
            {say('tools.arguments.show-all', { count: lines.length })}
          </Button>
        </div>
      )}
    </>
  )
}

function Value({ line: { change, before, after } }: { line: ArgumentLine }) {
  if (change === 'same') return <Text json={after ?? ''} />
  return (
    <>
      {before !== null && (
        <del>
          <span className="unseen">{say('tools.arguments.was')} </span>
          <Text json={before} />
        </del>
      )}
      {after !== null && (
        <ins>
          <span className="unseen">
            {before === null ? say('tools.arguments.new') : say('tools.arguments.now')}{' '}
          </span>
          <Text json={after} />
        </ins>
      )}
    </>
  )
}

/** Whole, however long: what is cut off is what an attacker would put there. */
function Text({ json }: { json: string }) {
  return (
    <bdi className="mono value">{visibleBlock(valueWords(json), Number.POSITIVE_INFINITY)}</bdi>
  )
}
