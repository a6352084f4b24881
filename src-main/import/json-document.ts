// Threat A23: a configuration file of another app is anybody's text. It may be cut off, a megabyte of brackets, or hold keys
// such as `__proto__`. So: its depth is counted before anything recurses, and its members live in a Map, never in an object.
import { createScanner, parseTree } from 'jsonc-parser'
import type { Node, ParseError } from 'jsonc-parser'

/** Where something stands in a file: the keys on the way there, and the line. Holds names, never values. */
export interface Place {
  path: string[]
  line: number
}

/** A part of a document with its place. */
export interface Part {
  readonly place: Place
  /** Null for anything but a string. */
  text(): string | null
  /** A string, or a number or boolean as it stands in the file; null for anything else. */
  scalar(): string | null
  flag(): boolean | null
  /** Null for anything but a list. */
  items(): Part[] | null
  /** In the order of the file; of equal keys the last one counts. Null for anything but an object. */
  members(): Map<string, Part> | null
}

export type ParsedDocument =
  | { ok: true; root: Part }
  | { ok: false; problem: 'too-deep' | 'too-large' | 'empty' }
  | { ok: false; problem: 'broken'; line: number }

const DEEPEST = 64
/** Tens of thousands of servers; what has more would keep everything else waiting while it is read. */
const MOST_TOKENS = 500_000

/** The scanner's own numbers, which its types have as an enum that is gone when compiled. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 }

/** Reads JSON with comments and trailing commas, as editors write it. Never throws. */
export function parseDocument(raw: string): ParsedDocument {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  if (text.trim() === '') return { ok: false, problem: 'empty' }
  const excess = excessOf(text)
  if (excess !== null) return { ok: false, problem: excess }
  const source: Source = { text, lineOf: countLines(text) }
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (root === undefined || first !== undefined) {
    return { ok: false, problem: 'broken', line: source.lineOf(first?.offset ?? 0) }
  }
  return { ok: true, root: new NodePart(root, null, source) }
}

function excessOf(text: string): 'too-deep' | 'too-large' | null {
  const scanner = createScanner(text, true)
  let [depth, tokens] = [0, 0]
  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth++
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth--
    if (depth > DEEPEST) return 'too-deep'
    if (++tokens > MOST_TOKENS) return 'too-large'
  }
  return null
}

interface Source {
  text: string
  lineOf: (offset: number) => number
}

/** The way to a part, from its end: most parts of a large file are never told of. */
type Way = { key: string; before: Way } | null

class NodePart implements Part {
  readonly #node: Node
  readonly #way: Way
  readonly #source: Source

  constructor(node: Node, way: Way, source: Source) {
    this.#node = node
    this.#way = way
    this.#source = source
  }

  get place(): Place {
    const path: string[] = []
    for (let at = this.#way; at !== null; at = at.before) path.unshift(at.key)
    return { path, line: this.#source.lineOf(this.#node.offset) }
  }

  text() {
    return this.#node.type === 'string' ? (this.#node.value as string) : null
  }

  scalar() {
    const { type, offset, length } = this.#node
    const isBare = type === 'number' || type === 'boolean'
    return isBare ? this.#source.text.slice(offset, offset + length) : this.text()
  }

  flag() {
    return this.#node.type === 'boolean' ? (this.#node.value as boolean) : null
  }

  items(): Part[] | null {
    if (this.#node.type !== 'array') return null
    return (this.#node.children ?? []).map((item, at) => this.#inside(item, `${at + 1}`))
  }

  members(): Map<string, Part> | null {
    if (this.#node.type !== 'object') return null
    const members = new Map<string, Part>()
    for (const { children } of this.#node.children ?? []) {
      const [key, value] = children ?? []
      if (key === undefined || value === undefined) continue
      const name = String(key.value)
      members.set(name, this.#inside(value, name))
    }
    return members
  }

  #inside(node: Node, key: string): Part {
    return new NodePart(node, { key, before: this.#way }, this.#source)
  }
}

/** Looked up by halves: a file of a megabyte may have as many lines as servers ask for. */
function countLines(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}
