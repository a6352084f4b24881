import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ToolChangeView } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { DiffText } from './diff-text.tsx'

/** What a server writes for people; everything else is written for programs. */
const prose = new Set(['title', 'description'])

interface ToolChangeProps {
  server: ServerView
  tool: string
  close: () => void
}

/** How a suspended tool differs from the one the person knew; accepting takes exactly what is shown. */
export function ToolChange({ server, tool, close }: ToolChangeProps) {
  const [change, setChange] = useState<ToolChangeView | null>(null)
  const { busy, failure, run } = useCommand()
  const serverId = server.id
  // The tools are another list after each listing: what is shown is never older than what can be accepted.
  useEffect(() => {
    let gone = false
    void run(() => host().readToolChange({ serverId, tool })).then((read) => {
      if (!gone) setChange(read)
    })
    return () => {
      gone = true
    }
  }, [run, serverId, tool, server.tools])
  const accept = async (hash: string) => {
    const done = await run(async () => {
      const result = await host().acceptToolChange({ serverId, tool, hash })
      return result.ok ? { ok: true, value: true } : result
    })
    if (done === true) close()
  }
  return (
    <section className="tool-change" aria-label={say('tools.change')}>
      {change === null && failure === null && <p role="status">{say('tools.change.comparing')}</p>}
      {change !== null && (
        <>
          <p>{sayElements('tools.change.since', { time: <Time atMs={change.pinnedAtMs} /> })}</p>
          <dl className="changes">
            {change.fields.map(({ field, pieces }) => (
              <div key={field}>
                <dt className="mono">
                  <ForeignName text={field} />
                </dt>
                <dd tabIndex={0} className={prose.has(field) ? '' : 'mono'}>
                  <DiffText pieces={pieces} />
                </dd>
              </div>
            ))}
          </dl>
          <p>{say(`tools.change.then.${change.follows}`)}</p>
          <div className="actions">
            <Button variant="filled" disabled={busy} onClick={() => void accept(change.hash)}>
              {say('tools.change.accept')}
            </Button>
            <Button onClick={close}>{say('tools.change.keep')}</Button>
          </div>
        </>
      )}
      {failure !== null && <FailureNote failure={failure} />}
    </section>
  )
}
