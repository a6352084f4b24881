import { Button, Checkbox } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ImportPreview, ImportSourceView } from '../../src-preload/contract/imports.ts'
import { host } from '../host-window.ts'
import { askForServer } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { counted } from '../words/lists.ts'
import { visibleLine } from '../words/visible-text.ts'

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
      <p>
        Lists of servers that other apps keep on this computer. They are read and not changed, and
        nothing in them is run.
      </p>
      {found === null && <p role="status">Looking where other apps keep their lists …</p>}
      {found?.length === 0 && failure === null && (
        <p className="quiet" role="status">
          None was found where Claude, VS Code, Cursor, Windsurf and Zed keep theirs. A file that
          lies elsewhere can be chosen.
        </p>
      )}
      <ul className="sources" aria-label="Lists found">
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
          Choose a file
        </Button>
        <span className="actions">
          <Button onClick={() => askForServer(false)}>Cancel</Button>
          <Button
            variant="filled"
            disabled={busy || sourceIds.length === 0}
            onClick={() => void preview()}
          >
            Preview
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
        aria-label={`${app}, ${path}`}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      <span className="source-text">
        <span>
          <strong>{app}</strong>{' '}
          {problem === null && <span className="quiet">{counted(servers, 'server')}</span>}
        </span>
        <span className="mono small quiet">{visibleLine(path, 1000)}</span>
        {problem !== null && <span className="import-stop">{visibleLine(problem, 400)}</span>}
      </span>
    </li>
  )
}
