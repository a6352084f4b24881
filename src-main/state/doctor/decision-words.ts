import type { RuleView, TraceActor } from '../../../src-preload/contract/traces.ts'
import type { Decisions } from '../../servers/trace/sign-in-trace.ts'
import { MCP, rule } from './rules.ts'

interface DecisionWords<D extends keyof Decisions> {
  title: string
  /** Whose word it is; our own decisions are the app's. */
  from: TraceActor
  rule: RuleView | null
  said: Record<Decisions[D], string>
}

/** Every decision, and a sentence for everything that it may come to. */
export const DECISION_WORDS: { [D in keyof Decisions]: DecisionWords<D> } = {
  challenge: {
    title: 'The server asks for a sign-in (401)',
    from: 'mcp-server',
    rule: rule('R05', 'RFC 9110 §11.6.1'),
    said: {
      'names-metadata': 'It says where it is written who may let you in.',
      'names-none': 'It does not say where; Chatelaine looks in the usual places.',
    },
  },
  'scope-challenge': {
    title: 'The server wants more permissions (403)',
    from: 'mcp-server',
    rule: rule('R36', 'RFC 6750 §3.1'),
    said: {
      'names-scopes': 'It names those that are missing.',
      'names-none': 'It does not say which.',
    },
  },
  'sign-in-asked': {
    title: 'No sign-in is needed',
    from: 'mcp-server',
    rule: null,
    said: { no: 'The server opened without asking who you are.' },
  },
  'resource-matches': {
    title: 'Checked that the permissions are for this server',
    from: 'app',
    rule: rule('R07', 'RFC 9728 §3.3'),
    said: {
      identical: 'They are for exactly this address.',
      parent: 'They are for a path above this address, at the same server.',
      accepted: 'They are for another address, which you accepted for this server.',
      'own-address': 'The server has no metadata; its own address is used, as you chose.',
    },
  },
  'issuer-chosen': {
    title: 'Chose where to sign in',
    from: 'app',
    rule: rule('R08', 'RFC 9728 §7.6'),
    said: {
      'only-one': 'The server names one sign-in service.',
      chosen: 'You chose one of those that the server names.',
      remembered: 'It is the one you chose before.',
    },
  },
  'issuer-identical': {
    title: 'Checked the name of the sign-in service',
    from: 'app',
    rule: rule('R11', 'RFC 8414 §3.3'),
    said: {
      identical: 'It calls itself by exactly the name that the server gave.',
      'not-published':
        'It publishes nothing; fixed addresses of 2025-03-26 are used, as you chose.',
    },
  },
  'client-chosen': {
    title: 'Chose how Chatelaine makes itself known',
    from: 'app',
    rule: rule('R13', MCP),
    said: {
      'pre-registered': 'By the client id that you entered.',
      'metadata-document': 'By the address of its own description, which the service reads.',
      dynamic: 'By registering itself, for this key alone.',
      asked: 'Not by itself: the service lets no app register, so it takes a client id from you.',
    },
  },
  pkce: {
    title: 'Checked that the answer is protected on its way back (PKCE)',
    from: 'app',
    rule: rule('R20', 'RFC 7636 §4.2'),
    said: {
      promised: 'The service promises to check it.',
      'set-aside': 'The service does not promise it; you set that aside.',
    },
  },
  'scopes-chosen': {
    title: 'Chose which permissions to ask for',
    from: 'app',
    rule: rule('R24', MCP),
    said: {
      challenged: 'Those that the server asked for with its refusal.',
      supported: 'Those that the server says it knows.',
      none: 'None by name; what the key opens is decided at the sign-in.',
    },
  },
  'token-binding': {
    title: 'Chose whether the key is bound to this computer (DPoP)',
    from: 'app',
    rule: rule('R56', 'RFC 9449 §5.1'),
    said: {
      bound: 'It will be: both the server and its sign-in service know how.',
      'server-silent': 'It will not be: the server does not say that it knows how.',
      'issuer-silent': 'It will not be: the sign-in service does not say that it knows how.',
    },
  },
  'ways-offered': {
    title: 'Looked at the ways to sign in',
    from: 'app',
    rule: rule('R38', 'RFC 8628 §3.1'),
    said: {
      browser: 'In the browser.',
      code: 'By a code that you enter elsewhere.',
      both: 'In the browser, or by a code that you enter elsewhere.',
      neither: 'It names no way for a person.',
    },
  },
  'revocation-offered': {
    title: 'Looked whether the key can be taken back there',
    from: 'app',
    rule: rule('R42', 'RFC 7009 §2'),
    said: {
      yes: 'It can.',
      no: 'It cannot; here it is erased, and there it ends by itself.',
    },
  },
  'answer-checked': {
    title: 'Checked whose answer the browser brought',
    from: 'app',
    rule: rule('R28', 'RFC 9207 §2.4'),
    said: {
      'iss-promised': 'It belongs to this sign-in and names its sender, as promised.',
      'iss-unpromised':
        'It belongs to this sign-in and names its sender, though that was not promised.',
      'no-iss': 'It belongs to this sign-in. Its sender gives no name and promised none.',
    },
  },
  'scopes-granted': {
    title: 'Compared what was given with what was asked',
    from: 'app',
    rule: rule('R35', 'RFC 6749 §5.1'),
    said: {
      'as-asked': 'All that was asked for was given.',
      fewer: 'Less was given than was asked for.',
      others: 'More was given than was asked for.',
    },
  },
  kept: {
    title: 'Kept the key',
    from: 'app',
    rule: rule('R31', MCP),
    said: {
      sealed: 'In a sealed vault on this computer.',
      'in-memory': 'In memory only, because there is no usable keyring.',
    },
  },
}
