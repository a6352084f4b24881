import { afterEach, describe, expect, it } from 'vitest'
import { abilitiesOf } from '../../../src-languages/abilities.ts'
import { speakIn } from '../../../src-languages/window.ts'
import type { Language, ScopeView } from '../../../src-preload/contract/snapshot.ts'
import { detailName, detailText } from '../../../src-renderer/consent/detail-words.ts'
import { receiptText } from '../../../src-renderer/grants/receipt-text.ts'
import { mayWords } from '../../../src-renderer/words/grant-words.ts'
import { countWaiting, serverWords, stateWords } from '../../../src-renderer/words/state-words.ts'
import { inWords } from '../../../src-renderer/words/lists.ts'
import { calendarDay, countdown, relativeTime } from '../../../src-renderer/words/times.ts'
import { permissionView, serverView } from '../../support/server-view.ts'

describe('words for a grant', () => {
  it('says what a key opens as one would say it', () => {
    expect(mayWords({ read: 'certain', change: 'certain', stays: 'certain' })).toBe(
      'may read and change, and keep access while you are away',
    )
    expect(mayWords({ read: 'certain', delete: 'guessed' })).toBe('may read and may perhaps delete')
    expect(mayWords({ stays: 'certain' })).toBe('may keep access while you are away')
    expect(mayWords({})).toBe('was granted access nobody has described')
  })

  it('keeps a doubt with what is doubted', () => {
    expect(mayWords({ send: 'guessed' })).toBe('may perhaps send')
    expect(mayWords({ stays: 'guessed' })).toBe('may perhaps keep access while you are away')
    expect(mayWords({ read: 'guessed', stays: 'certain' })).toBe(
      'may perhaps read, and keep access while you are away',
    )
    expect(mayWords({ read: 'certain', delete: 'guessed', stays: 'guessed' })).toBe(
      'may read and may perhaps delete, and perhaps keep access while you are away',
    )
  })

  it('says that a part is not described, and does not take it for harmless', () => {
    const scope = (abilities: ScopeView['abilities'], sure: 'known' | 'unknown') => ({
      scope: 's',
      words: null,
      abilities,
      sure,
    })
    const reads = scope([{ ability: 'read', certain: true }], 'known')
    const unknown = scope([], 'unknown')
    const rest = { change: 'unknown', delete: 'unknown', send: 'unknown', admin: 'unknown' }
    expect(abilitiesOf([reads, unknown])).toEqual({ read: 'certain', ...rest })
    expect(abilitiesOf([])).toEqual({ read: 'unknown', ...rest })
    expect(abilitiesOf([scope([], 'known')])).toEqual({})
    expect(mayWords(abilitiesOf([reads, unknown]))).toBe(
      'may read, and more that nobody has described',
    )
    expect(mayWords(abilitiesOf([]))).toBe('was granted access nobody has described')
    expect(mayWords({ ...abilitiesOf([]), stays: 'certain' })).toBe(
      'may keep access while you are away, and more that nobody has described',
    )
  })

  it('lets a certain ability outweigh a guess, in either order', () => {
    const scope = (certain: boolean) => ({
      scope: 's',
      words: null,
      abilities: [{ ability: 'read' as const, certain }],
    })
    expect(abilitiesOf([scope(false), scope(true)])).toEqual({ read: 'certain' })
    expect(abilitiesOf([scope(true), scope(false)])).toEqual({ read: 'certain' })
  })
})

