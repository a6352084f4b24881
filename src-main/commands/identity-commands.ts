import type { Commands } from '../../src-preload/contract/commands.ts'
import { answer, contextOfUrl, nobody } from './answer.ts'
import { OAuthFlowError } from '../oauth/oauth-error.ts'
import { checkClientId, checkClientSecret } from '../servers/entered-client.ts'
import type { IdentityProviders } from '../servers/identity-providers.ts'
import { ServerError } from '../servers/server-error.ts'
import { checkIssuer } from '../servers/server-url.ts'

type IdentityCommands = Pick<
  Commands,
  | 'addIdentityProvider'
  | 'signInToIdentityProvider'
  | 'followIdentityProvider'
  | 'cancelIdentitySignIn'
  | 'removeIdentityProvider'
>

/** What a person can do with the identity providers of their organizations (R55). */
export function createIdentityCommands(identities: IdentityProviders): IdentityCommands {
  const about = (id: string) => {
    const found = identities.all().find(({ stored }) => stored.id === id)
    return found === undefined ? nobody() : contextOfUrl(found.stored.issuer)
  }
  return {
    addIdentityProvider: ({ issuer, clientId, clientSecret = '' }) =>
      answer(contextOfUrl(issuer), async () => {
        const checked = checkIssuer(issuer)
        if (identities.all().some(({ stored }) => stored.issuer === checked)) {
          throw new ServerError('already_added', 'That provider is in the list.')
        }
        const secret = clientSecret === '' ? null : clientSecret
        checkClientId(clientId)
        if (secret !== null) checkClientSecret(secret)
        const input = { issuer: checked, clientId, clientSecret: secret }
        return { providerId: await identities.add(input).catch(asNoProvider) }
      }),
    signInToIdentityProvider: ({ providerId }) =>
      answer(about(providerId), async () => {
        await identities.signIn(providerId)
        return null
      }),
    followIdentityProvider: ({ providerId, silently }) =>
      answer(about(providerId), async () => {
        identities.follow(providerId, silently)
        return null
      }),
    cancelIdentitySignIn: ({ providerId }) =>
      answer(about(providerId), async () => {
        identities.cancel(providerId)
        return null
      }),
    removeIdentityProvider: ({ providerId }) =>
      answer(about(providerId), async () => {
        await identities.remove(providerId)
        return null
      }),
  }
}

/** Here an address was typed: what is not there is the person's to mend, and not the server's. */
function asNoProvider(cause: unknown): never {
  if (cause instanceof OAuthFlowError && cause.code === 'metadata_unreachable') {
    throw new ServerError('no_identity_provider', 'There is no metadata.', { cause })
  }
  throw cause
}
