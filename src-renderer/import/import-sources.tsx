import { Button, Checkbox } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ImportPreview, ImportSourceView } from '../../src-preload/contract/imports.ts'
import { host } from '../host-window.ts'
import { askForServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { visibleLine, visibleSentence } from '../words/visible-text.ts'

/** The files that were found, each to be looked into or not; or one that the person chooses. */
export function ImportSources({ onPreview }: { onPreview: (preview: ImportPreview) => void }) {
  const [found, setFound] = useState<ImportSourceView[] | null>(null)
  const [left, setLeft] = useState<string[]>([])
  const { busy, failure, run } = useCommand()
  useEffect(() => {
    void run(() => host().findImports()).then((sources) => setFound(sources ?? []))
  }, [run])
  const usable = (found ?? []).filter(({ problem }) => problem === null)
  const sourceIds = usable.map(({ id }) => id).filter((id) => !left.includes(id))
  const preview = async () => {
    const made = await run(() => host().previewImport({ sourceIds }))
    if (made !== null) onPreview(made)
  }
  const choose = async () => {
    const made = await run(() => host().chooseImportFile())
    if (made !== null) onPreview(made)
  }
  return (
    <div className="form">
      <p>{say('import.sources.text')}</p>
      {found === null && <p role="status">{say('import.sources.looking')}</p>}
      {found?.length === 0 && failure === null && (
        <p className="quiet" role="status">
          {say('import.sources.none')}
        </p>
      )}
      <ul className="sources" aria-label={say('import.sources.found')}>
        {(found ?? []).map((source) => (
          <Source
            key={source.id}
            source={source}
            ticked={!left.includes(source.id)}
            tick={(on) =>
              setLeft(on ? left.filter((id) => id !== source.id) : [...left, source.id])
            }
          />
        ))}
      </ul>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions actions-apart">
        <Button
          leftSection={<IconFolderOpen size={16} />}
          disabled={busy}
          onClick={() => void choose()}
        >
          {say('import.sources.choose')}
        </Button>
        <span className="actions">
          <Button onClick={() => askForServer(false)}>{say('import.cancel')}</Button>
          <Button
            variant="filled"
            disabled={busy || sourceIds.length === 0}
            onClick={() => void preview()}
          >
            {say('import.sources.preview')}
          </Button>
        </span>
      </div>
    </div>
  )
}

interface SourceProps {
  source: ImportSourceView
  ticked: boolean
  tick: (on: boolean) => void
}

function Source({ source, ticked, tick }: SourceProps) {
  const { app, path, servers, problem } = source
  return (
    <li className="source">
      <Checkbox
        checked={problem === null && ticked}
        disabled={problem !== null}
        aria-label={say('import.file', { app, path })}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      <span className="source-text">
        <span>
          <strong>
            <bdi>{app}</bdi>
          </strong>{' '}
          {problem === null && (
            <span className="quiet">{say('import.sources.servers', { count: servers })}</span>
          )}
        </span>
        <span className="mono small quiet">{visibleLine(path, 1000)}</span>
        {problem !== null && <span className="import-stop">{visibleSentence(problem, 400)}</span>}
      </span>
    </li>
  )
}
