import type { Client } from '@modelcontextprotocol/client'
import type { Clock } from '../clock.ts'
import { backoffMs } from './backoff.ts'

const LISTS = ['tools', 'resources', 'prompts'] as const
/** A flood of notices costs one look at the lists per this many milliseconds. */
const GATHER_MS = 300
/** A stream that lived this long was a good one; the next pause begins small again. */
const GOOD_LIFE_MS = 60_000

/** Calls back when the server says that one of its lists is another, on either wire. */
export function hearChanges(client: Client, onChanged: () => void): void {
  let gathering = false
  const heard = () => {
    if (gathering) return
    gathering = true
    // Not put off by further notices: a server that never stops telling is looked at all the same.
    setTimeout(() => {
      gathering = false
      onChanged()
    }, GATHER_MS).unref()
  }
  for (const list of LISTS) {
    client.setNotificationHandler(`notifications/${list}/list_changed`, heard)
  }
}

/**
 * Keeps the stream of changes open on the 2026-07-28 wire, where they are told only to those who ask. On the older
 * wire they come by themselves. A stream that ends is asked for again, with growing pauses.
 * @see MCP 2026-07-28, subscriptions/listen
 */
export async function followLists(
  client: Client,
  how: { clock: Clock; signal: AbortSignal; onMissed: () => void },
): Promise<void> {
  const has = client.getServerCapabilities()
  const filter = {
    ...(has?.tools?.listChanged ? { toolsListChanged: true as const } : {}),
    ...(has?.resources?.listChanged ? { resourcesListChanged: true as const } : {}),
    ...(has?.prompts?.listChanged ? { promptsListChanged: true as const } : {}),
  }
  if (client.getDiscoverResult() === undefined || Object.keys(filter).length === 0) return
  const { clock, signal, onMissed } = how
  // Not in the rush of a start, and not all servers at once.
  await clock.sleep(backoffMs(clock, 1), signal).catch(() => undefined)
  for (let tries = 1; !signal.aborted; tries++) {
    const openedAtMs = clock.nowMs()
    try {
      const subscription = await client.listen(filter, { signal })
      // Something may have changed while nobody listened.
      if (tries > 1) onMissed()
      await subscription.closed
    } catch {
      // Told by the next look at the lists, which fails in the same way.
      if (!signal.aborted) onMissed()
    }
    if (clock.nowMs() - openedAtMs > GOOD_LIFE_MS) tries = 1
    await clock.sleep(backoffMs(clock, tries), signal).catch(() => undefined)
  }
}
