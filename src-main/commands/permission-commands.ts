import type { Commands } from '../../src-preload/contract/commands.ts'
import { ServerError } from '../servers/server-error.ts'
import { answerAbout } from './command-parts.ts'
import type { CommandParts } from './command-parts.ts'

type PermissionCommands = Pick<
  Commands,
  | 'answerApproval'
  | 'setToolRule'
  | 'setToolDefaults'
  | 'readToolChange'
  | 'acceptToolChange'
  | 'undoAlways'
>

/** What a person says about tools: once, or for good. */
export function createPermissionCommands(parts: CommandParts): PermissionCommands {
  const on = (serverId: string, work: (of: ReturnType<typeof permissionsOf>) => void) =>
    answerAbout(parts, serverId, (id) => {
      work(permissionsOf(id))
      return null
    })
  const permissionsOf = (id: string) => parts.servers.get(id).permissions
  return {
    answerApproval: ({ serverId, approvalId, answer }) =>
      on(serverId, (permissions) => {
        if (permissions.waiting().every(({ id }) => id !== approvalId)) throw overAlready()
        if (permissions.answer(approvalId, answer)) return
        throw new ServerError('invalid_input', 'The patterns do not cover the call.')
      }),
    setToolRule: ({ serverId, tool, rule }) =>
      on(serverId, (permissions) => permissions.choose(tool, rule)),
    setToolDefaults: ({ serverId, defaults }) =>
      on(serverId, (permissions) => permissions.setDefaults(defaults)),
    readToolChange: ({ serverId, tool }) =>
      answerAbout(parts, serverId, (id) => permissionsOf(id).change(tool)),
    acceptToolChange: ({ serverId, tool, hash }) =>
      on(serverId, (permissions) => {
        if (!permissions.accept(tool, hash)) throw overAlready()
      }),
    undoAlways: ({ serverId, alwaysId }) =>
      on(serverId, (permissions) => {
        if (!permissions.undo(alwaysId)) throw overAlready()
      }),
  }
}

function overAlready(): ServerError {
  return new ServerError('not_possible_now', 'It is over already.')
}
