import type { AuthorizationView } from '../../../src-preload/contract/snapshot.ts'
import { scopeView } from '../server-view.ts'
import { VIEWS_NOW_MS, failure } from './view-servers.ts'

const ISSUER = 'https://auth.linear.example'
const LATER_MS = VIEWS_NOW_MS + 540_000

const reviewing: Extract<AuthorizationView, { phase: 'reviewing' }> = {
  phase: 'reviewing',
  issuer: ISSUER,
  resource: 'https://mcp.linear.example/mcp',
  scopes: [
    {
      ...scopeView('read', [{ ability: 'read', certain: true }]),
      words: 'Read issues and projects',
      sure: 'known',
      serverSays: 'Reading.',
      source: { vendor: 'Linear', url: 'https://linear.example/docs', dated: '2026-11-01' },
    },
    {
      ...scopeView('admin', [{ ability: 'admin', certain: false }]),
      sure: 'guessed',
      warning: 'It reaches everything in the workspace.',
    },
  ],
  why: 'The server asks for them.',
  canUseBrowser: true,
  canUseDevice: true,
  canUseClient: false,
  identities: [],
  registration: 'dynamic',
  movedFrom: null,
}

const needsClient: Extract<AuthorizationView, { phase: 'needs-client' }> = {
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
export const signIns: Record<string, AuthorizationView> = {
  discovering: { phase: 'discovering', step: 'Asking the server' },
  'choosing-issuer': { phase: 'choosing-issuer', issuers: [ISSUER, 'https://id.example'] },
  reviewing,
  'reviewing-moved': {
    ...reviewing,
    movedFrom: 'https://old.linear.example',
    canUseClient: true,
    identities: [{ id: 'work', host: 'id.organization.example', account: null }],
  },
  'needs-override': {
    phase: 'needs-override',
    override: { kind: 'issuer', subject: ISSUER, sentence: 'Its name is another one.' },
    failure: failure('issuer_mismatch', 'The names differ.', 'Tell whoever runs the server.'),
    risk: 'Somebody else could answer in its place.',
  },
  'needs-client': needsClient,
  'needs-client-key': {
    ...needsClient,
    why: 'refused',
    failure: failure('invalid_client', 'The service does not know it.', 'Compare the client id.'),
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
    failure: failure('registration_refused', 'It was not taken.', 'Ask for another one.'),
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
}
