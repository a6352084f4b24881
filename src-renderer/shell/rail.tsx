import { Tooltip, UnstyledButton } from '@mantine/core'
import {
  IconHistory,
  IconKey,
  IconLock,
  IconLockExclamation,
  IconLockOff,
  IconServer2,
  IconSettings,
} from '@tabler/icons-react'
import { useSnapshot } from '../host-store.ts'
import { host } from '../host-window.ts'
import { LOCK_SHORTCUT } from '../lock/use-lock-shortcut.ts'
import { show, useNavigation, type ViewName } from '../navigation.ts'
import { say } from '../words/say.tsx'
import { moveByArrows } from './arrow-keys.ts'
import { focusNow, MAIN_HEADING } from './focus.ts'
import { vaultWords } from './vault-words.ts'

const places: { view: ViewName; label: string; Icon: typeof IconKey }[] = [
  { view: 'overview', label: 'Overview', Icon: IconKey },
  { view: 'servers', label: 'Servers', Icon: IconServer2 },
  { view: 'history', label: 'History', Icon: IconHistory },
]

export function Rail() {
  return (
    <nav className="rail" aria-label="Main" onKeyDown={moveByArrows}>
      <UnstyledButton className="skip-link" onClick={() => focusNow(MAIN_HEADING)}>
        {say('palette.skip')}
      </UnstyledButton>
      {places.map((place) => (
        <RailButton key={place.view} {...place} />
      ))}
      <div className="rail-gap" />
      <RailButton view="settings" label="Settings" Icon={IconSettings} />
      <VaultLock />
    </nav>
  )
}

function RailButton({ view, label, Icon }: (typeof places)[number]) {
  const current = useNavigation((state) => state.view === view)
  return (
    <Tooltip label={label} position="right">
      <UnstyledButton
        className="rail-button"
        aria-label={label}
        aria-current={current ? 'page' : undefined}
        onClick={() => show(view)}
      >
        <Icon size={22} stroke={1.6} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  )
}

function VaultLock() {
  const { vault } = useSnapshot()
  const words = vaultWords(vault)
  const Icon =
    vault.state === 'ready'
      ? IconLock
      : vault.state === 'memory-only'
        ? IconLockOff
        : IconLockExclamation
  if (vault.passphrase === 'set') {
    const label = `Lock now (${LOCK_SHORTCUT}). ${words.whatIs}`
    return (
      <Tooltip label={label} position="right" multiline w={260}>
        <UnstyledButton
          className="vault-lock"
          data-state={vault.state}
          aria-label={`Lock now. Vault: ${words.short}`}
          onClick={() => void host().lock()}
        >
          <Icon size={18} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Tooltip>
    )
  }
  return (
    <Tooltip label={`${words.whatIs} ${words.whatToDo}`} position="right" multiline w={260}>
      <div
        className="vault-lock"
        data-state={vault.state}
        role="img"
        tabIndex={0}
        aria-label={`Vault: ${words.short}`}
      >
        <Icon size={18} stroke={1.8} aria-hidden />
      </div>
    </Tooltip>
  )
}
