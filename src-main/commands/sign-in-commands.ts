import type { Commands } from '../../src-preload/contract/commands.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { ANY_REDIRECT, checkAccess, checkEntry } from '../servers/entered-client.ts'
import type { ClientEntry } from '../servers/entered-client.ts'
import type { PersonAction } from '../servers/person-inbox.ts'
import { ServerError } from '../servers/server-error.ts'
import { answerAbout } from './command-parts.ts'
import type { CommandParts } from './command-parts.ts'

type SignInCommands = Pick<
  Commands,
  | 'chooseIssuer'
  | 'acceptOverride'
  | 'openClientForm'
  | 'leaveClientForm'
  | 'makeClientKey'
  | 'enterClient'
  | 'enterAccess'
  | 'leaveOutScope'
  | 'continueInBrowser'
  | 'continueWithDevice'
  | 'continueWithIdentity'
  | 'continueAsClient'
  | 'switchToDevice'
  | 'switchToBrowser'
  | 'reopenBrowser'
  | 'pasteRedirect'
  | 'copyAuthorizationAddress'
  | 'openVerificationPage'
  | 'cancelAuthorization'
>

/** What a person says while a sign-in is under way. */
export function createSignInCommands(parts: CommandParts): SignInCommands {
  const { servers, ports } = parts
  const onServer = <T>(serverId: string, work: (id: string) => T | Promise<T>) =>
    answerAbout(parts, serverId, work)
  const act = (serverId: string, action: PersonAction, check?: () => Promise<void>) =>
    onServer(serverId, async (id) => {
      await check?.()
      if (servers.get(id).act(action)) return null
      throw new ServerError('not_possible_now', 'Nothing waits for this.')
    })
  return {
    chooseIssuer: ({ serverId, issuer }) => act(serverId, { kind: 'issuer', issuer }),
    acceptOverride: ({ serverId, kind, subject }) =>
      act(serverId, { kind: 'accept', override: { kind, subject } }),
    openClientForm: ({ serverId }) =>
      onServer(serverId, (id) => {
        if (servers.get(id).openClientForm()) return null
        throw new ServerError('not_possible_now', 'No client can be entered.')
      }),
    leaveClientForm: ({ serverId }) => act(serverId, { kind: 'leave-form' }),
    makeClientKey: ({ serverId }) => act(serverId, { kind: 'make-key' }),
    enterAccess: ({ serverId, initialAccessToken = '', softwareStatement = '' }) => {
      const access = {
        initialAccessToken: initialAccessToken === '' ? null : initialAccessToken,
        softwareStatement: softwareStatement === '' ? null : softwareStatement,
      }
      return act(serverId, { kind: 'access', access }, async () => checkAccess(access))
    },
    enterClient: ({ serverId, clientId, authMethod, ...entered }) => {
      const { clientSecret = '', privateKey = '', assertionFile = '' } = entered
      const { withoutPerson = false, keyMadeHere = false, redirect = ANY_REDIRECT } = entered
      const action: ClientEntry = {
        kind: 'client',
        clientId,
        clientSecret: clientSecret === '' ? null : clientSecret,
        privateKey: privateKey === '' ? null : privateKey,
        keyMadeHere,
        assertionFile: assertionFile === '' ? null : assertionFile,
        authMethod,
        withoutPerson,
        redirect,
      }
      // Told while the person is at the form, not when the provider refuses it.
      return act(serverId, action, async () => {
        await checkEntry(action)
        if (assertionFile !== '' && (await ports.readAssertion(assertionFile)) === null) {
          throw new OAuthFlowError('assertion_invalid', 'The file holds no token.')
        }
      })
    },
    leaveOutScope: ({ serverId, scope, left }) => act(serverId, { kind: 'leave-out', scope, left }),
    continueInBrowser: ({ serverId, scopes }) => act(serverId, { kind: 'browser', scopes }),
    continueWithDevice: ({ serverId, scopes }) => act(serverId, { kind: 'device', scopes }),
    continueWithIdentity: ({ serverId, providerId, scopes }) =>
      act(serverId, { kind: 'identity', providerId, scopes }),
    continueAsClient: ({ serverId, scopes }) => act(serverId, { kind: 'as-client', scopes }),
    switchToDevice: ({ serverId }) => act(serverId, { kind: 'device', scopes: null }),
    switchToBrowser: ({ serverId }) => act(serverId, { kind: 'browser', scopes: null }),
    reopenBrowser: ({ serverId }) => act(serverId, { kind: 'reopen' }),
    pasteRedirect: ({ serverId, address }) => act(serverId, { kind: 'paste', address }),
    copyAuthorizationAddress: ({ serverId }) =>
      onServer(serverId, async (id) => {
        // Copied by main: the address holds `state`, which the window has no business with.
        const address = (await servers.get(id).signIn()?.address()) ?? null
        if (address === null) throw new ServerError('not_possible_now', 'No browser is out.')
        ports.copyText(address)
        return null
      }),
    openVerificationPage: ({ serverId }) =>
      onServer(serverId, async (id) => {
        const uri = servers.get(id).signIn()?.verificationUri() ?? null
        if (uri === null) throw new ServerError('not_possible_now', 'No code is shown.')
        await ports.userAgent.open(uri).catch((cause: unknown) => {
          throw new ServerError('browser_unavailable', 'No browser could be opened.', { cause })
        })
        return null
      }),
    cancelAuthorization: ({ serverId }) =>
      onServer(serverId, (id) => {
        servers.get(id).cancelSignIn()
        return null
      }),
  }
}
