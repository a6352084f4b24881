import { Button } from '@mantine/core'
import type { AlwaysView } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { inWords } from '../words/lists.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { patternWords } from './permission-words.ts'

/** Everything of a server that runs without a question because the person said so, with the way back beside it. */
export function AlwaysSection({ server }: { server: ServerView }) {
  return (
    <>
      <AllowedList server={server} of="always" />
      <AllowedList server={server} of="session" />
    </>
  )
}

function AllowedList({ server, of }: { server: ServerView; of: 'always' | 'session' }) {
  const allowed = server.always.filter(({ session }) => session === (of === 'session'))
  if (allowed.length === 0) return null
  return (
    <section className="section" aria-labelledby={of}>
      <h2 id={of}>{say(`tools.${of}`)}</h2>
      <ul className="plain-list" aria-labelledby={of}>
        {allowed.map((one) => (
          <Always key={one.id} serverId={server.id} always={one} />
        ))}
      </ul>
      <p className="quiet">{say(`tools.${of}.end`)}</p>
    </section>
  )
}

function Always({ serverId, always }: { serverId: string; always: AlwaysView }) {
  const { busy, failure, run } = useCommand()
  const { id: alwaysId, tool, patterns, sinceMs } = always
  return (
    <li className="always">
      <div className="copy-line">
        <span className="wrap">
          <AlwaysWords tool={tool} patterns={patterns} />
          <span className="quiet">
            {' · '}
            <Time atMs={sinceMs} />
          </span>
        </span>
        <Button
          size="xs"
          disabled={busy}
          onClick={() => void run(() => host().undoAlways({ serverId, alwaysId }))}
        >
          {say('tools.always.undo')}
        </Button>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
    </li>
  )
}

function AlwaysWords({ tool: name, patterns }: Pick<AlwaysView, 'tool' | 'patterns'>) {
  const tool = <ForeignName text={name} longest={200} />
  if (patterns === null) return sayElements('tools.always.any', { tool })
  if (patterns.length === 0) return sayElements('tools.always.none', { tool })
  const conditions = inWords(patterns.map(patternWords))
  return sayElements('tools.always.when', { tool, conditions })
}
