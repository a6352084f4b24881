import { describe, expect, it } from 'vitest'
import { createQuestions } from '../../../src-main/servers/questions.ts'

const NEVER = new AbortController().signal
const form = (message: string) =>
  ({
    method: 'elicitation/create',
    params: { mode: 'form', message, requestedSchema: { type: 'object', properties: {} } },
  }) as const

function start(open: (url: string) => Promise<void> = () => Promise.resolve()) {
  let count = 0
  return createQuestions({
    newId: () => `question-${++count}`,
    userAgent: { open },
    onChanged: () => undefined,
  })
}

describe('questions of a server', () => {
  it('R48 turns a flood away unseen, and goes on with those that are open', async () => {
    const questions = start()
    const left = new AbortController()
    const asked = Array.from({ length: 1_000 }, (_, at) =>
      questions.ask(form(`${at}`), left.signal),
    )
    expect(questions.open().map(({ message }) => message)).toEqual(['0', '1', '2', '3', '4'])
    expect(await Promise.all(asked.slice(5))).toEqual(Array(995).fill({ action: 'cancel' }))
    await questions.answer('question-2', { action: 'decline' })
    expect(await asked[1]).toEqual({ action: 'decline' })
    left.abort()
    expect(await asked[0]).toEqual({ action: 'cancel' })
    await Promise.all(asked)
    expect(questions.open()).toEqual([])
  })

  it('R48 stays open when the page could not be opened', async () => {
    const questions = start(() => Promise.reject(new Error('refused by the gate')))
    const params = { mode: 'url', message: 'Go', url: 'file:///etc/passwd', elicitationId: 'e' }
    const asked = questions.ask({ method: 'elicitation/create', params } as never, NEVER)
    const answered = questions.answer('question-1', { action: 'accept', content: {} })
    await expect(answered).rejects.toMatchObject({ code: 'browser_unavailable' })
    expect(questions.open()).toHaveLength(1)
    await questions.answer('question-1', { action: 'cancel' })
    expect(await asked).toEqual({ action: 'cancel' })
  })
})
