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

const places: { view: ViewName; Icon: typeof IconKey }[] = [
  { view: 'overview', Icon: IconKey },
  { view: 'servers', Icon: IconServer2 },
  { view: 'history', Icon: IconHistory },
]

export function Rail() {
  return (
    <nav className="rail" aria-label={say('shell.rail.label')} onKeyDown={moveByArrows}>
      <UnstyledButton className="skip-link" onClick={() => focusNow(MAIN_HEADING)}>
        {say('palette.skip')}
      </UnstyledButton>
      {places.map((place) => (
        <RailButton key={place.view} {...place} />
      ))}
      <div className="rail-gap" />
      <RailButton view="settings" Icon={IconSettings} />
      <VaultLock />
    </nav>
  )
}

function RailButton({ view, Icon }: (typeof places)[number]) {
  const label = say(`shell.rail.${view}`)
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
  const vault = useSnapshot((now) => now.vault)
  const words = vaultWords(vault)
  const Icon =
    vault.state === 'ready'
      ? IconLock
      : vault.state === 'memory-only'
        ? IconLockOff
        : IconLockExclamation
  if (vault.passphrase === 'set') {
    const label = say('shell.rail.lock', { shortcut: LOCK_SHORTCUT, whatIs: words.whatIs })
    return (
      <Tooltip label={label} position="right" multiline w={260}>
        <UnstyledButton
          className="vault-lock"
          data-state={vault.state}
          aria-label={say('shell.rail.lock-label', { state: words.short })}
          onClick={() => void host().lock()}
        >
          <Icon size={18} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Tooltip>
    )
  }
  const label = say('shell.rail.vault', { whatIs: words.whatIs, whatToDo: words.whatToDo })
  return (
    <Tooltip label={label} position="right" multiline w={260}>
      <div
        className="vault-lock"
        data-state={vault.state}
        role="img"
        tabIndex={0}
        aria-label={say('shell.rail.vault-label', { state: words.short })}
      >
        <Icon size={18} stroke={1.8} aria-hidden />
      </div>
    </Tooltip>
  )
}
