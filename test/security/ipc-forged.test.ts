// Attack B4: forged messages between the processes: from other senders, and with anything as arguments.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CommandDoor } from '../../src-main/ipc/answer-command.ts'
import { answerCommand, commandNames } from '../../src-main/ipc/answer-command.ts'
import { isSmallJson } from '../../src-main/ipc/small-json.ts'
import type { Sender } from '../../src-main/ipc/trusted-sender.ts'
import type { Commands } from '../../src-preload/contract/commands.ts'
import type { Result } from '../../src-preload/contract/result.ts'

const url = 'app://chatelaine/index.html'
const ours: Sender = { webContentsId: 1, frame: { url, isMainFrame: true } }
const strangers: Sender[] = [
  { webContentsId: 2, frame: { url, isMainFrame: true } },
  { webContentsId: 1, frame: { url, isMainFrame: false } },
  { webContentsId: 1, frame: null },
  { webContentsId: 1, frame: { url: 'https://evil.example/index.html', isMainFrame: true } },
  { webContentsId: 1, frame: { url: 'app://chatelaine.evil/index.html', isMainFrame: true } },
  { webContentsId: 1, frame: { url: 'about:blank', isMainFrame: true } },
]

function createDoor(run: () => Promise<Result<unknown>> = async () => ({ ok: true, value: null })) {
  const seen: unknown[][] = []
  const logged: string[] = []
  const commands = Object.fromEntries(
    commandNames.map((name) => [
      name,
      (...args: unknown[]) => {
        seen.push(args)
        return run()
      },
    ]),
  ) as unknown as Commands
  const door: CommandDoor = {
    commands,
    trustedPage: () => ({ webContentsId: 1, url }),
    logError: (what) => logged.push(what),
  }
  return { door, seen, logged }
}

