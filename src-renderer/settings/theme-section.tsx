import { SegmentedControl } from '@mantine/core'
import type { SettingsView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

const themes = ['system', 'light', 'dark'] as const satisfies SettingsView['theme'][]

export function ThemeSection({ theme }: { theme: SettingsView['theme'] }) {
  const { failure, run } = useCommand()
  return (
    <section className="section" aria-labelledby="theme-title">
      <h2 id="theme-title">{say('settings.theme.title')}</h2>
      <SegmentedControl
        aria-label={say('settings.theme.title')}
        value={theme}
        data={themes.map((value) => ({ value, label: say(`settings.theme.${value}`) }))}
        onChange={(next) =>
          void run(() => host().setTheme({ theme: next as SettingsView['theme'] }))
        }
      />
      {failure !== null && <FailureNote failure={failure} />}
    </section>
  )
}
