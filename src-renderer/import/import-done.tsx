import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ImportResult } from '../../src-preload/contract/imports.ts'
import { askForServer, openServer, show } from '../navigation.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName, OwnSentence } from '../words/server-text.tsx'
import { visibleLine, visibleSentence } from '../words/visible-text.ts'

/** What was added, what was not, and where keys still lie open for anybody who reads the file. */
export function ImportDone({ result: { added, refused, plaintext } }: { result: ImportResult }) {
  const close = () => {
    askForServer(false)
    show('servers')
  }
  return (
    <div className="import">
      <p className="import-added" role="status">
        <IconCheck size={18} aria-hidden />{' '}
        {sayElements('import.done.added', { count: added.length })}
      </p>
      {refused.length > 0 && <Refused refused={refused} />}
      {plaintext.length > 0 && <StillOpen plaintext={plaintext} />}
      {added.length > 0 && (
        <ul className="added" aria-label={say('import.done.list')}>
          {added.map(({ serverId, name, kind }) => (
            <li key={serverId}>
              <span>
                {sayElements(`import.done.waits.${kind}`, {
                  name: <ForeignName text={name} />,
                  quiet: (inside) => <span className="quiet small">{inside}</span>,
                })}
              </span>
              <Button
                size="xs"
                aria-label={say('import.done.open-one', { name: visibleLine(name) })}
                onClick={() => openServer(serverId)}
              >
                {say('import.done.open')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <footer className="import-foot">
        <span />
        <Button variant="filled" onClick={close}>
          {say('import.done.done')}
        </Button>
      </footer>
    </div>
  )
}

function Refused({ refused }: Pick<ImportResult, 'refused'>) {
  return (
    <div className="note note-wrong" role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <ul>
        {refused.map(({ name, failure }) => (
          <li key={name}>
            {sayElements('import.done.refused', {
              name: <ForeignName text={name} />,
              whatHappened: visibleSentence(failure.whatHappened, 300),
              whatToDo: visibleSentence(failure.whatToDo, 300),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function StillOpen({ plaintext }: Pick<ImportResult, 'plaintext'>) {
  return (
    <section className="open-places" aria-labelledby="open-places-title">
      <h2 id="open-places-title">{say('import.done.plaintext.title')}</h2>
      <p>{say('import.done.plaintext.text')}</p>
      {plaintext.map(({ app, path, places }) => (
        <div key={path} className="open-file">
          <div className="copy-line">
            <p className="path">
              {app} <span className="mono small">{visibleLine(path, 1000)}</span>
            </p>
            <CopyButton size="xs" text={path} label={say('import.done.plaintext.copy')} />
          </div>
          <ul>
            {places.map((place) => (
              <li key={place} className="small">
                <OwnSentence text={place} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
