import { Button, Checkbox } from '@mantine/core'
import type {
  ImportEntryView,
  ImportPreview,
  ImportResult,
} from '../../src-preload/contract/imports.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { visibleLine, visibleSentence } from '../words/visible-text.ts'
import { ImportEntry } from './import-entry.tsx'
import { useChoices } from './use-choices.ts'

interface ImportChoicesProps {
  preview: ImportPreview
  back: () => void
  onDone: (result: ImportResult) => void
}

/** Everything that would be added, before it is: each entry with a box of its own. */
export function ImportChoices({ preview, back, onDone }: ImportChoicesProps) {
  const { entries, problems } = preview
  const choices = useChoices(preview)
  const { busy, failure, run } = useCommand()
  const possible = entries.filter((entry) => entry.possible).length
  const count = choices.ticked.size
  const add = async () => {
    const result = await run(() => host().runImport(choices.choice()))
    if (result !== null) onDone(result)
  }
  return (
    <div className="import">
      {problems.map((problem) => (
        <p key={problem} className="import-stop" role="alert">
          {visibleSentence(problem, 1500)}
        </p>
      ))}
      {entries.length > 0 && (
        <Checkbox
          label={say('import.preview.all', { possible, total: entries.length })}
          checked={count === possible && possible > 0}
          indeterminate={count > 0 && count < possible}
          disabled={possible === 0}
          onChange={() => choices.tickAll(count < possible)}
        />
      )}
      {filesOf(entries).map(({ app, path, ofFile }) => (
        <section key={path} aria-label={say('import.file', { app, path })}>
          <h3 className="import-file">
            {app} <span className="mono">{visibleLine(path, 1000)}</span>
          </h3>
          <ul>
            {ofFile.map((entry) => (
              <ImportEntry key={entry.id} entry={entry} choices={choices} />
            ))}
          </ul>
        </section>
      ))}
      {failure !== null && <FailureNote failure={failure} />}
      <footer className="import-foot">
        <p className="quiet small">{say('import.preview.text')}</p>
        <div className="actions">
          <Button disabled={busy} onClick={back}>
            {say('import.preview.back')}
          </Button>
          <Button variant="filled" loading={busy} disabled={count === 0} onClick={() => void add()}>
            {count === 0 ? say('import.preview.add-none') : say('import.preview.add', { count })}
          </Button>
        </div>
      </footer>
    </div>
  )
}

function filesOf(entries: ImportEntryView[]) {
  const paths = [...new Set(entries.map(({ path }) => path))]
  return paths.map((path) => {
    const ofFile = entries.filter((entry) => entry.path === path)
    return { path, app: ofFile[0]?.app ?? '', ofFile }
  })
}
