import { Button } from '@mantine/core'
import type { QuestionAnswer } from '../../src-preload/contract/commands.ts'
import type { QuestionView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { hostOf } from '../authorization/phase.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useSchemaForm } from '../tools/use-schema-form.tsx'
import { useCommand } from '../use-command.ts'
import { ForeignName, ForeignText } from '../words/server-text.tsx'

interface QuestionPanelProps {
  server: ServerView
  question: QuestionView
}

/** A server asks the person something: who asks stands first, and nothing is sent without their word. */
export function QuestionPanel({ server, question }: QuestionPanelProps) {
  const command = useCommand()
  const answer = (given: QuestionAnswer) =>
    void command.run(() =>
      host().answerQuestion({ serverId: server.id, questionId: question.id, answer: given }),
    )
  return (
    <section className="panel" aria-labelledby={`question-${question.id} asked-${question.id}`}>
      <h2 id={`question-${question.id}`}>
        <span>
          <ForeignName text={server.name} /> asks you
        </span>
      </h2>
      <p className="mono small quiet">
        <ForeignName text={server.origin} longest={300} />
      </p>
      <blockquote className="asked" id={`asked-${question.id}`}>
        <ForeignText text={question.message} longest={2000} />
      </blockquote>
      {question.schema === null ? (
        <PageQuestion url={question.url ?? ''} answer={answer} busy={command.busy} />
      ) : (
        <FormQuestion schema={question.schema} answer={answer} busy={command.busy} />
      )}
      {command.failure !== null && <FailureNote failure={command.failure} />}
    </section>
  )
}

interface AnswerProps {
  busy: boolean
  answer: (answer: QuestionAnswer) => void
}

function PageQuestion({ url, answer, busy }: AnswerProps & { url: string }) {
  return (
    <>
      <p>
        It wants to send you to a page at{' '}
        <strong className="mono">
          <ForeignName text={hostOf(url)} longest={200} />
        </strong>
        . What you enter there goes to that page, not to Chatelaine.
      </p>
      <p className="mono small quiet wrap">
        <ForeignName text={url} longest={2000} />
      </p>
      <div className="actions">
        <Button
          variant="filled"
          disabled={busy}
          onClick={() => answer({ action: 'accept', content: {} })}
        >
          Open the page
        </Button>
        <Refusals answer={answer} busy={busy} />
      </div>
    </>
  )
}

function FormQuestion({ schema, answer, busy }: AnswerProps & { schema: Record<string, unknown> }) {
  const form = useSchemaForm(schema)
  const send = (event: React.FormEvent) => {
    event.preventDefault()
    const content = form.read()
    if (content !== null) answer({ action: 'accept', content: content as QuestionContent })
  }
  return (
    <form className="form" noValidate onSubmit={send}>
      {form.inputs}
      <p className="quiet">
        What you enter goes to this server. Never enter a password or a key here: no honest server
        asks for one this way.
      </p>
      <div className="actions">
        <Button type="submit" variant="filled" disabled={busy}>
          Send
        </Button>
        <Refusals answer={answer} busy={busy} />
      </div>
    </form>
  )
}

type QuestionContent = Extract<QuestionAnswer, { action: 'accept' }>['content']

function Refusals({ answer, busy }: AnswerProps) {
  return (
    <>
      <Button disabled={busy} onClick={() => answer({ action: 'decline' })}>
        Decline
      </Button>
      <Button variant="subtle" disabled={busy} onClick={() => answer({ action: 'cancel' })}>
        Cancel
      </Button>
    </>
  )
}