const lenient = new Set([
  'getSnapshot',
  'revokeEverything',
  'verifyLedger',
  'takePlace',
  'finishStart',
  'checkBundle',
  'lock',
  'clearCallLog',
])
const server = { serverId: 's1' }
const valid: { [C in keyof Commands]: Parameters<Commands[C]> } = {
  getSnapshot: [],
  checkServerUrl: [{ url: 'https://a.example' }],
  addServer: [{ url: 'https://a.example' }],
  addLocalServer: [
    { name: 'a', command: '/bin/a', args: ['-b'], environment: [{ name: 'A', value: '' }] },
  ],
  approveLocalServer: [server],
  renameServer: [{ serverId: 's1', name: 'b', accountName: null }],
  addAccount: [{ serverId: 's1', accountName: 'Work' }],
  removeServer: [server],
  connect: [server],
  disconnect: [server],
  chooseIssuer: [{ serverId: 's1', issuer: 'https://as.example' }],
  acceptOverride: [{ serverId: 'a', kind: 'resource', subject: 'https://mcp.example/' }],
  liftOverride: [{ serverId: 'a', kind: 'pkce', subject: 'https://as.example' }],
  answerPermission: [{ serverId: 's1', answer: 'grant' }],
  setHeaders: [{ serverId: 's1', headers: [{ name: 'X-API-Key', value: 'k' }] }],
  answerQuestion: [{ serverId: 's1', questionId: 'q1', answer: { action: 'decline' } }],
  liftRefusal: [{ serverId: 's1', tool: 'delete_note' }],
  openClientForm: [server],
  leaveClientForm: [server],
  makeClientKey: [server],
  enterClient: [{ serverId: 's1', clientId: 'c', authMethod: 'none' }],
  enterAccess: [{ serverId: 's1', initialAccessToken: 'a' }],
  forgetRegistration: [server],
  leaveOutScope: [{ serverId: 's1', scope: 'read', left: true }],
  continueInBrowser: [{ serverId: 's1', scopes: ['read'] }],
  continueAsClient: [{ serverId: 's1', scopes: [] }],
  continueWithIdentity: [{ serverId: 's1', providerId: 'p1', scopes: [] }],
  addIdentityProvider: [{ issuer: 'https://idp.example', clientId: 'c' }],
  signInToIdentityProvider: [{ providerId: 'p1' }],
  followIdentityProvider: [{ providerId: 'p1', silently: true }],
  cancelIdentitySignIn: [{ providerId: 'p1' }],
  removeIdentityProvider: [{ providerId: 'p1' }],
  continueWithDevice: [{ serverId: 's1', scopes: [] }],
  switchToBrowser: [{ serverId: 's1' }],
  switchToDevice: [server],
  reopenBrowser: [server],
  copyAuthorizationAddress: [server],
  openVerificationPage: [server],
  pasteRedirect: [{ serverId: 's1', address: 'http://127.0.0.1:1/x?code=a' }],
  cancelAuthorization: [server],
  revokeGrant: [server],
  revokeGrants: [{ serverIds: ['s1'] }],
  revokeEverything: [],
  saveOverviewPicture: [{ serverIds: ['s1'] }],
  callTool: [{ serverId: 's1', tool: 't', arguments: { a: { b: [1, null, 'x'] } }, callId: 'c-1' }],
  cancelCall: [{ callId: 'c-1' }],
  answerApproval: [
    {
      serverId: 's1',
      approvalId: 'a1',
      answer: {
        decision: 'pattern',
        patterns: [{ pointer: '/path', match: { kind: 'starts-with', prefix: '/home/' } }],
      },
    },
  ],
  setToolRule: [{ serverId: 's1', tool: 't', rule: 'block' }],
  setToolDefaults: [
    { serverId: 's1', defaults: { reads: 'allow', changes: 'ask', destroys: 'block' } },
  ],
  readToolChange: [{ serverId: 's1', tool: 't' }],
  acceptToolChange: [{ serverId: 's1', tool: 't', hash: '0'.repeat(64) }],
  undoAlways: [{ serverId: 's1', alwaysId: 'tool:t' }],
  listConsent: [{ limit: 50, kinds: ['granted'] }],
  listGrantStories: [server],
  listCalls: [{ limit: 50, words: 'note', outcome: 'done' }],
  setCallLog: [{ keepArguments: true, keepDays: 30 }],
  clearCallLog: [],
  verifyLedger: [],
  exportLedger: [{ format: 'json' }],
  checkBundle: [],
  listTraces: [server],
  getTrace: [{ traceId: 't1' }],
  copyTraceReport: [{ traceId: 't1' }],
  saveTraceReport: [{ traceId: 't1' }],
  checkServer: [{ url: 'https://a.example' }],
  copyText: [{ text: 'a' }],
  setClientMetadataUrl: [{ url: 'https://app.example/client.json' }],
  findImports: [],
  previewImport: [{ sourceIds: ['cursor'] }],
  chooseImportFile: [],
  runImport: [
    { importId: 'i1', entries: [{ entryId: '1', values: [{ name: 'TOKEN', value: 'v' }] }] },
  ],
  cancelImport: [{ importId: 'i1' }],
  exportServers: [],
  listWellKnownServers: [],
  setPassphrase: [{ passphrase: 'four words of my own' }],
  changePassphrase: [{ passphrase: 'four words of my own', next: 'and then five other ones' }],
  removePassphrase: [{ passphrase: 'four words of my own' }],
  lock: [],
  unlock: [{ passphrase: 'four words of my own' }],
  setIdleLock: [{ minutes: 15 }],
  startOver: [{ typed: 'erase' }],
  setTheme: [{ theme: 'dark' }],
  setLanguage: [{ language: 'de' }],
  setNotifications: [{ notifications: 'off' }],
  setStaysInTray: [{ stays: true }],
  finishStart: [],
  takePlace: [],
}

const cyclic: Record<string, unknown> = {}
cyclic['self'] = cyclic

const oddValue = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
  }),
  fc.constantFrom<unknown>(
    cyclic,
    new ArrayBuffer(8),
    new Map(),
    NaN,
    Infinity,
    'x'.repeat(70_000),
    [],
    {},
    null,
  ),
  fc.record(
    { serverId: fc.anything(), url: fc.anything(), name: fc.anything() },
    { requiredKeys: [] },
  ),
)