describe('words for states and times', () => {
  it('gives a person what they are waited for, not a phase name', () => {
    const authorization = { phase: 'exchanging', issuer: 'https://auth.example' } as const
    expect(stateWords({ kind: 'authorizing', authorization }).sentence).toBe(
      'Finishing the sign-in',
    )
    expect(stateWords({ kind: 'disconnected' }).mark).toBe('suspended')
    expect(stateWords({ kind: 'disconnected' }).sentence).toBe('Disconnected; its key is kept')
    expect(stateWords({ kind: 'disconnected', imported: true }).word).toBe('Imported')
  })

  it('R36 R48 tells that a server asks, before that it is connected', () => {
    const state = { kind: 'connected', sinceMs: 0 } as const
    const quiet = { state, permissionRequest: null, questions: [], approvals: [] }
    const asking = { ...quiet, permissionRequest: { tool: 'delete', scopes: [] } }
    const question = { id: 'q', message: 'Who?', schema: {}, url: null }
    expect(serverWords(quiet).word).toBe('Connected')
    expect(serverWords(asking)).toMatchObject({ mark: 'needs-you', word: 'Asks you' })
    expect(serverWords({ ...quiet, questions: [question] }).word).toBe('Asks you')
    expect(serverWords({ ...asking, state: { kind: 'disconnected' } }).mark).toBe('suspended')
  })

  it('counts each thing that only the person can settle, whichever server it is of', () => {
    const quiet = serverView()
    const asking = serverView({ permissionRequest: { tool: 'delete', scopes: [] } })
    const question = { id: 'q', message: 'Who?', schema: {}, url: null }
    const call = {
      tool: 't',
      title: null,
      caller: { kind: 'window' as const },
      askedAtMs: 0,
      permission: permissionView(),
      lines: [],
      comparedAtMs: null,
      suggested: [],
    }
    const tools = [
      permissionView({ rule: 'suspended', pin: 'changed' }),
      // Nobody waits for a tool that the person has blocked.
      permissionView({ rule: 'block', pin: 'changed' }),
      permissionView(),
    ].map((permission, at) => ({
      name: `tool-${at}`,
      title: null,
      description: '',
      inputSchema: {},
      readOnly: null,
      destructive: null,
      permission,
    }))
    const approvals = ['a', 'b'].map((id) => ({ ...call, id }))
    expect(countWaiting([])).toBe(0)
    expect(countWaiting([quiet, asking])).toBe(1)
    expect(countWaiting([asking, serverView({ questions: [question] })])).toBe(2)
    expect(countWaiting([serverView({ approvals }), quiet])).toBe(2)
    expect(countWaiting([{ ...asking, tools }])).toBe(2)
  })

  it('counts down in minutes and seconds and never below zero', () => {
    expect(countdown(545_000)).toBe('9:05')
    expect(countdown(-1)).toBe('0:00')
  })

  it('says times relative to now', () => {
    expect(relativeTime(0, 3 * 60_000)).toBe('3 minutes ago')
    expect(relativeTime(0, 1000)).toBe('just now')
    expect(relativeTime(2 * 3_600_000, 0)).toBe('in 2 hours')
  })
})

describe('a day and a list', () => {
  afterEach(() => speakIn('en'))

  it.each<[Language, string, string]>([
    ['en', 'July 8, 2026', 'a, b or c'],
    ['de', '8. Juli 2026', 'a, b oder c'],
    ['ja', '2026年7月8日', 'a、b、またはc'],
    ['ar', '8 يوليو 2026', 'a أو b أو c'],
  ])('read as %s writes them', async (language, day, list) => {
    await speakIn(language)
    expect(calendarDay('2026-07-08')).toBe(day)
    expect(inWords(['a', 'b', 'c'], 'disjunction')).toBe(list)
  })

  it('is shown as it came when it is no day', () => {
    expect(calendarDay('some day')).toBe('some day')
  })
})

describe('words for history and receipts', () => {
  it('names a detail in words', () => {
    expect(detailName('scopesAsked')).toBe('Scopes asked')
    expect(detailName('client_id')).toBe('Client ID')
  })

  it('A19 makes hidden characters visible in recorded details too', () => {
    expect(detailText('why', 'a\u202Eb')).toBe('a‹U+202E›b')
    expect(detailText('scopesAsked', ['a\u200Bb', 'c'])).toBe('a‹U+200B›b\nc')
  })

  it('R43 says what a recorded revocation achieved in lines, not in JSON', () => {
    const remote = { accessToken: 'revoked', refreshToken: 'revoked', registration: 'deleted' }
    expect(detailText('remote', remote)).toBe(
      'Access token: revoked\nRefresh token: revoked\nRegistration: deleted',
    )
    expect(detailText('receipt', { lines: [{ mark: 'done', subject: 'A', sentence: 'b.' }] })).toBe(
      '✓ A: b.',
    )
  })

  it('R43 copies a receipt with each line, its mark and the number', () => {
    const text = receiptText({
      number: 41,
      serverId: 's',
      serverName: 'Linear',
      origin: 'https://mcp.linear.app',
      issuer: null,
      atMs: 0,
      complete: false,
      lines: [
        { mark: 'done', subject: 'Refresh token', sentence: 'revoked at auth.example.' },
        { mark: 'pending', subject: 'Registration', sentence: 'asked again.' },
        { mark: 'failed', subject: 'Access token', sentence: 'still alive.' },
      ],
    })
    expect(text).toContain('No. 41')
    expect(text).toContain('✓ Refresh token: revoked at auth.example.')
    expect(text).toContain('… Registration: asked again.')
    expect(text).toContain('✗ Access token: still alive.')
    expect(text).toContain('still to be delivered')
  })
})
