import type { RuleView, TraceActor } from '../../../src-preload/contract/traces.ts'
import type { FactName, PersonStep, RequestName } from '../../servers/trace/sign-in-trace.ts'
import { MCP, rule } from './rules.ts'

export interface StepWords {
  title: string
  from: TraceActor
  to: TraceActor
  rule: RuleView | null
}

const ask = (title: string, to: TraceActor, by: RuleView | null): StepWords => ({
  title,
  from: 'app',
  to,
  rule: by,
})

const SERVER = 'mcp-server'
const ISSUER = 'authorization-server'

export const REQUEST_WORDS: Record<RequestName, StepWords> = {
  'mcp-without-key': ask('Asked the server without a key', SERVER, rule('R34', 'RFC 6750 §3.1')),
  'mcp-with-key': ask('Asked the server with its key', SERVER, rule('R01', 'RFC 6750 §2.1')),
  'mcp-with-entered-key': ask(
    'Asked the server with the key you entered',
    SERVER,
    rule('R02', MCP),
  ),
  'resource-metadata': ask('Read what protects the server', SERVER, rule('R06', 'RFC 9728 §3')),
  'issuer-metadata': ask('Read how its sign-in service works', ISSUER, rule('R10', 'RFC 8414 §3')),
  registration: ask('Asked to be registered there', ISSUER, rule('R15', 'RFC 7591 §3')),
  'registration-read': ask('Asked what it knows of us', ISSUER, rule('R18', 'RFC 7592 §2.1')),
  'registration-update': ask('Told it what we are now', ISSUER, rule('R18', 'RFC 7592 §2.2')),
  'pushed-request': ask('Handed over what will be asked', ISSUER, rule('R21', 'RFC 9126 §2')),
  'registration-deleted': ask('Gave the registration back', ISSUER, rule('R19', 'RFC 7592 §2.3')),
  'code-exchange': ask(
    'Exchanged the browser’s answer for a key',
    ISSUER,
    rule('R21', 'RFC 6749 §4.1.3'),
  ),
  'device-request': ask(
    'Asked for a code to enter elsewhere',
    ISSUER,
    rule('R39', 'RFC 8628 §3.1'),
  ),
  'device-poll': ask('Asked whether the code was entered', ISSUER, rule('R40', 'RFC 8628 §3.4')),
  'token-as-client': ask(
    'Asked for a key in the client’s own name',
    ISSUER,
    rule('R54', 'RFC 6749 §4.4.2'),
  ),
  vouching: ask(
    'Asked your organization to vouch for you',
    'identity-provider',
    rule('R55', 'RFC 8693 §2.1'),
  ),
  'identity-sign-in': ask(
    'Asked your organization who you are',
    'identity-provider',
    rule('R55', 'OpenID Connect Core §3.1.3'),
  ),
  'token-by-assertion': ask('Showed the word given for you', ISSUER, rule('R57', 'RFC 7523 §2.1')),
  refresh: ask('Renewed the key', ISSUER, rule('R32', 'RFC 6749 §6')),
  'revoke-refresh-token': ask('Took the key’s renewal back', ISSUER, rule('R41', 'RFC 7009 §2.1')),
  'revoke-access-token': ask('Took the key back', ISSUER, rule('R41', 'RFC 7009 §2.1')),
  other: ask('Asked the sign-in service', ISSUER, null),
}

const told = (
  title: string,
  [from, to]: [TraceActor, TraceActor],
  by: RuleView | null,
): StepWords => ({ title, from, to, rule: by })

export const PERSON_WORDS: Record<PersonStep, StepWords> = {
  'issuer-asked': told(
    'Asked you where to sign in',
    ['app', 'person'],
    rule('R08', 'RFC 9728 §7.6'),
  ),
  'client-asked': told('Asked you for a client id', ['app', 'person'], rule('R13', MCP)),
  'client-entered': told('You entered a client', ['person', 'app'], rule('R17', MCP)),
  'access-asked': told(
    'Asked you for the provider’s permission to register',
    ['app', 'person'],
    rule('R16', 'RFC 7591 §3'),
  ),
  'access-entered': told('You entered it', ['person', 'app'], rule('R16', 'RFC 7591 §3')),
  reviewing: told('Showed you what will be asked', ['app', 'person'], rule('R24', MCP)),
  approved: told('You agreed', ['person', 'app'], rule('R24', MCP)),
  'override-accepted': told('You set a rule aside for this server', ['person', 'app'], null),
  'browser-opened': told('Opened your browser', ['app', 'browser'], rule('R27', 'RFC 8252 §4.1')),
  'browser-returned': told(
    'The browser came back',
    ['browser', 'app'],
    rule('R30', 'RFC 8252 §7.3'),
  ),
  'address-pasted': told('You pasted the browser’s address', ['person', 'app'], rule('R23', MCP)),
  'code-shown': told('Showed you a code', ['app', 'person'], rule('R39', 'RFC 8628 §3.3')),
  switched: told('You chose another way', ['person', 'app'], rule('R38', 'RFC 8628 §3.1')),
  'organization-asked': told(
    'Asked you to sign in at your organization',
    ['app', 'person'],
    rule('R55', 'RFC 8693 §2'),
  ),
}

export const FACT_WORDS: Record<FactName, string> = {
  resource: 'It is for',
  issuer: 'Sign-in service',
  issuers: 'Sign-in services it names',
  scopes: 'Permissions',
  asked: 'Asked for',
  granted: 'Given',
  missing: 'Not given',
  'client-id': 'Client id',
  redirect: 'Address to come back to',
  page: 'Page',
  metadata: 'Written at',
  called: 'It calls itself',
  status: 'Status',
  error: 'Its word for it',
  way: 'Way',
  rule: 'Rule',
  subject: 'Exactly',
}
