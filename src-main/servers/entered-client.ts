import { readPrivateKey } from '../oauth/client-assertion.ts'
import type { ClientKey } from '../oauth/client-key.ts'
import type { RegistrationAccess } from '../oauth/registration.ts'
import type { EnteredClient, EnteredRedirect } from './authorization-deps.ts'
import type { PersonAction } from './person-inbox.ts'
import { ServerError } from './server-error.ts'
import type { EnteredClientFacts } from './sign-in-phase.ts'

export type ClientEntry = Extract<PersonAction, { kind: 'client' }>

/** Any free port of the address that no name can be made to lead away from. */
export const ANY_REDIRECT: EnteredRedirect = { host: '127.0.0.1', port: null }

// The window says the same beside each field; a test holds both to one list of cases.
const CLIENT_ID = /^[\x21-\x7e]{1,500}$/
const ONE_LINE = /^[\x21-\x7e](?:[\x20-\x7e]{0,4094}[\x21-\x7e])?$/
const TOKEN = /^[\x21-\x7e]{1,8192}$/
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** @throws ServerError `invalid_input` */
export function checkClientId(clientId: string): void {
  if (!CLIENT_ID.test(clientId)) throw unusable('The client ID cannot be one.')
}

/** @throws ServerError `invalid_input` */
export function checkClientSecret(secret: string): void {
  if (!ONE_LINE.test(secret)) throw unusable('The secret cannot be one.')
}

/** Ports below are the system’s. @throws ServerError `invalid_input` */
export function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) throw unusable('The port is none.')
}

/**
 * What is wrong with an entry whatever was entered before; told while the person is at the form.
 * @throws ServerError `invalid_input`; OAuthFlowError `private_key_invalid`
 */
export async function checkEntry(entry: ClientEntry): Promise<void> {
  checkClientId(entry.clientId)
  if (entry.clientSecret !== null) checkClientSecret(entry.clientSecret)
  if (entry.privateKey !== null) await readPrivateKey(entry.privateKey)
  if (entry.redirect.port !== null) checkPort(entry.redirect.port)
}

/** @throws ServerError `invalid_input` */
export function checkAccess({ initialAccessToken, softwareStatement }: RegistrationAccess): void {
  const none = initialAccessToken === null && softwareStatement === null
  const token = initialAccessToken === null || TOKEN.test(initialAccessToken)
  const statement =
    softwareStatement === null || (TOKEN.test(softwareStatement) && JWT.test(softwareStatement))
  if (none || !token || !statement) throw unusable('The access cannot be used.')
}

/**
 * The client of an entry. A proof that is left out is the one of before, when it is the same client: it was sealed, and
 * the person may not have it any more.
 * @throws ServerError `invalid_input` when there is no proof at all
 */
export function clientOf(
  entry: ClientEntry,
  issuer: string,
  before: EnteredClient | null,
  key: ClientKey | null,
): EnteredClient {
  const { clientId, authMethod, withoutPerson, assertionFile, redirect } = entry
  const same = before?.clientId === clientId && before.authMethod === authMethod ? before : null
  const base = { issuer, clientId, authMethod, withoutPerson, assertionFile, redirect }
  if (authMethod === 'none') return { ...base, clientSecret: null }
  if (authMethod === 'private_key_jwt') {
    const kept = { privateKey: same?.privateKey ?? null, publicKey: same?.publicKey ?? null }
    const pasted = entry.privateKey === null ? kept : { privateKey: entry.privateKey }
    const proof = entry.keyMadeHere ? (key ?? { privateKey: null }) : pasted
    if (proof.privateKey === null) throw unusable('There is no key.')
    return { ...base, clientSecret: null, ...proof }
  }
  const clientSecret = entry.clientSecret ?? same?.clientSecret ?? null
  if (clientSecret === null) throw unusable('There is no secret.')
  return { ...base, clientSecret }
}

/** Never the proof itself. */
export function factsOf(client: EnteredClient): EnteredClientFacts {
  const { clientId, authMethod, withoutPerson = false, assertionFile = null } = client
  return {
    clientId,
    authMethod,
    withoutPerson,
    assertionFile,
    keyMadeHere: (client.publicKey ?? null) !== null,
    redirect: client.redirect ?? ANY_REDIRECT,
    proofKept: client.clientSecret !== null || (client.privateKey ?? null) !== null,
  }
}

function unusable(what: string): ServerError {
  return new ServerError('invalid_input', what)
}
