import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ImportResult } from '../../src-preload/contract/imports.ts'
import { askForServer, openServer, show } from '../navigation.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { counted } from '../words/lists.ts'
import { ForeignName } from '../words/server-text.tsx'
import { visibleLine } from '../words/visible-text.ts'

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
        <strong>{counted(added.length, 'server')} added.</strong> None is connected, and no program
        was run.
      </p>
      {refused.length > 0 && <Refused refused={refused} />}
      {plaintext.length > 0 && <StillOpen plaintext={plaintext} />}
      {added.length > 0 && (
        <ul className="added" aria-label="Added">
          {added.map(({ serverId, name, kind }) => (
            <li key={serverId}>
              <span>
                <ForeignName text={name} />
                <span className="quiet small">
                  {kind === 'http' ? ' waits to be connected' : ' waits for your approval'}
                </span>
              </span>
              <Button
                size="xs"
                aria-label={`Open ${visibleLine(name)}`}
                onClick={() => openServer(serverId)}
              >
                Open
              </Button>
            </li>
          ))}
        </ul>
      )}
      <footer className="import-foot">
        <span />
        <Button variant="filled" onClick={close}>
          Done
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
            <strong>
              <ForeignName text={name} />
            </strong>{' '}
            was not added. {visibleLine(failure.whatHappened, 300)}{' '}
            {visibleLine(failure.whatToDo, 300)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function StillOpen({ plaintext }: Pick<ImportResult, 'plaintext'>) {
  return (
    <section className="open-places" aria-labelledby="open-places-title">
      <h2 id="open-places-title">Still readable in other files</h2>
      <p>
        These secrets are sealed here now. They also still stand in the clear where they came from,
        for every program on this computer. Remove them there when that app no longer needs them.
      </p>
      {plaintext.map(({ app, path, places }) => (
        <div key={path} className="open-file">
          <div className="copy-line">
            <p className="path">
              {app} <span className="mono small">{visibleLine(path, 1000)}</span>
            </p>
            <CopyButton size="xs" text={path} label="Copy path" />
          </div>
          <ul>
            {places.map((place) => (
              <li key={place} className="mono small">
                {visibleLine(place, 600)}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
