import { useEffect, useRef } from 'react'
import { hasKey } from '../../src-languages/abilities.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { AuthorizationPanel } from '../authorization/authorization-panel.tsx'
import { ServerHistory } from '../consent/server-history.tsx'
import { GrantSection } from '../grants/grant-section.tsx'
import { Doctor } from '../doctor/doctor.tsx'
import { Receipt } from '../grants/receipt.tsx'
import { useNavigation } from '../navigation.ts'
import { AlwaysSection } from '../tools/always-section.tsx'
import { ApprovalPanel } from '../tools/approval-panel.tsx'
import { ToolsSection } from '../tools/tools-section.tsx'
import { say } from '../words/say.tsx'
import { EnteredKeySection } from './entered-key-section.tsx'
import { LocalApproval } from './local-approval.tsx'
import { NamedList } from './named-list.tsx'
import { PermissionRequest } from '../authorization/permission-request.tsx'
import { OverridesSection } from './overrides-section.tsx'
import { QuestionPanel } from './question-panel.tsx'
import { RefusalsSection } from './refusals-section.tsx'
import { ServerHeader } from './server-header.tsx'
import { StatePanel } from './state-panel.tsx'
import { TechnicalDetails } from './technical-details.tsx'

/** Everything about one server; its state decides what stands first. */
export function ServerDetail({ server }: { server: ServerView }) {
  const doctor = useNavigation((navigation) => navigation.doctor)
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    // In a narrow window the row that was pressed is gone, and focus with it.
    const focused = document.activeElement
    const hidden = focused instanceof HTMLElement && focused.offsetParent === null
    if (hidden) article.current?.focus()
  }, [])
  return (
    <article className="server" aria-label={say('servers.one')} tabIndex={-1} ref={article}>
      <ServerHeader server={server} />
      {doctor ? <Doctor server={server} /> : <Page server={server} />}
    </article>
  )
}

function Page({ server }: { server: ServerView }) {
  const { state, grant } = server
  const [approval, ...behind] = server.approvals
  // A call waits for a wider grant while the connection lives on: its form and its answer stay where they are.
  const widening = state.kind === 'authorizing' && server.wire !== null
  return (
    <div className="server-body">
      {state.kind === 'authorizing' && (
        <AuthorizationPanel server={server} authorization={state.authorization} />
      )}
      {server.permissionRequest !== null && (
        <PermissionRequest server={server} request={server.permissionRequest} />
      )}
      {approval !== undefined && (
        <ApprovalPanel key={approval.id} server={server} approval={approval} behind={behind} />
      )}
      {server.questions.map((question) => (
        <QuestionPanel key={question.id} server={server} question={question} />
      ))}
      {state.kind === 'needs-approval' && <LocalApproval server={server} state={state} />}
      {state.kind === 'revoked' && <Receipt receipt={state.receipt} />}
      <StatePanel server={server} />
      {hasKey(server) && <GrantSection server={server} grant={server.grant} />}
      {server.headerNames.length > 0 && <EnteredKeySection server={server} />}
      {grant === null && server.headerNames.length === 0 && state.kind === 'connected' && (
        <NoGrant />
      )}
      {(state.kind === 'connected' || widening) && (
        <>
          <ToolsSection server={server} />
          <NamedList title={say('servers.resources')} items={server.resources} />
          <NamedList title={say('servers.prompts')} items={server.prompts} />
        </>
      )}
      <AlwaysSection server={server} />
      <OverridesSection server={server} />
      <RefusalsSection server={server} />
      <ServerHistory serverId={server.id} stateKind={state.kind} />
      <TechnicalDetails server={server} />
    </div>
  )
}

function NoGrant() {
  return (
    <section className="section" aria-labelledby="may-do">
      <h2 id="may-do">{say('servers.no-grant.title')}</h2>
      <p className="lead">{say('servers.no-grant.text')}</p>
    </section>
  )
}