describe('B4 forged messages', () => {
  it('B4 lets each command through with what its types promise', async () => {
    const { door, seen } = createDoor()
    for (const name of commandNames) {
      expect(await answerCommand(door, name, ours, valid[name]), name).toMatchObject({ ok: true })
    }
    expect(seen).toHaveLength(commandNames.length)
    expect(seen).toEqual(commandNames.map((name) => valid[name]))
  })

  it.each(commandNames)(
    'B4 refuses %s from 6 other senders with 1,000 generated payloads',
    async (name) => {
      const { door, seen } = createDoor()
      const payloads = fc.sample(fc.array(oddValue, { maxLength: 3 }), { numRuns: 1_000, seed: 4 })
      for (const payload of [valid[name] as unknown[], ...payloads]) {
        for (const sender of strangers) {
          const answer = await answerCommand(door, name, sender, payload)
          if (answer.ok || answer.failure.code !== 'internal') expect.fail('a stranger was heard')
        }
      }
      expect(seen).toEqual([])
    },
  )

  it.each(commandNames)(
    'B4 answers 1,000 generated payloads to %s with typed refusals',
    async (name) => {
      const { door, seen, logged } = createDoor()
      const payloads = fc.sample(fc.array(oddValue, { minLength: 1, maxLength: 3 }), {
        numRuns: 1_000,
        seed: 5,
      })
      for (const payload of payloads) {
        const answer = await answerCommand(door, name, ours, payload)
        if (answer.ok) continue
        expect(answer.failure.code).toBe('invalid_input')
        // What was sent may hold a secret that a person typed in the wrong place.
        expect(Object.keys(answer.failure)).toEqual(['code', 'whatHappened', 'whatToDo'])
      }
      expect(logged).toEqual([])
      // Only a payload that happens to be right may come through, and no random one is.
      expect(seen.length).toBeLessThan(lenient.has(name) ? 1 : 5)
    },
  )

  it('B4 refuses fields nobody named, missing ones and further arguments', async () => {
    const { door, seen } = createDoor()
    for (const name of commandNames) {
      const [input] = valid[name]
      const forged: unknown[][] = [[...valid[name], {}], [null], ['s1'], [[input]]]
      if (input !== undefined) forged.push([], [{ ...input, extra: 1 }], [{}])
      for (const args of forged) {
        const answer = await answerCommand(door, name, ours, args)
        expect(answer, `${name} ${JSON.stringify(args)}`).toMatchObject({
          ok: false,
          failure: { code: 'invalid_input' },
        })
      }
    }
    expect(seen).toEqual([])
  })

  it('B4 refuses more than 64 KiB in all, even in the one free field', async () => {
    const { door } = createDoor()
    const call = (args: unknown) =>
      answerCommand(door, 'callTool', ours, [
        { serverId: 's', tool: 't', arguments: args, callId: 'c' },
      ])
    expect(await call({ a: 'x'.repeat(64_000) })).toMatchObject({ ok: true })
    expect(await call({ a: 'x'.repeat(66_000) })).toMatchObject({ ok: false })
    expect(await call({ a: 'ä'.repeat(33_000) })).toMatchObject({ ok: false })
    expect(await call({ a: Array.from({ length: 33_000 }, () => 1) })).toMatchObject({ ok: false })
    expect(await call({ a: Array.from({ length: 1 << 24 }) })).toMatchObject({ ok: false })
  })

  it('A23 refuses cycles, depth, binary data and prototype keys', () => {
    let deep: unknown = 0
    for (let i = 0; i < 100_000; i += 1) deep = [deep]
    for (const bad of [
      cyclic,
      deep,
      new Map(),
      new Date(0),
      1n,
      NaN,
      new Uint8Array(1),
      /x/,
      Symbol('x'),
      () => 0,
    ]) {
      expect(isSmallJson(bad, 65_536)).toBe(false)
    }
    expect(isSmallJson(JSON.parse('{"a":{"__proto__":{"x":1}}}'), 65_536)).toBe(false)
    expect(isSmallJson({ a: [1, 'b', null, true, undefined, { c: {} }] }, 65_536)).toBe(true)
  })

  it('A20 answers a throw with `internal` and shows nothing of it', async () => {
    const { door, logged } = createDoor(() => Promise.reject(new Error('token CANARY')))
    const answer = await answerCommand(door, 'connect', ours, [server])
    expect(answer).toMatchObject({ ok: false, failure: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('CANARY')
    expect(logged).toEqual(['command connect threw'])
  })

  it('B4 hears nobody while there is no window', async () => {
    const { door, seen } = createDoor()
    await answerCommand({ ...door, trustedPage: () => null }, 'getSnapshot', ours, [])
    expect(seen).toEqual([])
  })

  it('B4 has a literal function in the preload for each command, and no other channel', () => {
    const source = readFileSync(join(import.meta.dirname, '../../src-preload/index.ts'), 'utf8')
    const names = [...source.matchAll(/(\w+): command\('(\w+)'\)/g)]
    expect(names.map((match) => match[1])).toEqual(commandNames)
    expect(names.map((match) => match[2])).toEqual(commandNames)
    expect(source).not.toMatch(/ipcRenderer\.(send|sendSync|postMessage|sendToHost)/)
  })
})
