import { Button } from '@mantine/core'
import { IconLock, IconLockExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { useSnapshot } from '../host-store.ts'
import { Cabinet } from '../lock/cabinet.tsx'
import { LanguageSection } from '../settings/language-section.tsx'
import { SetPassphrase } from '../settings/passphrase-dialogs.tsx'
import { vaultWords } from '../shell/vault-words.ts'
import { say } from '../words/say.tsx'
import { goToStep } from './start-steps.ts'

/** What this is, and how the keys are kept on this computer, before there is one. */
export function KeysStep() {
  const vault = useSnapshot((now) => now.vault)
  const settings = useSnapshot((now) => now.settings)
  const [setting, setSetting] = useState(false)
  const words = vaultWords(vault)
  const isGood = vault.state === 'ready'
  const Icon = isGood ? IconLock : IconLockExclamation
  return (
    <>
      <Cabinet />
      <h1>{say('start.keys.title')}</h1>
      <p className="lead">{say('start.keys.lead')}</p>
      <section className="panel start-vault" aria-labelledby="start-vault" data-state={vault.state}>
        <h2 id="start-vault">
          <Icon size={20} aria-hidden /> {say('start.keys.here')}
        </h2>
        <p>{words.whatIs}</p>
        {!isGood && <p>{words.whatToDo}</p>}
        {vault.passphrase === 'none' && (
          <div className="actions">
            <Button onClick={() => setSetting(true)}>{say('start.keys.passphrase')}</Button>
            {isGood && <span className="quiet small">{say('start.keys.passphrase-about')}</span>}
          </div>
        )}
      </section>
      <LanguageSection settings={settings} />
      <div className="actions actions-end">
        <Button variant="filled" onClick={() => goToStep('server')}>
          {say('start.next')}
        </Button>
      </div>
      <SetPassphrase opened={setting} close={() => setSetting(false)} />
    </>
  )
}
