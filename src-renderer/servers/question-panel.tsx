import { Button } from '@mantine/core'
import { hostOf } from '../../src-languages/host-of.ts'
import type { QuestionAnswer } from '../../src-preload/contract/commands.ts'
import type { QuestionView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FailureNote } from '../shell/failure-note.tsx'
import { useSchemaForm } from '../tools/use-schema-form.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
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
          {sayElements('servers.question.title', { name: <ForeignName text={server.name} /> })}
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
        {sayElements('servers.question.page', {
          host: <ForeignName text={hostOf(url)} longest={200} />,
        })}
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
          {say('servers.question.open')}
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
      <p className="quiet">{say('servers.question.form')}</p>
      <div className="actions">
        <Button type="submit" variant="filled" disabled={busy}>
          {say('servers.question.send')}
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
        {say('servers.question.decline')}
      </Button>
      <Button variant="subtle" disabled={busy} onClick={() => answer({ action: 'cancel' })}>
        {say('servers.cancel')}
      </Button>
    </>
  )
}
