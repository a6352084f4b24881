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
  place: Place
  /** Null for anything but a string. */
  text(): string | null
  flag(): boolean | null
  /** Null for anything but a list. */
  items(): Part[] | null
  /** In the order of the file; of equal keys the last one counts. Null for anything but an object. */
  members(): Map<string, Part> | null
}

export type ParsedDocument =
  | { ok: true; root: Part }
  | { ok: false; problem: 'too-deep' | 'empty' }
  | { ok: false; problem: 'broken'; line: number }

const DEEPEST = 64

/** The scanner's own numbers, which its types have as an enum that is gone when compiled. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 }

/** Reads JSON with comments and trailing commas, as editors write it. Never throws. */
export function parseDocument(raw: string): ParsedDocument {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  if (text.trim() === '') return { ok: false, problem: 'empty' }
  if (isTooDeep(text)) return { ok: false, problem: 'too-deep' }
  const lineOf = countLines(text)
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (root === undefined || first !== undefined) {
    return { ok: false, problem: 'broken', line: lineOf(first?.offset ?? 0) }
  }
  return { ok: true, root: partOf(root, [], lineOf) }
}

function isTooDeep(text: string): boolean {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let kind: number = scanner.scan(); kind !== TOKEN.end; kind = scanner.scan()) {
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth++
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth--
    if (depth > DEEPEST) return true
  }
  return false
}

function partOf(node: Node, path: string[], lineOf: (offset: number) => number): Part {
  return {
    place: { path, line: lineOf(node.offset) },
    text: () => (node.type === 'string' ? (node.value as string) : null),
    flag: () => (node.type === 'boolean' ? (node.value as boolean) : null),
    items: () =>
      node.type === 'array'
        ? (node.children ?? []).map((item, at) => partOf(item, [...path, `${at + 1}`], lineOf))
        : null,
    members: () => (node.type === 'object' ? membersOf(node, path, lineOf) : null),
  }
}

function membersOf(node: Node, path: string[], lineOf: (offset: number) => number) {
  const members = new Map<string, Part>()
  for (const { children } of node.children ?? []) {
    const [key, value] = children ?? []
    if (key === undefined || value === undefined) continue
    const name = String(key.value)
    members.set(name, partOf(value, [...path, name], lineOf))
  }
  return members
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
