import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ApprovalAnswer, ApprovalView } from '../../src-preload/contract/permissions.ts'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { Facts } from '../shell/facts.tsx'
import { FailureNote } from '../shell/failure-note.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName, Origin } from '../words/server-text.tsx'
import { Time } from '../words/time.tsx'
import { ArgumentList } from './argument-list.tsx'
import { PatternEditor } from './pattern-editor.tsx'
import { alikeSentence, callerWords } from './permission-words.ts'

interface ApprovalPanelProps {
  server: ServerView
  approval: ApprovalView
  /** Calls that wait behind this one. */
  behind: ApprovalView[]
}

/** A call waits for the person: who wants what, where, and with which words exactly. */
export function ApprovalPanel({ server, approval, behind }: ApprovalPanelProps) {
  const command = useCommand()
  const panel = usePlaceOfHonour()
  const [narrowing, setNarrowing] = useState(false)
  const answer = (given: ApprovalAnswer) =>
    void command.run(() =>
      host().answerApproval({ serverId: server.id, approvalId: approval.id, answer: given }),
    )
  const { comparedAtMs } = approval
  return (
    <section className="panel approval" aria-labelledby="approval-title" tabIndex={-1} ref={panel}>
      <h2 id="approval-title">
        <span>
          {sayElements('tools.approval.title', {
            tool: <ForeignName text={approval.tool} longest={200} />,
            server: <ForeignName text={server.name} />,
          })}
        </span>
      </h2>
      <Warnings approval={approval} />
      <Facts facts={factsOf(server, approval)} />
      <div className="approval-arguments">
        <h3>
          {comparedAtMs === null
            ? say('tools.approval.arguments')
            : sayElements('tools.approval.arguments-compared', {
                time: <Time atMs={comparedAtMs} />,
              })}
        </h3>
        <ArgumentList lines={approval.lines} />
      </div>
      {narrowing ? (
        <PatternEditor
          suggested={approval.suggested}
          busy={command.busy}
          allow={(patterns) => answer({ decision: 'pattern', patterns })}
          close={() => setNarrowing(false)}
        />
      ) : (
        <Answers busy={command.busy} answer={answer} narrow={() => setNarrowing(true)} />
      )}
      {command.failure !== null && <FailureNote failure={command.failure} />}
      {behind.length > 0 && <Behind behind={behind} />}
    </section>
  )
}

function factsOf(server: ServerView, approval: ApprovalView): [string, React.ReactNode][] {
  const { account, name } = server
  const { permission, title } = approval
  const where = (
    <>
      <ForeignName text={name} /> <Origin server={server} className="quiet" longest={300} />
    </>
  )
  const kind = say(`tools.approval.kind.${permission.kind}`)
  const what =
    title === null
      ? kind
      : sayElements('tools.approval.titled', { title: <ForeignName text={title} />, kind })
  const whose =
    account === null ? (
      say('tools.approval.account-unknown')
    ) : (
      <ForeignName text={account} longest={200} />
    )
  return [
    [say('tools.approval.server'), where],
    [say('tools.approval.account'), whose],
    [say('tools.approval.tool'), what],
    [say('tools.approval.caller'), callerWords(approval.caller)],
  ]
}

function Warnings({ approval: { tool, permission } }: { approval: ApprovalView }) {
  const looks = permission.alike.filter(({ same }) => !same)
  const warnings = looks.map((one) => alikeSentence(tool, one))
  if (permission.pin === 'new') warnings.push(say('tools.approval.new'))
  return warnings.map((sentence) => (
    <p key={sentence} className="warning">
      <IconAlertTriangle size={16} aria-hidden /> {sentence}
    </p>
  ))
}

interface AnswersProps {
  busy: boolean
  answer: (answer: ApprovalAnswer) => void
  narrow: () => void
}

function Answers({ busy, answer, narrow }: AnswersProps) {
  const armed = useArmed()
  const off = busy || !armed
  return (
    <div className="actions">
      <Button variant="filled" disabled={off} onClick={() => answer({ decision: 'once' })}>
        {say('tools.approval.once')}
      </Button>
      <Button disabled={off} onClick={() => answer({ decision: 'session' })}>
        {say('tools.approval.session')}
      </Button>
      <Button disabled={off} onClick={() => answer({ decision: 'always' })}>
        {say('tools.approval.always')}
      </Button>
      <Button disabled={off} onClick={narrow}>
        {say('tools.approval.pattern')}
      </Button>
      <Button disabled={busy} onClick={() => answer({ decision: 'deny' })}>
        {say('tools.approval.deny')}
      </Button>
    </div>
  )
}

function Behind({ behind }: { behind: ApprovalView[] }) {
  return (
    <div>
      <h3>{say('tools.approval.behind', { count: behind.length })}</h3>
      <ul className="plain-list" aria-label={say('tools.approval.waiting')}>
        {behind.map(({ id, tool, caller, askedAtMs }) => (
          <li key={id} className="quiet">
            <span className="mono">
              <ForeignName text={tool} longest={200} />
            </span>
            {` · ${callerWords(caller)} · `}
            <Time atMs={askedAtMs} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A click that was meant for what stood here a moment ago must not allow anything. */
function useArmed(): boolean {
  const [armed, setArmed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return armed
}

/** Brings the panel before the eye, and the person back to where they were once it is answered. */
function usePlaceOfHonour() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    const pane = panel.current?.closest('.detail') ?? null
    const top = pane?.scrollTop ?? 0
    panel.current?.focus()
    return () => {
      if (pane !== null) pane.scrollTop = top
    }
  }, [])
  return panel
}
