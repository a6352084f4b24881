import type { ClientInput } from '../../src-preload/contract/commands.ts'
import type { Failure } from '../../src-preload/contract/result.ts'
import type { ClientRedirect } from '../../src-preload/contract/snapshot.ts'
import {
  assertionFileProblem,
  clientIdProblem,
  portProblem,
  privateKeyProblem,
  secretProblem,
} from '../words/entry-checks.ts'
import { visibleSentence } from '../words/visible-text.ts'
import { say } from '../words/say.tsx'
import type { Phase } from './phase.ts'

/** The ways of the protocol, and a token that something else keeps in a file. */
export type Proof = ClientInput['authMethod'] | 'file'

/** What stands in the fields of the client form. */
export interface ClientEntry {
  clientId: string
  proof: Proof
  secret: string
  keyMadeHere: boolean
  privateKey: string
  file: string
  withoutPerson: boolean
  host: ClientRedirect['host']
  port: string
}

export type Problems = Partial<Record<keyof ClientEntry, string>>
type View = Phase<'needs-client'>

const OURS: ClientInput['authMethod'][] = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
]

/** What was entered before, without its secrets; else what the provider says it takes. */
export function entryOf({ entered, methods }: View): ClientEntry {
  const offered = OURS.find((method) => methods.includes(method)) ?? 'none'
  const file = entered?.assertionFile ?? ''
  return {
    clientId: entered?.clientId ?? '',
    proof: file === '' ? (entered?.authMethod ?? offered) : 'file',
    secret: '',
    keyMadeHere: entered?.authMethod !== 'private_key_jwt' || entered.keyMadeHere,
    privateKey: '',
    file,
    withoutPerson: entered?.withoutPerson ?? false,
    host: entered?.redirect.host ?? '127.0.0.1',
    port: String(entered?.redirect.port ?? ''),
  }
}

/** Whether the proof may stay away: it is sealed already, for this very client, and was not what was refused. */
export function isProofKept({ clientId, proof }: ClientEntry, { entered, failure }: View): boolean {
  return (
    entered?.proofKept === true &&
    entered.clientId === clientId.trim() &&
    entered.authMethod === proof &&
    failure?.code !== 'invalid_client' &&
    failure?.code !== 'private_key_invalid'
  )
}

export function problemsOf(entry: ClientEntry, view: View): Problems {
  const kept = isProofKept(entry, view)
  const proof = (): Problems => {
    if (entry.proof === 'none') return {}
    if (entry.proof === 'file') return problem('file', assertionFileProblem(entry.file.trim()))
    if (entry.proof !== 'private_key_jwt') {
      return kept && entry.secret === '' ? {} : problem('secret', secretProblem(entry.secret))
    }
    if (entry.keyMadeHere) {
      const missing = view.madeKey === null ? say('authorization.key.missing') : null
      return problem('keyMadeHere', missing)
    }
    return kept && entry.privateKey === ''
      ? {}
      : problem('privateKey', privateKeyProblem(entry.privateKey))
  }
  return {
    ...problem('clientId', clientIdProblem(entry.clientId.trim())),
    ...proof(),
    ...problem('port', portProblem(entry.port.trim())),
  }
}

function problem(field: keyof ClientEntry, sentence: string | null): Problems {
  return sentence === null ? {} : { [field]: sentence }
}

/** The field that main's refusal is about; null where it is about the whole. */
export function fieldOf(failure: Failure, { proof, keyMadeHere }: ClientEntry) {
  switch (failure.code) {
    case 'invalid_client':
      if (proof === 'private_key_jwt') return keyMadeHere ? 'keyMadeHere' : 'privateKey'
      return proof === 'none' ? 'clientId' : proof === 'file' ? 'file' : 'secret'
    case 'private_key_invalid':
      return 'privateKey'
    case 'assertion_invalid':
      return 'file'
    case 'port_taken':
      return 'port'
    default:
      return null
  }
}

export function sentenceOf({ whatHappened, whatToDo }: Failure): string {
  return say('authorization.client.refusal', {
    whatHappened: visibleSentence(whatHappened, 300),
    whatToDo: visibleSentence(whatToDo, 300),
  })
}

/** What goes to main. */
export function inputOf(entry: ClientEntry): Omit<ClientInput, 'serverId'> {
  const { proof, secret, privateKey, keyMadeHere } = entry
  const port = entry.port.trim()
  const redirect = { host: entry.host, port: port === '' ? null : Number(port) }
  const base = { clientId: entry.clientId.trim(), redirect }
  if (proof === 'none') return { ...base, authMethod: proof }
  if (proof === 'file') {
    const file = entry.file.trim()
    return { ...base, authMethod: 'none', assertionFile: file, withoutPerson: true }
  }
  const more = { ...base, authMethod: proof, withoutPerson: entry.withoutPerson }
  if (proof !== 'private_key_jwt') {
    return secret === '' ? more : { ...more, clientSecret: secret }
  }
  if (keyMadeHere) return { ...more, keyMadeHere }
  return privateKey === '' ? more : { ...more, privateKey }
}

/** As it has to be registered: without a port where any will do. */
export function redirectUriOf(base: string, { host, port }: ClientEntry): string {
  const fixed = port.trim()
  const shown = fixed === '' || portProblem(fixed) !== null ? '' : `:${fixed}`
  return `http://${host}${shown}${new URL(base).pathname}`
}
