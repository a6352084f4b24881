// Threat A16: a tool that is harmless when the person allows it, and another one afterwards. So the whole definition is
// pinned when the tools are first listed; a tool that is not what was pinned is suspended until the person has seen the
// difference, and one that comes later is a new one.
import type { PinState, ToolChangeView, ToolKind } from '../../src-preload/contract/permissions.ts'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { definitionDiff } from './definition-diff.ts'
import { keptIn, textToKeep } from './kept-definition.ts'
import type { Pin, PinStore } from './pin-store.ts'
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
  let pins: Map<string, Pin> | null = null
  let offered = new Map<string, Offered>()
  let revision = 0

  /** Read once; a server that nobody connects to costs nothing. */
  const pinned = () => (pins ??= new Map(store.of(serverId).map((pin) => [pin.tool, pin])))

  function put(tools: [string, Offered][], seen: boolean) {
    revision++
    const atMs = deps.nowMs()
    const fresh = tools.map(([tool, { hash, definition }]) => {
      return { tool, hash, definition: textToKeep(definition), atMs, seen }
    })
    if (fresh.length > 0) store.put(serverId, fresh)
    for (const { tool, hash } of fresh) pinned().set(tool, { tool, hash, atMs, seen })
  }

  function stateOf(tool: string): PinState {
    const pin = pinned().get(tool)
    const hash = offered.get(tool)?.hash
    if (pin === undefined) return 'new'
    // A tool that is listed no more keeps its pin: it may come back as another.
    if (hash !== undefined && hash !== pin.hash) return 'changed'
    return pin.seen ? 'known' : 'new'
  }

  return {
    listed(tools) {
      revision++
      offered = definitionsOf(tools)
      const unknown = [...offered].filter(([tool]) => !pinned().has(tool))
      const first = !deps.isPinned()
      if (unknown.length > 0 && !first) deps.onNew(unknown.map(([tool]) => tool))
      if (unknown.length > 0) put(unknown, first)
      if (first) deps.markPinned(true)
      // What is as it was pinned needs no text: that is in the store.
      for (const [tool, one] of offered) {
        if (pinned().get(tool)?.hash === one.hash) one.definition = ''
      }
    },
    of: stateOf,
    revision: () => revision,
    change(tool) {
      const pin = pinned().get(tool)
      const now = offered.get(tool)
      if (pin === undefined || now === undefined || stateOf(tool) !== 'changed') return null
      const before = store.definition(serverId, tool) ?? ''
      const fields = definitionDiff(before, now.definition)
      return { tool, hash: now.hash, pinnedAtMs: pin.atMs, fields, pinnedKind: kindIn(before) }
    },
    accept(tool, hash) {
      const now = offered.get(tool)
      if (now === undefined || now.hash !== hash || stateOf(tool) !== 'changed') return false
      put([[tool, now]], true)
      return true
    },
    meet(tool) {
      const pin = pinned().get(tool)
      if (pin === undefined || pin.seen || stateOf(tool) !== 'new') return
      revision++
      const definition = store.definition(serverId, tool) ?? ''
      store.put(serverId, [{ ...pin, seen: true, definition }])
      pinned().set(tool, { ...pin, seen: true })
    },
    forget() {
      revision++
      store.forget(serverId)
      pins = null
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
