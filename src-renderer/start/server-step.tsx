import { Button, TextInput, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'
import { sentenceOf } from '../authorization/client-entry.ts'
import { host } from '../host-window.ts'
import { useSnapshot } from '../host-store.ts'
import { askForServer } from '../navigation.ts'
import { useCheckedUrl } from '../servers/use-checked-url.ts'
import { moveByArrows } from '../shell/arrow-keys.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { goToStep, pick } from './start-steps.ts'

/** Many people have an account at one of these; the last one asks for none. */
const SUGGESTED = ['Linear', 'Notion', 'Atlassian', 'Sentry', 'Hugging Face', 'Microsoft Learn']

interface Offer {
  name: string
  url: string
  about: string
}

/** A first server: one that is tried out here, a well-known one, or any other by its address. */
export function ServerStep({ finish }: { finish: () => void }) {
  const demo = useSnapshot((now) => now.demo)
  const known = useSuggested()
  const { busy, failure, run } = useCommand()
  const choose = async (input: { url: string; name?: string }) => {
    const added = await run(() => host().addServer(input))
    if (added !== null) pick(added.serverId)
  }
  const tried = demo.filter(({ added }) => !added)
  const offers = { busy, choose: ({ url, name }: Offer) => void choose({ url, name }) }
  return (
    <>
      <h1>{say('start.server.title')}</h1>
      <p className="lead">{say('start.server.lead')}</p>
      {failure !== null && <FailureNote failure={failure} />}
      <Offers
        {...offers}
        title={say('start.server.demo')}
        list={tried.map((one) => ({ ...one, about: one.description }))}
      />
      <Offers {...offers} title={say('start.server.known')} list={known} />
      <ByAddress busy={busy} choose={(url) => void choose({ url })} />
      <div className="actions actions-apart">
        <Button onClick={() => goToStep('keys')}>{say('start.back')}</Button>
        <Button
          variant="subtle"
          onClick={() => {
            finish()
            askForServer(true, 'import')
          }}
        >
          {say('start.server.import')}
        </Button>
      </div>
    </>
  )
}

function useSuggested(): Offer[] {
  const [known, setKnown] = useState<WellKnownServer[]>([])
  const { run } = useCommand()
  useEffect(() => {
    void run(() => host().listWellKnownServers()).then((list) => setKnown(list ?? []))
  }, [run])
  return SUGGESTED.flatMap((name) => known.find((one) => one.name === name) ?? [])
}

interface OffersProps {
  title: string
  list: Offer[]
  busy: boolean
  choose: (offer: Offer) => void
}

function Offers({ title, list, busy, choose }: OffersProps) {
  if (list.length === 0) return null
  return (
    <section className="start-section">
      <h2>{title}</h2>
      <ul className="start-offers" aria-label={title} onKeyDown={moveByArrows}>
        {list.map((offer) => (
          <li key={offer.url}>
            <UnstyledButton className="start-offer" disabled={busy} onClick={() => choose(offer)}>
              <strong>
                <ForeignName text={offer.name} />
              </strong>
              <span className="quiet small">
                <ForeignName text={offer.about} longest={200} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ByAddressProps {
  busy: boolean
  choose: (url: string) => void
}

function ByAddress({ busy, choose }: ByAddressProps) {
  const [url, setUrl] = useState('')
  const checked = useCheckedUrl(url.trim())
  const wrong = checked?.ok === false ? checked.failure : null
  return (
    <form
      className="form start-section"
      onSubmit={(event) => {
        event.preventDefault()
        if (checked?.ok === true) choose(url.trim())
      }}
    >
      <h2>{say('start.server.other')}</h2>
      <div className="copy-line">
        <TextInput
          label={say('start.server.address')}
          placeholder="https://mcp.example.com/mcp"
          value={url}
          spellCheck={false}
          autoComplete="off"
          classNames={{ input: 'mono' }}
          error={wrong === null ? undefined : sentenceOf(wrong)}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Button type="submit" disabled={busy || checked?.ok !== true}>
          {say('start.server.add')}
        </Button>
      </div>
    </form>
  )
}
