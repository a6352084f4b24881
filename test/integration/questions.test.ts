import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionAnswer } from '../../src-preload/contract/commands.ts'
import type { QuestionView, ServerView } from '../../src-preload/contract/snapshot.ts'
import { FORM, startAskingServer } from '../support/asking-server.ts'
import type { Loopback } from '../support/loopback.ts'
import { isConnected, startTestHost, valueOf } from '../support/test-host.ts'
import type { TestHost } from '../support/test-host.ts'

const PAGE = 'https://forms.example/one?for=me'
const asks = ({ questions }: ServerView) => questions.length > 0

describe.each(['2026-07-28', '2025-11-25'] as const)('a server that asks (%s)', (wire) => {
  let asking: Loopback
  let test: TestHost
  let serverId: string

  async function begin(page: string) {
    asking = await startAskingServer(wire, page)
    test = await startTestHost({ browser: null })
    const added = valueOf(await test.host.commands.addServer({ url: `${asking.origin}/mcp` }))
    serverId = added.serverId
    await test.until(serverId, isConnected)
  }

  beforeEach(() => begin(PAGE))

  afterEach(async () => {
    await test.stop()
    await asking.stop()
  })

  const call = (tool: string) =>
    test.host.commands.callTool({ serverId, tool, arguments: {}, callId: tool })

  async function question(): Promise<QuestionView> {
    const { questions } = await test.until(serverId, asks)
    expect(questions).toHaveLength(1)
    return questions[0] as QuestionView
  }

  const answer = (questionId: string, given: QuestionAnswer) =>
    test.host.commands.answerQuestion({ serverId, questionId, answer: given })

  async function answerOf(calling: ReturnType<typeof call>): Promise<unknown> {
    const { parts } = valueOf(await calling)
    return JSON.parse(parts[0]?.text ?? '') as unknown
  }

  it('R48 sends what the person entered, and the server’s own defaults for the rest', async () => {
    const calling = call('form')
    const { id, message, schema, url } = await question()
    expect({ message, url }).toEqual({ message: FORM.message, url: null })
    expect(schema).toMatchObject({ properties: { name: { title: 'Name' } } })
    valueOf(await answer(id, { action: 'accept', content: { name: 'Ada' } }))
    expect(await answerOf(calling)).toMatchObject({
      action: 'accept',
      content: { name: 'Ada', copies: 2 },
    })
    await test.until(serverId, ({ questions }) => questions.length === 0)
  })

  it.each(['decline', 'cancel'] as const)('R48 sends nothing but %s', async (action) => {
    const calling = call('form')
    valueOf(await answer((await question()).id, { action }))
    const { content, ...rest } = (await answerOf(calling)) as Record<string, unknown>
    expect(rest).toMatchObject({ action })
    expect(content ?? null).toBeNull()
  })

  it('R48 opens a page only when the person says so', async () => {
    const calling = call('page')
    const { id, url, schema } = await question()
    expect({ url, schema }).toEqual({ url: PAGE, schema: null })
    expect(test.opened).toEqual([])
    valueOf(await answer(id, { action: 'accept', content: { stolen: 'no' } }))
    expect(await answerOf(calling)).toMatchObject({ action: 'accept' })
    expect(test.opened).toEqual([PAGE])
  })

  it('R48 goes away with the call, and answers no question twice', async () => {
    const calling = call('form')
    const { id } = await question()
    valueOf(await test.host.commands.cancelCall({ callId: 'form' }))
    expect((await calling).ok).toBe(false)
    if (wire === '2025-11-25') valueOf(await test.host.commands.disconnect({ serverId }))
    await test.until(serverId, ({ questions }) => questions.length === 0)
    expect(await answer(id, { action: 'decline' })).toMatchObject({
      ok: false,
      failure: { code: 'not_possible_now' },
    })
  })
})
