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
import { countWaiting } from '../words/state-words.ts'
import { inDigits } from '../words/times.ts'
import { moveByArrows } from './arrow-keys.ts'
import { focusNow, MAIN_HEADING } from './focus.ts'
import { vaultWords } from './vault-words.ts'

export function Rail() {
  return (
    <nav className="rail" aria-label={say('shell.rail.label')} onKeyDown={moveByArrows}>
      <UnstyledButton className="skip-link" onClick={() => focusNow(MAIN_HEADING)}>
        {say('palette.skip')}
      </UnstyledButton>
      <RailButton view="overview" Icon={IconKey} />
      <ServersButton />
      <RailButton view="history" Icon={IconHistory} />
      <div className="rail-gap" />
      <RailButton view="settings" Icon={IconSettings} />
      <VaultLock />
    </nav>
  )
}

/** The way to the servers, with how much there waits for the person, whatever of it they look at. */
function ServersButton() {
  const waiting = useSnapshot((now) => countWaiting(now.servers))
  return <RailButton view="servers" Icon={IconServer2} waiting={waiting} />
}

interface RailButtonProps {
  view: ViewName
  Icon: typeof IconKey
  waiting?: number
}

function RailButton({ view, Icon, waiting = 0 }: RailButtonProps) {
  const place = say(`shell.rail.${view}`)
  const label = waiting === 0 ? place : say('shell.rail.waiting', { place, count: waiting })
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
        {waiting > 0 && (
          <span
            className="rail-badge"
            data-count={waiting > MOST_SHOWN ? `${inDigits(MOST_SHOWN)}+` : inDigits(waiting)}
            aria-hidden
          />
        )}
      </UnstyledButton>
    </Tooltip>
  )
}

/** More would not fit beside the sign; the name of the button says it. */
const MOST_SHOWN = 99

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
