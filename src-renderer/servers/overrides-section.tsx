import { Button } from '@mantine/core'
import type { OverrideView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { OwnSentence } from '../words/server-text.tsx'

/** What the person accepted against the rules, so that it is never out of sight. */
export function OverridesSection({ server }: { server: ServerView }) {
  if (server.overrides.length === 0) return null
  return (
    <section className="section" aria-labelledby="overrides">
      <h2 id="overrides">{say('servers.overrides.title')}</h2>
      <ul className="plain-list">
        {server.overrides.map((override) => (
          <Accepted
            key={`${override.kind} ${override.subject}`}
            serverId={server.id}
            override={override}
          />
        ))}
      </ul>
    </section>
  )
}

function Accepted({ serverId, override }: { serverId: string; override: OverrideView }) {
  const { busy, failure, run } = useCommand()
  const { kind, subject, sentence } = override
  return (
    <li className="copy-line">
      <span className="wrap">
        <OwnSentence text={sentence} />
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={busy}
        onClick={() => void run(() => host().liftOverride({ serverId, kind, subject }))}
      >
        {say('servers.overrides.lift')}
      </Button>
      {failure !== null && <FailureNote failure={failure} />}
    </li>
  )
}
