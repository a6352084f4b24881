import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openDoctor } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { useNow } from '../use-now.ts'
import { say } from '../words/say.tsx'
import { stepWords } from '../words/state-words.ts'
import { countdown } from '../words/times.ts'

/** Why a server does nothing just now, and the one thing to do about it. */
export function StatePanel({ server }: { server: ServerView }) {
  const { state } = server
  switch (state.kind) {
    case 'connecting':
      return <Waiting words={say('servers.state.step', { step: stepWords(state.step) })} />
    case 'revoking':
      return <Waiting words={say('servers.state.revoking')} />
    case 'needs-sign-in':
      return (
        <Blocked server={server} verb={say('servers.sign-in')}>
          {state.failure === null ? (
            <p className="lead">{say('servers.state.needs-sign-in')}</p>
          ) : (
            <FailureNote failure={state.failure} />
          )}
        </Blocked>
      )
    case 'offline':
      return (
        <Blocked server={server} verb={say('servers.state.try-now')}>
          <FailureNote failure={state.failure} />
          <NextTry atMs={state.retryAtMs} tries={state.tries} />
        </Blocked>
      )
    case 'failed':
      return (
        <Blocked server={server} verb={say('servers.state.try-again')}>
          <FailureNote failure={state.failure} />
        </Blocked>
      )
    case 'disconnected':
      return (
        <Blocked server={server} verb={say('servers.connect')}>
          <p className="lead">
            {say(state.imported ? 'servers.state.imported' : 'servers.state.disconnected')}
          </p>
        </Blocked>
      )
    case 'revoked':
      return (
        <Blocked server={server} verb={say('servers.state.connect-again')}>
          <p>{say('servers.state.revoked')}</p>
        </Blocked>
      )
    default:
      return null
  }
}

function Waiting({ words }: { words: string }) {
  return (
    <section className="panel" role="status">
      <div className="working" aria-hidden />
      <p>{words}</p>
    </section>
  )
}

function hasFailure({ state }: ServerView): boolean {
  return 'failure' in state && state.failure !== null
}

interface BlockedProps {
  server: ServerView
  verb: string
  children: React.ReactNode
}

function Blocked({ server, verb, children }: BlockedProps) {
  const command = useCommand()
  const connect = () => void command.run(() => host().connect({ serverId: server.id }))
  return (
    <section className="panel" aria-label={say('servers.state.title')}>
      {children}
      {command.failure !== null && <FailureNote failure={command.failure} />}
      <div className="actions">
        <Button
          variant={server.state.kind === 'revoked' ? 'default' : 'filled'}
          loading={command.busy}
          onClick={connect}
        >
          {verb}
        </Button>
        {server.kind === 'http' && hasFailure(server) && (
          <Button variant="subtle" onClick={() => openDoctor(server.id)}>
            {say('servers.state.see')}
          </Button>
        )}
      </div>
    </section>
  )
}

function NextTry({ atMs, tries }: { atMs: number | null; tries: number }) {
  const nowMs = useNow(1000)
  return <p className="quiet">{nextTryWords(atMs === null ? null : atMs - nowMs, tries)}</p>
}

function nextTryWords(leftMs: number | null, count: number): string {
  if (leftMs === null) return say('servers.state.tries', { count })
  if (leftMs <= 0) return say('servers.state.trying', { count })
  return say('servers.state.next-try', { left: countdown(leftMs), count })
}
