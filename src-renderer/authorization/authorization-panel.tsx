import type { AuthorizationView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { stepWords } from '../words/state-words.ts'
import { say } from '../words/say.tsx'
import { ChoosingIssuer } from './choosing-issuer.tsx'
import { CancelRow } from './cancel-row.tsx'
import { NeedsAccess } from './needs-access.tsx'
import { NeedsClient } from './needs-client.tsx'
import { NeedsOverride } from './needs-override.tsx'
import { Reviewing } from './reviewing.tsx'
import { WaitingBrowser } from './waiting-browser.tsx'
import { WaitingDevice } from './waiting-device.tsx'

interface AuthorizationPanelProps {
  server: ServerView
  authorization: AuthorizationView
}

/** Where a sign-in stands: who is being waited for, and what can be done instead. */
export function AuthorizationPanel({ server, authorization }: AuthorizationPanelProps) {
  return (
    <section className="panel" aria-label={say('authorization.title')}>
      <Phase server={server} authorization={authorization} />
    </section>
  )
}

function Phase({ server, authorization: view }: AuthorizationPanelProps) {
  switch (view.phase) {
    case 'discovering':
      return (
        <Working
          title={say('authorization.discovering')}
          words={stepWords(view.step)}
          serverId={server.id}
        />
      )
    case 'exchanging':
      return (
        <Working
          title={say('authorization.exchanging')}
          words={say('authorization.exchanging.step')}
          serverId={server.id}
        />
      )
    case 'choosing-issuer':
      return <ChoosingIssuer server={server} issuers={view.issuers} />
    case 'reviewing':
      return <Reviewing server={server} view={view} />
    case 'needs-override':
      return <NeedsOverride server={server} view={view} />
    case 'needs-client':
      return <NeedsClient server={server} view={view} />
    case 'needs-access':
      return <NeedsAccess key={String(view.refused)} server={server} view={view} />
    case 'waiting-browser':
      return <WaitingBrowser server={server} view={view} />
    case 'waiting-device':
      return <WaitingDevice server={server} view={view} />
  }
}

interface WorkingProps {
  title: string
  words: string
  serverId: string
}

function Working({ title, words, serverId }: WorkingProps) {
  return (
    <>
      <h2>{title}</h2>
      <div className="working" aria-hidden />
      <p role="status">{say('authorization.working', { step: words })}</p>
      <CancelRow serverId={serverId} />
    </>
  )
}
