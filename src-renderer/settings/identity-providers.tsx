import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { IdentityProviderView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { SecretInput } from '../shell/secret-input.tsx'
import { useCommand } from '../use-command.ts'
import { clientIdProblem, issuerProblem, secretProblem } from '../words/entry-checks.ts'
import { ForeignName } from '../words/server-text.tsx'
import { say, sayElements } from '../words/say.tsx'

/** Organizations the person is signed in to once, which vouch for them at many servers. */
export function IdentityProviders() {
  const identityProviders = useSnapshot((now) => now.identityProviders)
  const [adding, setAdding] = useState(false)
  return (
    <section className="section" aria-labelledby="identity-title">
      <h2 id="identity-title">{say('settings.identity.title')}</h2>
      <p>{say('settings.identity.text')}</p>
      {identityProviders.length > 0 && (
        <ul className="providers">
          {identityProviders.map((provider) => (
            <Provider key={provider.id} provider={provider} />
          ))}
        </ul>
      )}
      {adding ? (
        <AddProvider onDone={() => setAdding(false)} />
      ) : (
        <div className="actions">
          <Button onClick={() => setAdding(true)}>{say('settings.identity.add')}</Button>
        </div>
      )}
    </section>
  )
}

function Provider({ provider }: { provider: IdentityProviderView }) {
  const { busy, failure, run } = useCommand()
  const { id: providerId, state, issuer, redirectUri, followsSilently } = provider
  const waiting = state === 'waiting'
  return (
    <li className="provider">
      <div className="provider-head">
        <div>
          <strong className="mono">
            <ForeignName text={new URL(issuer).host} longest={200} />
          </strong>
          <p className="quiet" role="status">
            {signedIn(provider)}
          </p>
        </div>
        <div className="actions">
          {waiting ? (
            <Button onClick={() => void host().cancelIdentitySignIn({ providerId })}>
              {say('settings.identity.cancel')}
            </Button>
          ) : (
            <Button
              variant={state === 'signed-out' ? 'filled' : 'default'}
              loading={busy}
              onClick={() => void run(() => host().signInToIdentityProvider({ providerId }))}
            >
              {say(
                state === 'signed-out'
                  ? 'settings.identity.sign-in'
                  : 'settings.identity.sign-in-again',
              )}
            </Button>
          )}
          <Button
            disabled={busy}
            aria-label={say('settings.identity.remove-one', { host: new URL(issuer).host })}
            onClick={() => void run(() => host().removeIdentityProvider({ providerId }))}
          >
            {say('settings.identity.remove')}
          </Button>
        </div>
      </div>
      {state !== 'signed-out' && (
        <Checkbox
          label={say('settings.identity.silently')}
          description={say('settings.identity.silently.text')}
          checked={followsSilently}
          onChange={(event) => {
            const silently = event.currentTarget.checked
            void run(() => host().followIdentityProvider({ providerId, silently }))
          }}
        />
      )}
      {state === 'signed-out' && (
        <div className="copy-line">
          <TextInput
            label={say('settings.identity.redirect')}
            value={redirectUri}
            readOnly
            classNames={{ input: 'mono' }}
          />
          <CopyButton text={redirectUri} label={say('settings.identity.copy')} />
        </div>
      )}
      {failure !== null && failure.code !== 'cancelled' && <FailureNote failure={failure} />}
    </li>
  )
}

function signedIn({ state, account }: IdentityProviderView): React.ReactNode {
  if (state === 'waiting') return say('settings.identity.waiting')
  if (state === 'signed-out') return say('settings.identity.signed-out')
  return account === null
    ? say('settings.identity.signed-in-unnamed')
    : sayElements('settings.identity.signed-in', { account: <ForeignName text={account} /> })
}

function AddProvider({ onDone }: { onDone: () => void }) {
  const [issuer, setIssuer] = useState('')
  const [clientId, setClientId] = useState('')
  const [secret, setSecret] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, failure, run } = useCommand()
  const wrong = {
    issuer: issuerProblem(issuer.trim()),
    clientId: clientIdProblem(clientId.trim()),
    secret: secret === '' ? null : secretProblem(secret),
  }
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(wrong).some((one) => one !== null)) return
    const base = { issuer: issuer.trim(), clientId: clientId.trim() }
    const input = secret === '' ? base : { ...base, clientSecret: secret }
    if ((await run(() => host().addIdentityProvider(input))) !== null) onDone()
  }
  return (
    <form className="form" noValidate onSubmit={(event) => void add(event)}>
      <TextInput
        label={say('settings.identity.issuer')}
        description={say('settings.identity.issuer.text')}
        placeholder="https://login.example.org"
        value={issuer}
        maxLength={2000}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={tried ? wrong.issuer : null}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <TextInput
        label={say('settings.identity.client-id')}
        description={say('settings.identity.client-id.text')}
        value={clientId}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={tried ? wrong.clientId : null}
        onChange={(event) => setClientId(event.currentTarget.value)}
      />
      <SecretInput
        label={say('settings.identity.secret')}
        description={say('settings.identity.secret.text')}
        value={secret}
        error={tried ? (wrong.secret ?? undefined) : undefined}
        change={setSecret}
      />
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={busy}>
          {say('settings.identity.check')}
        </Button>
        <Button disabled={busy} onClick={onDone}>
          {say('settings.identity.cancel')}
        </Button>
      </div>
    </form>
  )
}
