import { describe, expect, it } from 'vitest'
import type { SignInPhase } from '../../../src-main/servers/sign-in-phase.ts'
import type { GrantRecord } from '../../../src-main/servers/grant.ts'
import type { ServerFacts } from '../../../src-main/servers/server.ts'
import { describeServer } from '../../../src-main/state/snapshot.ts'
import { grantRecord, serverFacts } from '../../support/server-facts.ts'

const LINEAR = 'https://mcp.linear.app/mcp'
const GITHUB = 'https://github.com'

const SCOPES = ['repo', 'write']

const NO_TOOLS = {
  defaults: () => ({ reads: 'allow', changes: 'ask', destroys: 'ask' }),
  always: () => [],
  waiting: () => [],
} as unknown as ServerFacts['permissions']

function factsAt(url: string, more: Partial<ServerFacts>): ServerFacts {
  const facts = serverFacts('one', url, {
    permissions: NO_TOOLS,
    permissionRequest: { operation: 'x', scopes: SCOPES },
    ...more,
  })
  const refusedPermissions = [{ operation: 'x', scopes: SCOPES, atMs: 0 }]
  return { ...facts, stored: { ...facts.stored, refusedPermissions } }
}

const noneAlike = () => []

const sureOf = (scopes: { sure?: string }[] | undefined) => scopes?.map((scope) => scope.sure)

type Review = Extract<SignInPhase, { phase: 'reviewing' }>

const REVIEW: Review = {
  phase: 'reviewing',
  issuer: 'https://id.example',
  resource: 'https://mcp.example',
  scopes: ['repo', 'write'],
  leftOut: [],
  offeredBy: 'challenge',
  listed: { server: null, service: null },
  why: 'sign-in',
  canUseBrowser: true,
  canUseDevice: false,
  canUseClient: false,
  identities: [],
  registration: 'dynamic',
  movedFrom: null,
}

function reviewed(phase: Review) {
  const facts = factsAt('https://mcp.example', { state: { kind: 'authorizing', phase } })
  const { state } = describeServer(facts, true, noneAlike)
  if (state.kind !== 'authorizing' || state.authorization.phase !== 'reviewing') {
    throw new Error('It is not shown as a review.')
  }
  return state.authorization.scopes
}

describe('scopes in what the window is told', () => {
  it('R49 go by the server and the issuer of the key', () => {
    const at = (issuer: string, resource: string) =>
      sureOf(
        describeServer(
          factsAt(resource, { grant: grantRecord(issuer, resource, SCOPES) }),
          true,
          noneAlike,
        ).grant?.scopes,
      )
    expect(at('https://id.example', 'https://mcp.example')).toEqual(['unknown', 'guessed'])
    expect(at(GITHUB, 'https://mcp.example')).toEqual(['known', 'guessed'])
    expect(at('https://id.example', LINEAR)).toEqual(['unknown', 'known'])
  })

  it('R49 go by the issuer and the server that are reviewed', () => {
    const reviewing = (issuer: string, resource: string) =>
      sureOf(reviewed({ ...REVIEW, issuer, resource }))
    expect(reviewing('https://id.example', 'https://mcp.example')).toEqual(['unknown', 'guessed'])
    expect(reviewing(GITHUB, 'https://mcp.example')).toEqual(['known', 'guessed'])
    expect(reviewing('https://id.example', LINEAR)).toEqual(['unknown', 'known'])
  })

  it('R49 tell who lists one that nobody describes, and make nothing up', () => {
    const listedIn = (listed: Review['listed']) =>
      reviewed({ ...REVIEW, listed }).map((one) => one.listed)
    expect(listedIn({ server: ['repo'], service: ['write'] })).toEqual(['server', 'service'])
    expect(listedIn({ server: null, service: ['write'] })).toEqual(['neither', 'service'])
    expect(listedIn({ server: null, service: null })).toEqual([null, null])
  })

  it('R49 go by the server that asks for more, and by the issuer of its key', () => {
    const asked = (url: string, grant: GrantRecord | null) => {
      const view = describeServer(factsAt(url, { grant }), true, noneAlike)
      const refused = sureOf(view.refusedPermissions[0]?.scopes)
      expect(sureOf(view.permissionRequest?.scopes)).toEqual(refused)
      return refused
    }
    expect(asked('https://mcp.example', null)).toEqual(['unknown', 'guessed'])
    expect(asked(LINEAR, null)).toEqual(['unknown', 'known'])
    expect(
      asked('https://mcp.example', grantRecord(GITHUB, 'https://mcp.example', SCOPES)),
    ).toEqual(['known', 'guessed'])
  })
})
