import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { VaultView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { LOCK_SHORTCUT } from '../lock/use-lock-shortcut.ts'
import { askForPassphrase, useNavigation } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { ChangePassphrase, RemovePassphrase, SetPassphrase } from './passphrase-dialogs.tsx'

const idleMinutes: VaultView['idleLockMinutes'][] = [5, 15, 60, 0]

function idleWords(minutes: VaultView['idleLockMinutes']): string {
  if (minutes === 0) return say('settings.lock.never')
  return minutes < 60
    ? say('settings.lock.minutes', { count: minutes })
    : say('settings.lock.hours', { count: minutes / 60 })
}

/** The passphrase over the vaults: none, or what belongs to it. */
export function LockSection() {
  const vault = useSnapshot((now) => now.vault)
  return (
    <section className="section" aria-labelledby="lock-section-title">
      <h2 id="lock-section-title">{say('settings.lock.title')}</h2>
      {vault.passphrase === 'none' ? (
        <WithoutPassphrase vault={vault} />
      ) : (
        <WithPassphrase vault={vault} />
      )}
    </section>
  )
}

function WithoutPassphrase({ vault }: { vault: VaultView }) {
  const asked = useNavigation((state) => state.settingPassphrase)
  return (
    <>
      <p>
        {say(
          vault.state === 'memory-only'
            ? 'settings.lock.none.memory'
            : 'settings.lock.none.keyring',
        )}
      </p>
      <div className="actions">
        <Button
          variant={vault.state === 'memory-only' ? 'filled' : 'default'}
          onClick={() => askForPassphrase(true)}
        >
          {say('settings.passphrase.set.title')}
        </Button>
      </div>
      <SetPassphrase opened={asked} close={() => askForPassphrase(false)} />
    </>
  )
}

function WithPassphrase({ vault }: { vault: VaultView }) {
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const command = useCommand()
  const close = () => setOpen(null)
  return (
    <div className="lock-settings">
      <p>{say('settings.lock.text')}</p>
      <div className="lock-facts">
        <span id="idle-title">{say('settings.lock.after')}</span>
        <SegmentedControl
          aria-labelledby="idle-title"
          value={String(vault.idleLockMinutes)}
          data={idleMinutes.map((minutes) => ({
            value: String(minutes),
            label: idleWords(minutes),
          }))}
          onChange={(value) => {
            const minutes = Number(value) as VaultView['idleLockMinutes']
            void command.run(() => host().setIdleLock({ minutes }))
          }}
        />
      </div>
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <p className="quiet">{say('settings.lock.also')}</p>
      <div className="actions">
        <Button onClick={() => void host().lock()}>
          {say('settings.lock.now', { shortcut: LOCK_SHORTCUT })}
        </Button>
        <Button onClick={() => setOpen('change')}>{say('settings.lock.change')}</Button>
        <Button onClick={() => setOpen('remove')}>{say('settings.lock.remove')}</Button>
      </div>
      <ChangePassphrase opened={open === 'change'} close={close} />
      <RemovePassphrase opened={open === 'remove'} close={close} />
    </div>
  )
}
