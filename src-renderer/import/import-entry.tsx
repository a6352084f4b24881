import { Checkbox, PasswordInput } from '@mantine/core'
import { IconInfoCircle, IconLock, IconTerminal2, IconWorld } from '@tabler/icons-react'
import { useId } from 'react'
import type { ImportEntryView, ImportValueView } from '../../src-preload/contract/imports.ts'
import { say } from '../words/say.tsx'
import { ForeignName, OwnSentence } from '../words/server-text.tsx'
import { visibleBlock, visibleLine, visibleSentence } from '../words/visible-text.ts'
import type { Choices } from './use-choices.ts'

/** One server of another app: what it is, what adding it does, and what becomes of each secret. */
export function ImportEntry({ entry, choices }: { entry: ImportEntryView; choices: Choices }) {
  const id = useId()
  const { name, kind, exact, does, values, notes, place, possible } = entry
  const ticked = possible && choices.ticked.has(entry.id)
  const Icon = kind === 'http' ? IconWorld : IconTerminal2
  return (
    <li className="import-entry" data-possible={possible}>
      <Checkbox
        checked={ticked}
        disabled={!possible}
        aria-labelledby={id}
        onChange={(event) => choices.tick(entry.id, event.currentTarget.checked)}
      />
      <div className="import-entry-text">
        <p className="import-entry-name" id={id}>
          <Icon size={16} aria-label={say(`import.entry.${kind}`)} />
          <strong>
            <ForeignName text={name} />
          </strong>
        </p>
        {exact !== '' && (
          <p
            className="mono small import-entry-exact"
            tabIndex={exact.length > 400 ? 0 : undefined}
          >
            {visibleBlock(exact, Number.POSITIVE_INFINITY)}
          </p>
        )}
        <p className="small">{does}</p>
        {values.length > 0 && (
          <ul className="import-entry-values">
            {values.map((value) => (
              <Value
                key={value.name}
                value={value}
                entered={choices.entered(entry, value.name)}
                enter={ticked ? (text) => choices.enter(entry, value.name, text) : null}
              />
            ))}
          </ul>
        )}
        {notes.map((note) => (
          <p key={note} className={possible ? 'import-entry-note small' : 'import-stop small'}>
            <IconInfoCircle size={14} aria-hidden /> {visibleSentence(note, 600)}
          </p>
        ))}
        <p className="small quiet import-entry-place">
          <OwnSentence text={place} />
        </p>
      </div>
    </li>
  )
}

interface ValueProps {
  value: ImportValueView
  entered: string
  /** Null while its server is not ticked: what would be entered would go nowhere. */
  enter: ((text: string) => void) | null
}

function Value({ value: { name, sort, hint }, entered, enter }: ValueProps) {
  const shown = <ForeignName text={name} longest={200} />
  if (sort !== 'blank') {
    return (
      <li className="small">
        <IconLock size={14} aria-hidden data-sealed={sort === 'secret'} />
        <span className="mono small">{shown}</span>{' '}
        <span className="quiet">{say(`import.value.${sort}`)}</span>
      </li>
    )
  }
  if (enter === null) {
    return (
      <li className="small">
        <IconLock size={14} aria-hidden />
        <span className="mono small">{shown}</span>{' '}
        <span className="quiet">{say('import.value.blank')}</span>
      </li>
    )
  }
  return (
    <li className="import-entry-blank">
      <PasswordInput
        size="xs"
        label={<span className="mono small">{shown}</span>}
        description={
          hint === null
            ? say('import.value.enter')
            : say('import.value.enter-hinted', { hint: visibleLine(hint, 200) })
        }
        value={entered}
        maxLength={8000}
        autoComplete="off"
        onChange={(event) => enter(event.currentTarget.value)}
      />
    </li>
  )
}
