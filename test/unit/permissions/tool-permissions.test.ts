import { describe, expect, it } from 'vitest'
import type { ApprovalAnswer, PinState } from '../../../src-preload/contract/permissions.ts'
import type { StoredPermissions } from '../../../src-main/permissions/stored-permissions.ts'
import { createToolPermissions } from '../../../src-main/permissions/tool-permissions.ts'
import type {
  StandingDecision,
  ToolPermissions,
} from '../../../src-main/permissions/tool-permissions.ts'
import { kindOf } from '../../../src-main/permissions/tool-policy.ts'
import type { ToolHints } from '../../../src-main/permissions/tool-policy.ts'

const READS: ToolHints = { readOnly: true, destructive: null }
const DESTROYS: ToolHints = { readOnly: null, destructive: true }
const PATTERNS: ApprovalAnswer = {
  decision: 'pattern',
  patterns: [{ pointer: '/to', match: { kind: 'any' } }],
}

/** The permissions of one tool, `t`, at a server that the test plays. */
function permissionsOf(hints: ToolHints, firstPin: PinState = 'known') {
  let stored: StoredPermissions = {}
  let ids = 0
  const now = { pin: firstPin, hints, key: 'key' }
  const recorded: StandingDecision[] = []
  const permissions = createToolPermissions({
    newId: () => `id-${ids++}`,
    nowMs: () => 1,
    stored: () => stored,
    save: (next) => (stored = next),
    grantId: () => now.key,
    hints: () => now.hints,
    pins: {
      revision: () => 0,
      of: () => now.pin,
      change: (tool) =>
        now.pin === 'changed'
          ? { tool, hash: 'h', pinnedAtMs: 0, fields: [], pinnedKind: kindOf(hints) }
          : null,
      accept: () => {
        now.pin = 'known'
        return true
      },
      meet: () => {
        if (now.pin === 'new') now.pin = 'known'
      },
      forget: () => undefined,
    },
    record: (decision) => recorded.push(decision),
    onChanged: () => undefined,
  })
  return { permissions, now, recorded }
}

const CALL = { tool: 't', arguments: { to: 'anna' }, caller: { kind: 'window' } } as const

/** How a call of now comes to run; “asked” when it waits for the person. */
async function wayOf(permissions: ToolPermissions): Promise<string> {
  const taken = new AbortController()
  const permit = permissions.permit(CALL, taken.signal)
  if (permissions.waiting().length === 0) return (await permit).decision
  taken.abort(new Error('taken back'))
  await expect(permit).rejects.toThrow('taken back')
  return 'asked'
}

async function answer(permissions: ToolPermissions, given: ApprovalAnswer) {
  const permit = permissions.permit(CALL, new AbortController().signal)
  expect(permissions.answer(permissions.waiting()[0]?.id ?? '', given)).toBe(true)
  await permit
}

const undoAll = (permissions: ToolPermissions) => {
  for (const { id } of permissions.always()) expect(permissions.undo(id)).toBe(true)
}

describe('A16 undoing “always”', () => {
  it('A16 lets a tool ask that the person had told to ask', async () => {
    const { permissions } = permissionsOf(READS)
    permissions.choose('t', 'ask')
    await answer(permissions, { decision: 'always' })
    expect(await wayOf(permissions)).toBe('always')
    undoAll(permissions)
    expect(await wayOf(permissions)).toBe('asked')
    expect(permissions.of('t')?.chosen).toBe('ask')
  })

  it('A16 lets a tool ask that was new', async () => {
    const { permissions } = permissionsOf(READS, 'new')
    await answer(permissions, { decision: 'always' })
    undoAll(permissions)
    expect(await wayOf(permissions)).toBe('asked')
  })

  it('A16 blocks again what was blocked, said twice over', () => {
    const { permissions } = permissionsOf(DESTROYS)
    permissions.choose('t', 'block')
    permissions.choose('t', 'allow')
    permissions.choose('t', 'allow')
    undoAll(permissions)
    expect(permissions.of('t')?.rule).toBe('block')
  })

  it('A16 follows the default again where that asks', async () => {
    const { permissions } = permissionsOf(DESTROYS)
    await answer(permissions, { decision: 'always' })
    undoAll(permissions)
    expect(permissions.of('t')).toMatchObject({ rule: 'ask', chosen: null })
  })
})

describe('A16 a tool that is met anew', () => {
  it.each<ApprovalAnswer>([{ decision: 'always' }, { decision: 'session' }, PATTERNS])(
    'A16 is not covered by an earlier %o',
    async (given) => {
      const { permissions, now, recorded } = permissionsOf(DESTROYS)
      await answer(permissions, given)
      now.pin = 'new'
      permissions.metAnew(['t', 'another'])
      expect(permissions.always()).toEqual([])
      expect(await wayOf(permissions)).toBe('asked')
      const line = { tool: null, decision: 'ended', tools: ['t'], reason: 'met-anew' }
      expect(recorded.at(-1)).toEqual(line)
      // What it is allowed from here on holds, new or not.
      await answer(permissions, { decision: 'session' })
      expect(await wayOf(permissions)).toBe('session')
    },
  )

  it('A16 is not allowed by an “always” that was not ended, nor listed as if it were', async () => {
    const { permissions, now } = permissionsOf(DESTROYS)
    await answer(permissions, { decision: 'always' })
    now.pin = 'new'
    expect(permissions.always()).toEqual([])
    expect(await wayOf(permissions)).toBe('asked')
  })
})

