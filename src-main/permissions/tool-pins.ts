// Threat A16: a tool that is harmless when the person allows it, and another one afterwards. So the whole definition is
// pinned when the tools are first listed; a tool that is not what was pinned is suspended until the person has seen the
// difference, and one that comes later is a new one.
import type { PinState, ToolChangeView, ToolKind } from '../../src-preload/contract/permissions.ts'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { definitionDiff } from './definition-diff.ts'
import { keptIn, textToKeep } from './kept-definition.ts'
import type { PinStore } from './pin-store.ts'
import { kindOf } from './tool-policy.ts'

/** How a tool is another than it was, and what it was. */
export interface ToolChange extends Omit<ToolChangeView, 'follows'> {
  pinnedKind: ToolKind
}

export interface ToolPins {
  /** Compares what the server lists now with what was pinned. Twice the same name is one definition of both. */
  listed(tools: { name: string; definition: unknown }[]): void
  of(tool: string): PinState
  /** Grows whenever what a tool is taken for may be something else. */
  revision(): number
  /** Null when the tool is not another than it was. */
  change(tool: string): ToolChange | null
  /** False unless this is the very definition that the server gives now. */
  accept(tool: string, hash: string): boolean
  /** The person has said something about a new tool: it is new no more. */
  meet(tool: string): void
  /** The next listing is a first one again. */
  forget(): void
}

export interface ToolPinsDeps {
  serverId: string
  store: PinStore
  nowMs: () => number
  /** Whether tools of this server were pinned before, as it is kept apart from the pins. */
  isPinned: () => boolean
  markPinned: (pinned: boolean) => void
  /** Told before they are pinned: these tools are not those the server had when the person first saw it. */
  onNew: (tools: string[]) => void
}

interface Offered {
  hash: string
  definition: string
}

export function createToolPins(deps: ToolPinsDeps): ToolPins {
  const { serverId, store } = deps
  /** Of what was listed last. The pins stay in the store: they are compared once for each list. */
  let states = new Map<string, PinState>()
  let changed = new Map<string, Offered>()
  let revision = 0

  function put(tools: [string, Offered][], seen: boolean) {
    const atMs = deps.nowMs()
    store.put(
      serverId,
      tools.map(([tool, { hash, definition }]) => {
        return { tool, hash, definition: textToKeep(definition), atMs, seen }
      }),
    )
  }

  return {
    listed(tools) {
      revision++
      // Whatever fails from here on leaves no tool with what held for the list before.
      states = new Map()
      changed = new Map()
      const pinned = new Map(store.of(serverId).map((pin) => [pin.tool, pin]))
      const unknown: [string, Offered][] = []
      for (const [tool, one] of definitionsOf(tools)) {
        const pin = pinned.get(tool)
        if (pin === undefined) unknown.push([tool, one])
        else if (pin.hash !== one.hash) changed.set(tool, one)
        states.set(tool, changed.has(tool) ? 'changed' : pin?.seen === true ? 'known' : 'new')
      }
      const first = !deps.isPinned()
      if (unknown.length > 0 && !first) deps.onNew(unknown.map(([tool]) => tool))
      if (unknown.length > 0) put(unknown, first)
      if (!first) return
      for (const [tool] of unknown) states.set(tool, 'known')
      deps.markPinned(true)
    },
    of: (tool) => states.get(tool) ?? 'new',
    revision: () => revision,
    change(tool) {
      const now = changed.get(tool)
      const before = now === undefined ? null : store.pinned(serverId, tool)
      if (now === undefined || before === null) return null
      const { definition, atMs: pinnedAtMs } = before
      const fields = definitionDiff(definition, now.definition)
      return { tool, hash: now.hash, pinnedAtMs, fields, pinnedKind: kindIn(definition) }
    },
    accept(tool, hash) {
      const now = changed.get(tool)
      if (now === undefined || now.hash !== hash) return false
      put([[tool, now]], true)
      changed.delete(tool)
      states.set(tool, 'known')
      revision++
      return true
    },
    meet(tool) {
      if (changed.has(tool) || !store.see(serverId, tool)) return
      if (states.has(tool)) states.set(tool, 'known')
      revision++
    },
    forget() {
      revision++
      store.forget(serverId)
      states = new Map()
      changed = new Map()
      deps.markPinned(false)
    },
  }
}

/** What is not known of a definition counts as nothing said. */
function kindIn(definition: string): ToolKind {
  const annotations = keptIn(definition).members.get('annotations')
  const said = typeof annotations === 'string' ? objectIn(annotations) : {}
  const hint = (name: string) => (typeof said[name] === 'boolean' ? said[name] : null)
  return kindOf({ readOnly: hint('readOnlyHint'), destructive: hint('destructiveHint') })
}

function objectIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return {}
  }
}

function definitionsOf(tools: { name: string; definition: unknown }[]): Map<string, Offered> {
  const byName = new Map<string, unknown[]>()
  for (const { name, definition } of tools) {
    byName.set(name, [...(byName.get(name) ?? []), definition])
  }
  return new Map(
    [...byName].map(([name, all]) => {
      const definition = readable(all.length === 1 ? all[0] : all)
      return [name, { hash: sha256(definition), definition }]
    }),
  )
}

/** What is nested beyond all reason has no canonical form, and is never the same as anything. */
function readable(definition: unknown): string {
  try {
    return canonicalJson(definition)
  } catch {
    return `unreadable ${++unreadable}`
  }
}

let unreadable = 0
