import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ServerView, Snapshot } from '../../../src-preload/contract/snapshot.ts'
import { createChanges } from '../../../src-main/state/changes.ts'
import { follow } from '../../../src-renderer/host-store.ts'
import { emptySnapshot } from '../../support/empty-snapshot.ts'
import { serverView } from '../../support/server-view.ts'

const [a, b, c] = ['a', 'b', 'c'].map((id) => serverView({ id })) as [
  ServerView,
  ServerView,
  ServerView,
]
const at = (revision: number, servers: ServerView[]) => emptySnapshot(revision, { servers })

describe('what a window is told', () => {
  it('is everything at first, and then only the servers that are others', () => {
    const changes = createChanges()
    expect(changes(at(1, [a, b]))).toEqual(at(1, [a, b]))
    const renamed = { ...b, name: 'Other' }
    expect(changes(at(4, [a, renamed]))).toMatchObject({
      revision: 4,
      since: 1,
      order: ['a', 'b'],
      changed: [renamed],
    })
  })

  it('names a new server and leaves out one that is gone', () => {
    const changes = createChanges()
    changes(at(1, [a, b]))
    expect(changes(at(2, [b, c]))).toMatchObject({ order: ['b', 'c'], changed: [c] })
  })

  it('has no server in it once it is locked, and all of them after that', () => {
    const changes = createChanges()
    changes(at(1, [a, b]))
    const locked = changes(at(2, []))
    expect(locked).toMatchObject({ order: [], changed: [] })
    expect(JSON.stringify(locked)).not.toContain('mcp.example')
    expect(changes(at(3, [{ ...a }, { ...b }]))).toMatchObject({ changed: [a, b] })
  })

  it('leaves every window with what main has, whatever was lost, late or twice on the way', () => {
    const step = fc.record({
      does: fc.constantFrom('change', 'add', 'remove', 'turn', 'lock'),
      which: fc.nat(5),
      /** How the news fares: it comes, it is lost, it comes after the next one, or the page begins anew. */
      fate: fc.constantFrom('comes', 'lost', 'late', 'reload'),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
        const changes = createChanges()
        let main: Snapshot = at(0, [])
        let window: Snapshot | null = null
        let late: ReturnType<typeof changes> | null = null
        const tell = (news: ReturnType<typeof changes>) => {
          // Who missed something asks for the whole.
          window = follow(window, structuredClone(news)) ?? follow(window, structuredClone(main))
        }
        for (const [nth, { does, which, fate }] of steps.entries()) {
          main = at(main.revision + 1 + (which % 2), serversAfter(main.servers, does, which, nth))
          const news = changes(main)
          if (fate === 'reload') window = null
          if (fate === 'comes') tell(news)
          if (late !== null) tell(late)
          late = fate === 'late' ? news : null
        }
        main = at(main.revision + 1, main.servers)
        tell(changes(main))
        expect(window).toEqual(main)
      }),
      { numRuns: 500 },
    )
  })
})

function serversAfter(servers: ServerView[], does: string, which: number, nth: number) {
  const chosen = servers[which % Math.max(1, servers.length)]
  if (does === 'lock') return []
  if (does === 'add') return [...servers, serverView({ id: `s${nth}` })]
  if (does === 'turn') return servers.toReversed()
  if (chosen === undefined) return servers
  if (does === 'remove') return servers.filter((one) => one !== chosen)
  return servers.map((one) => (one === chosen ? { ...one, name: `Name ${nth}` } : one))
}