describe('a tool that the person tells to ask', () => {
  it.each(['ask', null] as const)('asks before each call, by %s', async (rule) => {
    const { permissions } = permissionsOf(DESTROYS)
    await answer(permissions, PATTERNS)
    expect(await wayOf(permissions)).toBe('pattern')
    permissions.choose('t', rule)
    expect(await wayOf(permissions)).toBe('asked')
    await answer(permissions, { decision: 'session' })
    permissions.choose('t', rule)
    expect(await wayOf(permissions)).toBe('asked')
    expect(permissions.always()).toEqual([])
  })

  it('lists what it allows for this session, with the way back', async () => {
    const { permissions } = permissionsOf(DESTROYS)
    await answer(permissions, { decision: 'session' })
    const before = permissions.revision()
    expect(permissions.always()).toMatchObject([{ tool: 't', rule: { kind: 'session' }, atMs: 1 }])
    undoAll(permissions)
    expect(permissions.revision()).toBeGreaterThan(before)
    expect(await wayOf(permissions)).toBe('asked')
  })
})

describe('what another key allowed', () => {
  it('R41 ends, leaves what held before it, and is told once', async () => {
    const { permissions, now, recorded } = permissionsOf(READS)
    permissions.choose('t', 'ask')
    await answer(permissions, { decision: 'always' })
    now.key = 'another'
    expect(await wayOf(permissions)).toBe('asked')
    permissions.keyChanged()
    permissions.keyChanged()
    expect(await wayOf(permissions)).toBe('asked')
    expect(recorded.filter(({ decision }) => decision === 'ended')).toEqual([
      { tool: null, decision: 'ended', tools: ['t'], reason: 'another-key' },
    ])
    now.key = 'key'
    expect(await wayOf(permissions)).toBe('asked')
  })

  it('R41 ends for this session and for arguments as well', async () => {
    const { permissions, now, recorded } = permissionsOf(DESTROYS)
    await answer(permissions, PATTERNS)
    permissions.choose('t', 'ask')
    await answer(permissions, { decision: 'session' })
    now.key = 'another'
    expect(await wayOf(permissions)).toBe('asked')
    permissions.keyChanged()
    now.key = 'key'
    expect(await wayOf(permissions)).toBe('asked')
    expect(recorded.at(-1)?.tools).toEqual(['t'])
  })
})

describe('A16 accepting a changed definition', () => {
  const all = [{ decision: 'always' }, { decision: 'session' }, PATTERNS] as const

  it.each(all)('A16 with another effect ends %o, and it asks', async (given) => {
    for (const [before, after] of [
      [DESTROYS, READS],
      [READS, DESTROYS],
    ] as const) {
      const { permissions, now, recorded } = permissionsOf(before)
      permissions.setDefaults({ reads: 'ask', changes: 'ask', destroys: 'ask' })
      await answer(permissions, given)
      permissions.setDefaults({ reads: 'allow', changes: 'ask', destroys: 'ask' })
      Object.assign(now, { pin: 'changed', hints: after })
      expect(permissions.change('t')?.follows).toBe('asks-anew')
      expect(permissions.accept('t', 'h')).toBe(true)
      expect(await wayOf(permissions)).toBe('asked')
      expect(permissions.always()).toEqual([])
      expect(recorded.at(-1)).toMatchObject({ decision: 'ended', reason: 'other-effect' })
    }
  })

  it('A16 with another effect asks where nothing was said, and leaves it blocked where it was', async () => {
    const { permissions, now } = permissionsOf(DESTROYS)
    Object.assign(now, { pin: 'changed', hints: READS })
    expect(permissions.change('t')?.follows).toBe('asks-anew')
    permissions.accept('t', 'h')
    expect(await wayOf(permissions)).toBe('asked')
    permissions.choose('t', 'block')
    Object.assign(now, { pin: 'changed', hints: READS })
    expect(permissions.change('t')?.follows).toBe('block')
    permissions.accept('t', 'h')
    expect(permissions.of('t')?.rule).toBe('block')
  })

  it('A16 with the same effect says what goes on', async () => {
    const { permissions, now } = permissionsOf(DESTROYS)
    const follows = () => {
      now.pin = 'changed'
      const { follows: said } = permissions.change('t') ?? {}
      permissions.accept('t', 'h')
      return said
    }
    expect(follows()).toBe('ask')
    await answer(permissions, PATTERNS)
    expect(follows()).toBe('ask-but')
    expect(await wayOf(permissions)).toBe('pattern')
    permissions.choose('t', 'allow')
    expect(follows()).toBe('allow')
    expect(await wayOf(permissions)).toBe('always')
  })
})
