import { NativeSelect } from '@mantine/core'
import { languageNames, languages } from '../../src-languages/language.ts'
import type { SettingsView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

export function LanguageSection({ settings }: { settings: SettingsView }) {
  const { failure, run } = useCommand()
  const choices = [
    { value: 'system', label: say('settings.language.system') },
    ...languages.map((value) => ({ value, label: languageNames[value] })),
  ]
  return (
    <section className="section" aria-labelledby="language-title">
      <h2 id="language-title">{say('settings.language.title')}</h2>
      <NativeSelect
        aria-labelledby="language-title"
        value={settings.language}
        data={choices}
        onChange={(event) => {
          const language = event.currentTarget.value as SettingsView['language']
          void run(() => host().setLanguage({ language }))
        }}
      />
      {failure !== null && <FailureNote failure={failure} />}
    </section>
  )
}
