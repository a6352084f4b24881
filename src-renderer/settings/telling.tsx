import { Checkbox, SegmentedControl } from '@mantine/core'
import type { SettingsView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

const ways = ['off', 'quiet', 'sound'] as const

/** How the person hears of things while they look elsewhere. */
export function Telling({ settings }: { settings: SettingsView }) {
  const { failure, run } = useCommand()
  return (
    <section className="section" aria-labelledby="telling-title">
      <h2 id="telling-title">{say('settings.telling.title')}</h2>
      <p>{say('settings.telling.text')}</p>
      <SegmentedControl
        aria-label={say('settings.telling.label')}
        value={settings.notifications}
        data={ways.map((value) => ({ value, label: say(`settings.telling.${value}`) }))}
        onChange={(way) => {
          const notifications = way as SettingsView['notifications']
          void run(() => host().setNotifications({ notifications }))
        }}
      />
      <Checkbox
        label={say('settings.telling.tray')}
        checked={settings.staysInTray}
        onChange={(event) => {
          const stays = event.currentTarget.checked
          void run(() => host().setStaysInTray({ stays }))
        }}
      />
      {failure !== null && <FailureNote failure={failure} />}
    </section>
  )
}
