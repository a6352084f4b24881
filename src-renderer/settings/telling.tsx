import { Checkbox, SegmentedControl } from '@mantine/core'
import type { SettingsView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'

const ways: { value: SettingsView['notifications']; label: string }[] = [
  { value: 'off', label: 'Not at all' },
  { value: 'quiet', label: 'Quietly' },
  { value: 'sound', label: 'With a sound' },
]

/** How the person hears of things while they look elsewhere. */
export function Telling({ settings }: { settings: SettingsView }) {
  const { failure, run } = useCommand()
  return (
    <section className="section" aria-labelledby="telling-title">
      <h2 id="telling-title">While you look elsewhere</h2>
      <p>
        Chatelaine tells you when a server asks you to sign in or for more, when a key is about to
        end, and when a revocation has reached its provider.
      </p>
      <SegmentedControl
        aria-label="Notifications"
        value={settings.notifications}
        data={ways}
        onChange={(way) => {
          const notifications = way as SettingsView['notifications']
          void run(() => host().setNotifications({ notifications }))
        }}
      />
      <Checkbox
        label="Go on in the tray when the window is closed"
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
