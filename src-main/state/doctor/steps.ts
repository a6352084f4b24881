import type { RuleView, TraceActor } from '../../../src-preload/contract/traces.ts'
import type { Decisions, PersonStep, RequestName } from '../../servers/trace/sign-in-trace.ts'
import { MCP, rule } from './rules.ts'

/** Who asked or told whom, and by which rule. */
interface StepFacts {
  from: TraceActor
  to: TraceActor
  rule: RuleView | null
}

const ask = (to: TraceActor, by: RuleView | null): StepFacts => ({
  from: 'app',
  to,
  rule: by,
})

const SERVER = 'mcp-server'
const ISSUER = 'authorization-server'

export const REQUEST_STEPS: Record<RequestName, StepFacts> = {
  'mcp-without-key': ask(SERVER, rule('R34', 'RFC 6750 §3.1')),
  'mcp-with-key': ask(SERVER, rule('R01', 'RFC 6750 §2.1')),
  'mcp-with-entered-key': ask(SERVER, rule('R02', MCP)),
  'resource-metadata': ask(SERVER, rule('R06', 'RFC 9728 §3')),
  'issuer-metadata': ask(ISSUER, rule('R10', 'RFC 8414 §3')),
  registration: ask(ISSUER, rule('R15', 'RFC 7591 §3')),
  'registration-read': ask(ISSUER, rule('R18', 'RFC 7592 §2.1')),
  'registration-update': ask(ISSUER, rule('R18', 'RFC 7592 §2.2')),
  'pushed-request': ask(ISSUER, rule('R21', 'RFC 9126 §2')),
  'registration-deleted': ask(ISSUER, rule('R19', 'RFC 7592 §2.3')),
  'code-exchange': ask(ISSUER, rule('R21', 'RFC 6749 §4.1.3')),
  'device-request': ask(ISSUER, rule('R39', 'RFC 8628 §3.1')),
  'device-poll': ask(ISSUER, rule('R40', 'RFC 8628 §3.4')),
  'token-as-client': ask(ISSUER, rule('R54', 'RFC 6749 §4.4.2')),
  vouching: ask('identity-provider', rule('R55', 'RFC 8693 §2.1')),
  'identity-sign-in': ask('identity-provider', rule('R55', 'OpenID Connect Core §3.1.3')),
  'token-by-assertion': ask(ISSUER, rule('R57', 'RFC 7523 §2.1')),
  refresh: ask(ISSUER, rule('R32', 'RFC 6749 §6')),
  'revoke-refresh-token': ask(ISSUER, rule('R41', 'RFC 7009 §2.1')),
  'revoke-access-token': ask(ISSUER, rule('R41', 'RFC 7009 §2.1')),
  other: ask(ISSUER, null),
}

const told = ([from, to]: [TraceActor, TraceActor], by: RuleView | null): StepFacts => ({
  from,
  to,
  rule: by,
})

export const PERSON_STEPS: Record<PersonStep, StepFacts> = {
  'issuer-asked': told(['app', 'person'], rule('R08', 'RFC 9728 §7.6')),
  'client-asked': told(['app', 'person'], rule('R13', MCP)),
  'client-entered': told(['person', 'app'], rule('R17', MCP)),
  'access-asked': told(['app', 'person'], rule('R16', 'RFC 7591 §3')),
  'access-entered': told(['person', 'app'], rule('R16', 'RFC 7591 §3')),
  reviewing: told(['app', 'person'], rule('R24', MCP)),
  approved: told(['person', 'app'], rule('R24', MCP)),
  'override-accepted': told(['person', 'app'], null),
  'browser-opened': told(['app', 'browser'], rule('R27', 'RFC 8252 §4.1')),
  'browser-returned': told(['browser', 'app'], rule('R30', 'RFC 8252 §7.3')),
  'address-pasted': told(['person', 'app'], rule('R23', MCP)),
  'code-shown': told(['app', 'person'], rule('R39', 'RFC 8628 §3.3')),
  switched: told(['person', 'app'], rule('R38', 'RFC 8628 §3.1')),
  'organization-asked': told(['app', 'person'], rule('R55', 'RFC 8693 §2')),
}

/** Whose word a decision is; our own decisions are the app’s. */
const decided = (from: TraceActor, by: RuleView | null): StepFacts => ({
  from,
  to: 'app',
  rule: by,
})

export const DECISION_STEPS: Record<keyof Decisions, StepFacts> = {
  challenge: decided(SERVER, rule('R05', 'RFC 9110 §11.6.1')),
  'scope-challenge': decided(SERVER, rule('R36', 'RFC 6750 §3.1')),
  'sign-in-asked': decided(SERVER, null),
  'resource-matches': decided('app', rule('R07', 'RFC 9728 §3.3')),
  'issuer-chosen': decided('app', rule('R08', 'RFC 9728 §7.6')),
  'issuer-identical': decided('app', rule('R11', 'RFC 8414 §3.3')),
  'client-chosen': decided('app', rule('R13', MCP)),
  pkce: decided('app', rule('R20', 'RFC 7636 §4.2')),
  'scopes-chosen': decided('app', rule('R24', MCP)),
  'token-binding': decided('app', rule('R56', 'RFC 9449 §5.1')),
  'ways-offered': decided('app', rule('R38', 'RFC 8628 §3.1')),
  'revocation-offered': decided('app', rule('R42', 'RFC 7009 §2')),
  'answer-checked': decided('app', rule('R28', 'RFC 9207 §2.4')),
  'scopes-granted': decided('app', rule('R35', 'RFC 6749 §5.1')),
  kept: decided('app', rule('R31', MCP)),
}
