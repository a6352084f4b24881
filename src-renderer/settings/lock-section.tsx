import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { VaultView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { LOCK_SHORTCUT } from '../lock/use-lock-shortcut.ts'
import { askForPassphrase, useNavigation } from '../navigation.ts'
import { ChangePassphrase, RemovePassphrase, SetPassphrase } from './passphrase-dialogs.tsx'

const times = [
  { value: '5', label: '5 minutes' },
  { value: '15', label: '15 minutes' },
  { value: '60', label: '1 hour' },
  { value: '0', label: 'Never' },
]

/** The passphrase over the vaults: none, or what belongs to it. */
export function LockSection() {
  const vault = useSnapshot((now) => now.vault)
  return (
    <section className="section" aria-labelledby="lock-section-title">
      <h2 id="lock-section-title">Lock</h2>
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
        {vault.state === 'memory-only'
          ? 'Without a keyring your keys are gone when Chatelaine closes. With a passphrase they are kept on this computer, sealed with it; you enter it at each start.'
          : 'The keyring opens your keys to every program that runs as you. With a passphrase it takes both, and Chatelaine can be locked while you are away.'}
      </p>
      <div className="actions">
        <Button
          variant={vault.state === 'memory-only' ? 'filled' : 'default'}
          onClick={() => askForPassphrase(true)}
        >
          Set a passphrase
        </Button>
      </div>
      <SetPassphrase opened={asked} close={() => askForPassphrase(false)} />
    </>
  )
}

function WithPassphrase({ vault }: { vault: VaultView }) {
  const [open, setOpen] = useState<'change' | 'remove' | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="lock-settings">
      <p>
        A passphrase lies over your keys. Locked, no key is in memory, no connection is open and
        nothing can be approved.
      </p>
      <div className="lock-facts">
        <span id="idle-title">Lock by itself after</span>
        <SegmentedControl
          aria-labelledby="idle-title"
          value={String(vault.idleLockMinutes)}
          data={times}
          onChange={(value) => {
            const minutes = Number(value) as VaultView['idleLockMinutes']
            void host().setIdleLock({ minutes })
          }}
        />
      </div>
      <p className="quiet">
        It also locks when this computer goes to sleep, and when its screen is locked where the
        system tells.
      </p>
      <div className="actions">
        <Button onClick={() => void host().lock()}>Lock now ({LOCK_SHORTCUT})</Button>
        <Button onClick={() => setOpen('change')}>Change</Button>
        <Button onClick={() => setOpen('remove')}>Remove</Button>
      </div>
      <ChangePassphrase opened={open === 'change'} close={close} />
      <RemovePassphrase opened={open === 'remove'} close={close} />
    </div>
  )
}
