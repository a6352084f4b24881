import { Button } from '@mantine/core'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openDoctor } from '../navigation.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { useNow } from '../use-now.ts'
import { counted } from '../words/lists.ts'
import { stepWords } from '../words/state-words.ts'
import { countdown } from '../words/times.ts'

/** Why a server does nothing just now, and the one thing to do about it. */
export function StatePanel({ server }: { server: ServerView }) {
  const { state } = server
  switch (state.kind) {
    case 'connecting':
      return <Waiting words={stepWords(state.step)} />
    case 'revoking':
      return <Waiting words="Taking the key back: here first, then at the authorization server" />
    case 'needs-sign-in':
      return (
        <Blocked server={server} verb="Sign in">
          {state.failure === null ? (
            <p className="lead">This server wants to know who you are before it opens anything.</p>
          ) : (
            <FailureNote failure={state.failure} />
          )}
        </Blocked>
      )
    case 'offline':
      return (
        <Blocked server={server} verb="Try now">
          <FailureNote failure={state.failure} />
          <NextTry atMs={state.retryAtMs} tries={state.tries} />
        </Blocked>
      )
    case 'failed':
      return (
        <Blocked server={server} verb="Try again">
          <FailureNote failure={state.failure} />
        </Blocked>
      )
    case 'disconnected':
      return (
        <Blocked server={server} verb="Connect">
          <p className="lead">
            {state.imported
              ? 'This server came from another app and has not been connected here.'
              : 'You disconnected this server.'}{' '}
            Nothing is sent to it until you connect.
          </p>
        </Blocked>
      )
    case 'revoked':
      return (
        <Blocked server={server} verb="Connect again">
          <p>The key is taken back. To use this server again, sign in again.</p>
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
      <p>{words} …</p>
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
    <section className="panel" aria-label="What to do">
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
            See what happened
          </Button>
        )}
      </div>
    </section>
  )
}

function NextTry({ atMs, tries }: { atMs: number | null; tries: number }) {
  const nowMs = useNow(1000)
  const sofar = `${counted(tries, 'try', 'tries')} so far.`
  if (atMs === null) return <p className="quiet">{sofar}</p>
  return (
    <p className="quiet">
      {atMs > nowMs ? `Next try in ${countdown(atMs - nowMs)}. ` : 'Trying … '}
      {sofar}
    </p>
  )
}
