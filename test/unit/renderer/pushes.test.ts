import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ServerView, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { createPushes } from '../../../src-main/state/snapshot-change.ts'
import { afterPush } from '../../../src-renderer/host-store.ts'
import { serverView } from '../../support/server-view.ts'
import { viewSnapshot } from '../../support/views/view-snapshot.ts'

const snapshot = (revision: number, servers: ServerView[]): Snapshot => ({
  ...viewSnapshot(servers),
  revision,
})

/** As it is on the other side of the border between the processes. */
const crossed = <T>(value: T): T => structuredClone(value)

/** What a person's list may become: names at some of eight places, in any order. */
const lists = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 7 }), name: fc.string() }), {
  selector: ({ id }) => id,
})

const view = ({ id, name }: { id: number; name: string }) => serverView({ id: `s${id}`, name })

describe('what is pushed to the window', () => {
  it('brings the window to the very picture of main, whatever came, went, changed or moved', () => {
    fc.assert(
      fc.property(fc.array(lists, { minLength: 1, maxLength: 12 }), (all) => {
        const pushOf = createPushes()
        let shown: Snapshot | null = null
        for (const [at, list] of all.entries()) {
          const now = snapshot(at + 1, list.map(view))
          shown = afterPush(shown, crossed(pushOf(now)))
          expect(shown).toEqual(now)
        }
      }),
    )
  })

  it('is the changed server and no other, and the others stay the very same objects', () => {
    const pushOf = createPushes()
    const before = afterPush(
      null,
      crossed(pushOf(snapshot(1, [view({ id: 1, name: 'A' }), view({ id: 2, name: 'B' })]))),
    )
    const push = pushOf(snapshot(2, [view({ id: 1, name: 'A' }), view({ id: 2, name: 'C' })]))
    expect('changed' in push && push.changed.map(({ name }) => name)).toEqual(['C'])
    const after = afterPush(before, crossed(push))
    expect(after?.servers[0]).toBe(before?.servers[0])
    expect(after?.servers[1]?.name).toBe('C')
  })

  it('is not added to a picture that it does not follow', () => {
    const pushOf = createPushes()
    const first = crossed(pushOf(snapshot(1, [view({ id: 1, name: 'A' })])))
    pushOf(snapshot(2, [view({ id: 1, name: 'B' })]))
    const third = crossed(pushOf(snapshot(3, [view({ id: 1, name: 'B' })])))
    expect(afterPush(null, third)).toBeNull()
    expect(afterPush(afterPush(null, first), third)).toBeNull()
  })

  it('changes nothing where the window has asked and knows more already', () => {
    const pushOf = createPushes()
    pushOf(snapshot(1, []))
    const second = crossed(pushOf(snapshot(2, [view({ id: 1, name: 'A' })])))
    const known = snapshot(2, [view({ id: 1, name: 'A' })])
    expect(afterPush(known, second)).toBe(known)
  })
})
