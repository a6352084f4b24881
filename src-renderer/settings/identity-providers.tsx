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

/** Organizations the person is signed in to once, which vouch for them at many servers. */
export function IdentityProviders() {
  const identityProviders = useSnapshot((now) => now.identityProviders)
  const [adding, setAdding] = useState(false)
  return (
    <section className="section" aria-labelledby="identity-title">
      <h2 id="identity-title">Your organization</h2>
      <p>
        Sign in once where you work, and servers that trust your organization let you in on its word
        (enterprise-managed authorization). Each server still gets a key of its own.
      </p>
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
          <Button onClick={() => setAdding(true)}>Add an organization</Button>
        </div>
      )}
    </section>
  )
}

function Provider({ provider }: { provider: IdentityProviderView }) {
  const { busy, failure, run } = useCommand()
  const { id: providerId, state, account, issuer, redirectUri, followsSilently } = provider
  const waiting = state === 'waiting'
  return (
    <li className="provider">
      <div className="provider-head">
        <div>
          <strong className="mono">
            <ForeignName text={new URL(issuer).host} longest={200} />
          </strong>
          <p className="quiet" role="status">
            {waiting && 'Waiting for you in the browser'}
            {state === 'signed-out' && 'Not signed in'}
            {state === 'signed-in' && (
              <>
                Signed in as <ForeignName text={account ?? 'somebody'} />
              </>
            )}
          </p>
        </div>
        <div className="actions">
          {waiting ? (
            <Button onClick={() => void host().cancelIdentitySignIn({ providerId })}>Cancel</Button>
          ) : (
            <Button
              variant={state === 'signed-out' ? 'filled' : 'default'}
              loading={busy}
              onClick={() => void run(() => host().signInToIdentityProvider({ providerId }))}
            >
              {state === 'signed-out' ? 'Sign in' : 'Sign in again'}
            </Button>
          )}
          <Button
            disabled={busy}
            aria-label={`Remove ${new URL(issuer).host}`}
            onClick={() => void run(() => host().removeIdentityProvider({ providerId }))}
          >
            Remove
          </Button>
        </div>
      </div>
      {state !== 'signed-out' && (
        <Checkbox
          label="Go in at servers that trust it without asking me each time"
          description="Each still gets a key of its own and a line in the history; you can take any of them back."
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
            label="Redirect address to register there, with any port"
            value={redirectUri}
            readOnly
            classNames={{ input: 'mono' }}
          />
          <CopyButton text={redirectUri} label="Copy address" />
        </div>
      )}
      {failure !== null && failure.code !== 'cancelled' && <FailureNote failure={failure} />}
    </li>
  )
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
        label="Address of its sign-in service"
        description="The issuer, as whoever runs it gives it; letter for letter."
        placeholder="https://login.example.org"
        value={issuer}
        maxLength={2000}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={tried ? wrong.issuer : null}
        onChange={(event) => setIssuer(event.currentTarget.value)}
      />
      <TextInput
        label="Client ID"
        description="Under which Chatelaine is registered there."
        value={clientId}
        spellCheck={false}
        classNames={{ input: 'mono' }}
        error={tried ? wrong.clientId : null}
        onChange={(event) => setClientId(event.currentTarget.value)}
      />
      <SecretInput
        label="Client secret"
        description="Only if you were given one. Sealed at once and never shown again."
        value={secret}
        error={tried ? (wrong.secret ?? undefined) : undefined}
        change={setSecret}
      />
      {failure !== null && <FailureNote failure={failure} />}
      <div className="actions">
        <Button type="submit" variant="filled" loading={busy}>
          Check and add
        </Button>
        <Button disabled={busy} onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
