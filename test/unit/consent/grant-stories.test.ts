import { describe, expect, it } from 'vitest'
import type { ConsentKind } from '../../../src-preload/contract/commands.ts'
import type { ConsentRecord, JsonValue } from '../../../src-main/consent/consent-record.ts'
import { grantStories, timeInForce } from '../../../src-main/consent/grant-stories.ts'

type Told = ConsentKind | [ConsentKind, Record<string, JsonValue>]

function record(told: Told, at: number): ConsentRecord {
  const [kind, details] = Array.isArray(told) ? told : [told, {}]
  return {
    kind,
    details,
    number: at + 1,
    atMs: at,
    serverId: 's',
    serverName: 'Notes',
    origin: 'https://mcp.example',
    account: kind === 'granted' ? 'ada' : null,
    issuer: null,
    hash: '',
    previousHash: '',
  }
}

const stories = (...told: Told[]) =>
  grantStories(told.map(record)).map(({ steps, over }) => [steps.map(({ kind }) => kind), over])

const more = (answer: string): Told => ['step-up', { answer }]

describe('the life of a grant', () => {
  it('goes from the question to its end, and the next one is another', () => {
    expect(
      stories('server-added', 'asked', 'granted', 'refreshed', 'erased', 'revoked', 'asked'),
    ).toEqual([
      [['asked'], false],
      [['asked', 'granted', 'renewed', 'revoked'], true],
    ])
  })

  it('R36 says that a wider grant took its place, and keeps the question with the new one', () => {
    expect(stories('asked', 'granted', more('grant'), 'asked', 'granted', 'revoked')).toEqual([
      [['asked', 'granted'], false],
      [['asked', 'granted', 'stepped-up', 'replaced', 'revoked'], true],
    ])
  })

  it('is over when the person or the provider says no', () => {
    expect(stories('asked', 'denied', 'asked', 'cancelled')).toEqual([
      [['asked', 'cancelled'], true],
      [['asked', 'denied'], true],
    ])
    const ended: Told = ['refresh-failed', { reason: 'invalid_grant' }]
    expect(stories('asked', 'granted', ended)).toEqual([[['asked', 'granted', 'ended'], true]])
  })

  it('is over when the sign-in fails, and leaves another grant as it was', () => {
    expect(stories('asked', 'failed', 'asked', 'granted', 'asked', 'failed')).toEqual([
      [['asked', 'granted', 'asked', 'failed'], false],
      [['asked', 'failed'], true],
    ])
  })

  it('is in force once it was granted, and not while it is only asked for', () => {
    const inForce = (...told: Told[]) =>
      grantStories(told.map(record)).map((story) => story.inForce)
    expect(inForce('asked')).toEqual([false])
    expect(inForce('asked', 'granted')).toEqual([true])
    expect(inForce('asked', 'granted', 'revoked', 'asked', 'failed')).toEqual([false, false])
  })

  it('goes on when another sign-in is given up, or a renewal failed for now', () => {
    const offline: Told = ['refresh-failed', { reason: 'network' }]
    expect(stories('asked', 'granted', 'asked', 'cancelled', offline)).toEqual([
      [['asked', 'granted', 'asked', 'cancelled'], false],
    ])
  })

  it('R37 tells what was refused, and not that it may be asked again', () => {
    expect(stories('asked', 'granted', more('never'), more('lifted'), more('not-now'))).toEqual([
      [['asked', 'granted', 'refused', 'refused'], false],
    ])
  })

  it('knows when a grant was in force, to count the calls made with it', () => {
    const times = (...told: Told[]) => grantStories(told.map(record)).map(timeInForce)
    expect(times('asked', 'denied')).toEqual([null])
    expect(times('asked', 'granted', 'asked', 'cancelled')).toEqual([{ fromMs: 1, toMs: Infinity }])
    expect(times('asked', 'granted', 'revoked', 'revoked')).toEqual([{ fromMs: 1, toMs: 2 }])
    expect(times('asked', 'granted', 'asked', 'granted', 'revoked')).toEqual([
      { fromMs: 3, toMs: Infinity },
      { fromMs: 1, toMs: 3 },
    ])
  })

  it('R42 takes the late half of a revocation to the grant that it ends', () => {
    const [story, ...others] = grantStories(
      (['asked', 'granted', 'revoked', 'revoked'] as const).map(record),
    )
    expect(story?.steps.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(story?.account).toBe('ada')
    expect(others).toEqual([])
  })

  it('R42 takes it there when another grant is in force meanwhile, and when it was given up', () => {
    const late: Told = ['revoked', { delivered: 'later' }]
    const givenUp: Told = ['erased', { delivered: 'given-up' }]
    for (const [told, step] of [
      [late, 'revoked'],
      [givenUp, 'given-up'],
    ] as const) {
      expect(stories('asked', 'granted', 'revoked', 'asked', 'granted', told)).toEqual([
        [['asked', 'granted'], false],
        [['asked', 'granted', 'revoked', step], true],
      ])
    }
  })
})
