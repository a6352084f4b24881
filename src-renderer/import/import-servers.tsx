import { useEffect, useRef, useState } from 'react'
import type { ImportPreview, ImportResult } from '../../src-preload/contract/imports.ts'
import { host } from '../host-window.ts'
import { ImportChoices } from './import-choices.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportSources } from './import-sources.tsx'

type Step =
  | { at: 'sources' }
  | { at: 'preview'; preview: ImportPreview }
  | { at: 'done'; result: ImportResult }

/** From the files of other apps, over what they would bring, to what was added and what still lies open. */
export function ImportServers() {
  const [step, setStep] = useState<Step>({ at: 'sources' })
  const importId = step.at === 'preview' ? step.preview.importId : null
  // Leaving in whatever way, also by closing the dialog, makes main forget what it holds.
  useEffect(() => {
    if (importId === null) return
    return () => void host().cancelImport({ importId })
  }, [importId])
  const top = useRef<HTMLDivElement>(null)
  // The dialog scrolls as a whole, and each step begins at its beginning.
  useEffect(() => top.current?.closest('[role=dialog]')?.scrollTo(0, 0), [step.at])
  return (
    <div ref={top}>
      {step.at === 'sources' && (
        <ImportSources onPreview={(preview) => setStep({ at: 'preview', preview })} />
      )}
      {step.at === 'preview' && (
        <ImportChoices
          preview={step.preview}
          back={() => setStep({ at: 'sources' })}
          onDone={(result) => setStep({ at: 'done', result })}
        />
      )}
      {step.at === 'done' && <ImportDone result={step.result} />}
    </div>
  )
}
