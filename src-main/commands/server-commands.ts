import type { Commands } from '../../src-preload/contract/commands.ts'
import { describeReceipt } from '../state/receipt-words.ts'
import { ServerError } from '../servers/server-error.ts'
import { addAccount, addLocal, addRemote } from './add-server.ts'
import { answer, contextOfUrl, nobody } from './answer.ts'
import { answerAbout } from './command-parts.ts'
import type { CommandParts } from './command-parts.ts'

type ServerCommands = Pick<
  Commands,
  | 'addServer'
  | 'setHeaders'
  | 'addLocalServer'
  | 'approveLocalServer'
  | 'renameServer'
  | 'addAccount'
  | 'removeServer'
  | 'connect'
  | 'disconnect'
  | 'liftOverride'
  | 'revokeGrant'
  | 'revokeGrants'
  | 'forgetRegistration'
  | 'revokeEverything'
>

/** What a person does with a server as a whole: from adding it to taking everything back. */
export function createServerCommands(parts: CommandParts): ServerCommands {
  const { servers } = parts
  const onServer = <T>(serverId: string, work: (id: string) => T | Promise<T>) =>
    answerAbout(parts, serverId, work)
  const everyId = () => servers.all().map((session) => session.facts().stored.id)
  return {
    addServer: (input) => answer(contextOfUrl(input.url), () => addRemote(parts, input)),
    setHeaders: ({ serverId, headers }) =>
      onServer(serverId, async (id) => {
        await servers.get(id).enterHeaders(headers)
        return null
      }),
    addLocalServer: (input) => answer(nobody(), () => addLocal(parts, input)),
    approveLocalServer: ({ serverId }) =>
      onServer(serverId, (id) => {
        void servers.get(id).approve()
        return null
      }),
    renameServer: ({ serverId, name, accountName }) =>
      onServer(serverId, (id) => {
        servers.get(id).rename(name, accountName)
        return null
      }),
    addAccount: ({ serverId, accountName }) =>
      onServer(serverId, (id) => addAccount(parts, id, accountName)),
    removeServer: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const receipt = await servers.remove(id)
        parts.traces.forget(id)
        return receipt === null ? null : describeReceipt(receipt)
      }),
    connect: ({ serverId }) =>
      onServer(serverId, (id) => {
        void servers.get(id).connect({ byPerson: true })
        return null
      }),
    disconnect: ({ serverId }) =>
      onServer(serverId, async (id) => {
        await servers.get(id).disconnect()
        return null
      }),
    liftOverride: ({ serverId, kind, subject }) =>
      onServer(serverId, (id) => {
        servers.get(id).liftOverride({ kind, subject })
        return null
      }),
    revokeGrant: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const receipt = await servers.revoke(id)
        if (receipt === null) throw new ServerError('not_possible_now', 'There is no grant.')
        return describeReceipt(receipt)
      }),
    forgetRegistration: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const receipt = await servers.forgetRegistration(id)
        return receipt === null ? null : describeReceipt(receipt)
      }),
    revokeEverything: () =>
      answer(nobody(), async () => (await servers.revokeAll(everyId())).map(describeReceipt)),
    revokeGrants: ({ serverIds }) =>
      answer(nobody(), async () => (await servers.revokeAll(serverIds)).map(describeReceipt)),
  }
}
