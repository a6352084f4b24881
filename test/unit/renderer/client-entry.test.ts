import { describe, expect, it } from 'vitest'
import type { AuthorizationView } from '../../../src-preload/contract/snapshot.ts'
import {
  entryOf,
  fieldOf,
  inputOf,
  problemsOf,
  redirectUriOf,
} from '../../../src-renderer/authorization/client-entry.ts'

type View = Extract<AuthorizationView, { phase: 'needs-client' }>
const BASE = 'http://127.0.0.1/callback/abc'
const FRESH: View = {
  phase: 'needs-client',
  issuer: 'https://as.example',
  redirectUri: BASE,
  why: 'asked',
  canGoBack: false,
  methods: ['client_secret_post', 'private_key_jwt'],
  entered: null,
  madeKey: null,
  failure: null,
}
const AGAIN: View = {
  ...FRESH,
  entered: {
    clientId: 'mine',
    authMethod: 'client_secret_basic',
    withoutPerson: false,
    assertionFile: null,
    keyMadeHere: false,
    redirect: { host: 'localhost', port: 8765 },
    proofKept: true,
  },
}
const refused = (code: 'invalid_client' | 'port_taken') => ({
  code,
  whatHappened: 'A.',
  whatToDo: 'B.',
})

describe('the form of a client', () => {
  it('begins with a way the provider takes, and otherwise with what was entered', () => {
    expect(entryOf(FRESH)).toMatchObject({ proof: 'client_secret_post', clientId: '', port: '' })
    expect(entryOf({ ...FRESH, methods: ['tls_client_auth'] }).proof).toBe('none')
    expect(entryOf(AGAIN)).toMatchObject({
      clientId: 'mine',
      proof: 'client_secret_basic',
      host: 'localhost',
      port: '8765',
      secret: '',
    })
  })

  it('shows the redirect address as it is chosen, and no port that is none', () => {
    const entry = entryOf(AGAIN)
    expect(redirectUriOf(BASE, entry)).toBe('http://localhost:8765/callback/abc')
    expect(redirectUriOf(BASE, { ...entry, port: '' })).toBe('http://localhost/callback/abc')
    expect(redirectUriOf(BASE, { ...entry, port: '80' })).toBe('http://localhost/callback/abc')
  })

  it('tells each field its own sentence', () => {
    const entry = { ...entryOf(FRESH), clientId: 'a b', secret: 'a\nb', port: '80' }
    expect(Object.keys(problemsOf(entry, FRESH)).toSorted()).toEqual(['clientId', 'port', 'secret'])
    const byKey = { ...entryOf(FRESH), clientId: 'c', proof: 'private_key_jwt' as const }
    expect(Object.keys(problemsOf(byKey, FRESH))).toEqual(['keyMadeHere'])
    const pasted = { ...byKey, keyMadeHere: false }
    expect(Object.keys(problemsOf(pasted, FRESH))).toEqual(['privateKey'])
    const file = { ...entryOf(FRESH), clientId: 'c', proof: 'file' as const, file: 'here' }
    expect(Object.keys(problemsOf(file, FRESH))).toEqual(['file'])
  })

  it('lets the secret stay away while it is the same client, unless it was what was refused', () => {
    expect(problemsOf(entryOf(AGAIN), AGAIN)).toEqual({})
    expect(inputOf(entryOf(AGAIN))).not.toHaveProperty('clientSecret')
    const other = { ...entryOf(AGAIN), clientId: 'other' }
    expect(problemsOf(other, AGAIN)).toHaveProperty('secret')
    const wrong = { ...AGAIN, failure: refused('invalid_client') }
    expect(problemsOf(entryOf(wrong), wrong)).toHaveProperty('secret')
    const taken = { ...AGAIN, failure: refused('port_taken') }
    expect(problemsOf(entryOf(taken), taken)).toEqual({})
  })

  it('puts a refusal of main beside the field it is about', () => {
    const entry = entryOf(AGAIN)
    expect(fieldOf(refused('port_taken'), entry)).toBe('port')
    expect(fieldOf(refused('invalid_client'), entry)).toBe('secret')
    expect(fieldOf(refused('invalid_client'), { ...entry, proof: 'none' })).toBe('clientId')
    expect(fieldOf({ ...refused('port_taken'), code: 'internal' }, entry)).toBeNull()
  })

  it('sends of the fields what belongs to the way that was chosen', () => {
    const full = {
      ...entryOf(FRESH),
      clientId: ' c ',
      secret: 's',
      privateKey: 'k',
      file: '/f',
      withoutPerson: true,
    }
    const redirect = { host: '127.0.0.1', port: null }
    expect(inputOf({ ...full, proof: 'none' })).toEqual({
      clientId: 'c',
      redirect,
      authMethod: 'none',
    })
    expect(inputOf({ ...full, proof: 'file' })).toEqual({
      clientId: 'c',
      redirect,
      authMethod: 'none',
      assertionFile: '/f',
      withoutPerson: true,
    })
    expect(inputOf({ ...full, proof: 'client_secret_post' })).toEqual({
      clientId: 'c',
      redirect,
      authMethod: 'client_secret_post',
      withoutPerson: true,
      clientSecret: 's',
    })
    expect(inputOf({ ...full, proof: 'private_key_jwt', keyMadeHere: true })).toEqual({
      clientId: 'c',
      redirect,
      authMethod: 'private_key_jwt',
      withoutPerson: true,
      keyMadeHere: true,
    })
  })
})
