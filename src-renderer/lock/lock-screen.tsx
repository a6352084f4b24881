import { Button, PasswordInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { closeDialogs } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { useNow } from '../use-now.ts'
import { countdown } from '../words/times.ts'
import { say } from '../words/say.tsx'
import { Cabinet } from './cabinet.tsx'
import { Forgotten } from './forgotten.tsx'

/** All there is to see while it is locked: nothing of what is inside. */
export function LockScreen() {
  const [forgotten, setForgotten] = useState(false)
  useEffect(closeDialogs, [])
  return (
    <main className="lock" aria-labelledby="lock-title">
      <div className="lock-inner">
        <Cabinet />
        <div className="lock-words">
          <h1 id="lock-title">{say('lock.title')}</h1>
          <p className="quiet">{say('lock.text')}</p>
        </div>
        {forgotten ? (
          <Forgotten back={() => setForgotten(false)} />
        ) : (
          <Unlock onForgotten={() => setForgotten(true)} />
        )}
      </div>
    </main>
  )
}

function Unlock({ onForgotten }: { onForgotten: () => void }) {
  const { nextTryAtMs } = useSnapshot((now) => now.vault)
  const [passphrase, setPassphrase] = useState('')
  const { busy, failure, run } = useCommand()
  const field = useRef<HTMLInputElement>(null)
  const leftMs = (nextTryAtMs ?? 0) - useNow(250)
  useEffect(() => field.current?.focus(), [failure])
  const unlock = async (event: React.FormEvent) => {
    event.preventDefault()
    if (passphrase === '') return field.current?.focus()
    if (busy || leftMs > 0) return
    const unlocked = await run(() => host().unlock({ passphrase }))
    if (unlocked === null) setPassphrase('')
  }
  return (
    <form className="form lock-form" onSubmit={(event) => void unlock(event)}>
      <PasswordInput
        ref={field}
        label={say('lock.passphrase')}
        value={passphrase}
        maxLength={4096}
        autoComplete="current-password"
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" fullWidth disabled={leftMs > 0} loading={busy}>
        {say('lock.unlock')}
      </Button>
      {failure !== null && <FailureNote failure={failure} />}
      <div className="lock-below">
        <Button variant="subtle" size="xs" onClick={onForgotten}>
          {say('lock.forgot')}
        </Button>
        {/* Not announced each second: a screen reader reads it when asked. */}
        <span className="quiet small" role="timer" aria-live="off">
          {leftMs > 0 && say('lock.next-try', { time: countdown(leftMs) })}
        </span>
      </div>
    </form>
  )
}
