import { say } from '../../../src-languages/main.ts'
import { describeScope } from '../../../src-main/permissions/glossary/describe-scope.ts'
import { failure } from '../../../src-main/state/failure-words.ts'
import { describeOverride, riskOf } from '../../../src-main/state/override-words.ts'
import { whyInWords } from '../../../src-main/state/why-words.ts'
import type { AuthorizationView } from '../../../src-preload/contract/snapshot.ts'
import { DOCUMENTED_BY_LINEAR, LINEAR, TWO_NAMES, VIEWS_NOW_MS } from './view-servers.ts'

const ISSUER = 'https://auth.linear.example'
const LATER_MS = VIEWS_NOW_MS + 540_000

type Phase<Name> = Extract<AuthorizationView, { phase: Name }>

const reviewing = (leftOutBefore = false): Phase<'reviewing'> => ({
  phase: 'reviewing',
  issuer: ISSUER,
  resource: 'https://mcp.linear.example/mcp',
  scopes: [
    {
      ...describeScope('read', { issuer: DOCUMENTED_BY_LINEAR }),
      leftOutBefore: false,
      listed: 'server',
    },
    { ...describeScope('admin'), leftOutBefore, listed: 'server' },
    { ...describeScope('x-lin-9'), leftOutBefore: false, listed: 'neither' },
  ],
  offeredBy: 'challenge',
  why: whyInWords('sign-in', LINEAR.name),
  canUseBrowser: true,
  canUseDevice: true,
  canUseClient: false,
  identities: [],
  registration: 'dynamic',
  movedFrom: null,
})

const needsClient: Phase<'needs-client'> = {
  phase: 'needs-client',
  issuer: ISSUER,
  redirectUri: 'http://127.0.0.1/callback/abc',
  why: 'asked',
  canGoBack: true,
  methods: ['none', 'client_secret_basic', 'private_key_jwt'],
  entered: null,
  madeKey: null,
  failure: null,
}

/** A sign-in at each place where it can stand, by the name of its view. */
export const signIns = (): Record<string, AuthorizationView> => ({
  discovering: {
    phase: 'discovering',
    step: say('servers.step.asking-service', { host: 'auth.linear.example' }),
  },
  'choosing-issuer': { phase: 'choosing-issuer', issuers: [ISSUER, 'https://id.example'] },
  reviewing: reviewing(),
  'reviewing-again': reviewing(true),
  'reviewing-moved': {
    ...reviewing(),
    movedFrom: 'https://old.linear.example',
    canUseClient: true,
    identities: [{ id: 'work', host: 'id.organization.example', account: null }],
  },
  'needs-override': {
    phase: 'needs-override',
    override: describeOverride(TWO_NAMES),
    failure: failure('issuer_mismatch', LINEAR),
    risk: riskOf(TWO_NAMES, LINEAR),
  },
  'needs-client': needsClient,
  'needs-client-key': {
    ...needsClient,
    why: 'refused',
    failure: failure('invalid_client', LINEAR),
    madeKey: { kty: 'OKP', crv: 'Ed25519', x: 'AAAA' },
    entered: {
      clientId: 'house',
      authMethod: 'private_key_jwt',
      withoutPerson: false,
      assertionFile: null,
      keyMadeHere: true,
      redirect: { host: 'localhost', port: 4100 },
      proofKept: true,
    },
  },
  'needs-access': {
    phase: 'needs-access',
    issuer: ISSUER,
    refused: true,
    failure: failure('registration_refused', LINEAR, 'invalid_token'),
  },
  'waiting-browser': {
    phase: 'waiting-browser',
    host: 'auth.linear.example',
    expiresAtMs: LATER_MS,
    canUseDevice: true,
    failure: null,
  },
  'waiting-device': {
    phase: 'waiting-device',
    userCode: 'WDJB-MJHT',
    verificationUri: 'https://auth.linear.example/device',
    verificationHost: 'auth.linear.example',
    verificationUriComplete: 'https://auth.linear.example/device?user_code=WDJB-MJHT',
    expiresAtMs: LATER_MS,
    canUseBrowser: true,
  },
  exchanging: { phase: 'exchanging', issuer: ISSUER },
})
