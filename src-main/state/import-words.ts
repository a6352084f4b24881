import { say } from '../../src-languages/main.ts'
import type {
  ImportEntryView,
  ImportSourceView,
  ImportValueView,
} from '../../src-preload/contract/imports.ts'
import type { FoundFile, FoundServer, FoundValue, Note, SourceApp } from '../import/found-server.ts'
import type { FileOrigin, HeldEntry } from '../import/import-session.ts'
import type { Place } from '../import/json-document.ts'
import type { ImportPlace } from '../import/places.ts'

/** What the other apps call themselves. */
const APPS: Record<Exclude<SourceApp, 'mcp-json'>, string> = {
  'claude-desktop': 'Claude Desktop',
  'claude-code': 'Claude Code',
  vscode: 'VS Code',
  cursor: 'Cursor',
  windsurf: 'Windsurf',
  zed: 'Zed',
}

/** All whose lists of servers are read. */
export const apps = [...Object.keys(APPS), 'mcp-json'] as SourceApp[]

/** Whether it is one of the apps that are known by name. */
export function isApp(app: unknown): app is SourceApp {
  return app === 'mcp-json' || (typeof app === 'string' && Object.hasOwn(APPS, app))
}

export function nameOfApp(app: SourceApp): string {
  return app === 'mcp-json' ? say('imports.app.list-of-servers') : APPS[app]
}

/** One sentence of why a file gave nothing. */
export function problemOf(found: Extract<FoundFile, { ok: false }>): string {
  const { problem, line } = found
  return problem === 'broken'
    ? say('imports.problem.broken', { line: line ?? 1 })
    : say(`imports.problem.${problem}`)
}

/** The same with the file that it is about. */
export function problemOfFile(
  { app, path }: FileOrigin,
  found: Extract<FoundFile, { ok: false }>,
): string {
  const problem = problemOf(found)
  return say('imports.problem-of-file', { app: nameOfApp(app), path, problem })
}

/** That a file holds more servers than are looked at. */
export function firstOnly({ app, path }: FileOrigin, most: number, more: number): string {
  return say('imports.first-only', { app: nameOfApp(app), path, most, more })
}

/** Where a server came from, for the history. */
export function originOfImport({ app, path }: FileOrigin): string {
  return say('imports.of-file', { app: nameOfApp(app), path })
}

export function describeSource({ id, app, path }: ImportPlace, found: FoundFile): ImportSourceView {
  return {
    id,
    app: nameOfApp(app),
    path,
    servers: found.ok ? found.servers.length : 0,
    problem: found.ok ? null : problemOf(found),
  }
}

/** "mcpServers › github › env › TOKEN, line 12": names on the way, never a value. */
export function placeInWords({ path, line }: Place): string {
  return say('imports.place', { path: path.map((part) => cut(part, 120)).join(' › '), line })
}

export function noteInWords({ code, about = '', part }: Note): string {
  const named = part === undefined ? cut(about, 120) : say(`imports.about.${part}`)
  return say(`imports.note.${code}`, { about: named })
}

/** What the list of servers already has, and what cannot be sent, found out by those who know. */
export interface EntryFacts {
  possible: boolean
  alreadyThere: boolean
  /** Of an entry before it in the same preview. */
  sameAs: string | null
  /** Why its address is none, in words. */
  refused: string | null
  leftOut: ReadonlySet<FoundValue>
}

export function describeEntry(
  { id, origin, found }: HeldEntry,
  facts: EntryFacts,
): ImportEntryView {
  const { name, how, shown, values, notes, place } = found
  const { possible, alreadyThere, sameAs } = facts
  const calm = notes.every(({ code }) => code !== 'off-there' && code !== 'blank-in-command')
  return {
    id,
    name,
    kind: how?.kind ?? 'local',
    app: nameOfApp(origin.app),
    path: origin.path,
    place: placeInWords(place),
    exact: cut(shown, 20_000),
    does: doesInWords(found, facts),
    values: values.map((one) => describeValue(one, facts.leftOut.has(one))),
    notes: [
      ...(facts.refused === null ? [] : [facts.refused]),
      ...(alreadyThere ? [say('imports.already-there')] : []),
      ...(sameAs === null ? [] : [say('imports.same-as', { name: cut(sameAs, 80) })]),
      ...notes.map(noteInWords),
    ],
    possible,
    suggested: possible && !alreadyThere && sameAs === null && calm,
  }
}

function doesInWords({ how }: FoundServer, { possible }: EntryFacts): string {
  if (!possible) return say('imports.does.nothing')
  return say(how?.kind === 'http' ? 'imports.does.add-remote' : 'imports.does.add-local')
}

function describeValue({ name, sort, hint }: FoundValue, leftOut: boolean): ImportValueView {
  return { name: cut(name, 200), sort: leftOut ? 'left-out' : sort, hint }
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
