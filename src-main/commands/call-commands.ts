import { say } from '../../src-languages/main.ts'
import type { CallToolResult } from '@modelcontextprotocol/client'
import type { Commands, ToolCallResult } from '../../src-preload/contract/commands.ts'
import { ServerError } from '../servers/server-error.ts'
import { CONNECTING } from '../servers/server.ts'
import { answer, nobody } from './answer.ts'
import { answerAbout } from './command-parts.ts'
import type { CommandParts } from './command-parts.ts'

type CallCommands = Pick<
  Commands,
  'answerPermission' | 'answerQuestion' | 'liftRefusal' | 'callTool' | 'cancelCall'
>

/** Calling tools, and what a server asks the person meanwhile. */
export function createCallCommands(parts: CommandParts): CallCommands {
  const { servers, ports } = parts
  const onServer = <T>(serverId: string, work: (id: string) => T | Promise<T>) =>
    answerAbout(parts, serverId, work)
  return {
    answerPermission: ({ serverId, answer: given }) =>
      onServer(serverId, (id) => {
        if (servers.get(id).answerPermission(given)) return null
        throw new ServerError('not_possible_now', 'Nothing is asked.')
      }),
    answerQuestion: ({ serverId, questionId, answer: given }) =>
      onServer(serverId, async (id) => {
        await servers.get(id).answerQuestion(questionId, given)
        return null
      }),
    liftRefusal: ({ serverId, tool }) =>
      onServer(serverId, (id) => {
        servers.get(id).liftRefusal(tool ?? CONNECTING)
        return null
      }),
    callTool: (input) =>
      onServer(input.serverId, async (id) => {
        const startedAtMs = ports.clock.nowMs()
        const result = await servers.get(id).call({ ...input, caller: { kind: 'window' } })
        return describeResult(result, ports.clock.nowMs() - startedAtMs)
      }),
    cancelCall: ({ callId }) =>
      answer(nobody(), async () => {
        servers.all().some((session) => session.cancelCall(callId))
        return null
      }),
  }
}

function describeResult(result: CallToolResult, tookMs: number): ToolCallResult {
  return {
    isError: result.isError === true,
    parts: (result.content ?? []).map((part) =>
      part.type === 'text'
        ? { kind: 'text', text: part.text }
        : { kind: 'other', text: say('tools.other-part', { kind: part.type }) },
    ),
    structured: result.structuredContent ?? null,
    tookMs,
  }
}
