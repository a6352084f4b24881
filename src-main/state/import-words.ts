import type {
  ImportEntryView,
  ImportSourceView,
  ImportValueView,
} from '../../src-preload/contract/imports.ts'
import type {
  FileProblem,
  FoundFile,
  FoundServer,
  FoundValue,
  Note,
  NoteCode,
  SourceApp,
} from '../import/found-server.ts'
import type { HeldEntry } from '../import/import-session.ts'
import type { Place } from '../import/json-document.ts'
import type { ImportPlace } from '../import/places.ts'

const APPS: Record<SourceApp, string> = {
  'claude-desktop': 'Claude Desktop',
  'claude-code': 'Claude Code',
  vscode: 'VS Code',
  cursor: 'Cursor',
  windsurf: 'Windsurf',
  zed: 'Zed',
  'mcp-json': 'A list of servers',
}

export function nameOfApp(app: SourceApp): string {
  return APPS[app]
}

const PROBLEMS: Record<FileProblem, string> = {
  absent: 'The file is no longer there.',
  'too-large': 'The file is larger than a list of servers can be, so it was not read.',
  'not-a-file': 'What is there is no file, so it was not read.',
  cyclic: 'The file is a link that leads back to itself.',
  unreadable: 'The file could not be read. Check that you may read it.',
  'not-text': 'The file holds something other than text.',
  empty: 'The file is empty.',
  broken: 'The file is not JSON that can be read',
  'too-deep': 'The file is nested too deeply to be a list of servers.',
  'no-servers': 'The file lists no MCP servers.',
}

/** One sentence of why a file gave nothing. */
export function problemOf(found: Extract<FoundFile, { ok: false }>): string {
  const sentence = PROBLEMS[found.problem]
  if (found.problem !== 'broken') return sentence
  return `${sentence}; the fault is in line ${found.line ?? 1} or just before.`
}

export function describeSource({ id, app, path }: ImportPlace, found: FoundFile): ImportSourceView {
  return {
    id,
    app: APPS[app],
    path,
    servers: found.ok ? found.servers.length : 0,
    problem: found.ok ? null : problemOf(found),
  }
}

/** "mcpServers › github › env › TOKEN, line 12": names on the way, never a value. */
export function placeInWords({ path, line }: Place): string {
  return `${path.map((part) => cut(part, 120)).join(' › ')}, line ${line}`
}

const NOTES: Record<NoteCode, (about: string) => string> = {
  'nothing-to-reach': () => 'It has neither an address nor a command.',
  'too-long': () => 'Its address or command is longer than anything that would work.',
  'blank-in-address': (about) =>
    `Its address has a blank, ${about}, that only the other app fills in. Add it by its address.`,
  'secret-in-address': () =>
    'Its address itself looks like a secret. Addresses are kept in the clear, so it is left out; add it by its address if you want that.',
  'secret-in-command': (about) =>
    `Its command line holds what looks like a secret (${about}). Command lines are kept in the clear, so it is left out. Give the secret as a variable, where it is sealed.`,
  'secret-taken-out': (about) =>
    `The parameter ${about} of its address looks like a secret. It is added without; enter it as a key if the server asks.`,
  'blank-in-command': (about) =>
    `Its command has a blank, ${about}, that only the other app fills in. Here the program gets it as it stands.`,
  'remote-in-disguise': (about) =>
    `There ${about} is started only to reach this address. Chatelaine goes there itself and runs nothing.`,
  'off-there': () => 'It is switched off in the other app.',
  'folder-not-kept': () => 'There it starts in a folder of its own; here it does not.',
  'file-not-read': () => 'Further variables are in another file, which is not read.',
  'value-not-text': (about) => `${about} is no text that could be passed on, and is left out.`,
}

export function noteInWords({ code, about }: Note): string {
  return NOTES[code](cut(about ?? '', 120))
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
    app: APPS[origin.app],
    path: origin.path,
    place: placeInWords(place),
    exact: cut(shown, 20_000),
    does: doesInWords(found, facts),
    values: values.map((one) => describeValue(one, facts.leftOut.has(one))),
    notes: [
      ...(facts.refused === null ? [] : [facts.refused]),
      ...(alreadyThere ? ['It is in your list already.'] : []),
      ...(sameAs === null ? [] : [`It is the same as ${cut(sameAs, 80)} above.`]),
      ...notes.map(noteInWords),
    ],
    possible,
    suggested: possible && !alreadyThere && sameAs === null && calm,
  }
}

function doesInWords({ how }: FoundServer, { possible }: EntryFacts): string {
  if (!possible) return 'Nothing: it cannot be taken over as it stands.'
  return how?.kind === 'http'
    ? 'Adds the server. It is connected when you say so.'
    : 'Adds a program on this computer. It runs only once you approve its command.'
}

function describeValue({ name, sort, hint }: FoundValue, leftOut: boolean): ImportValueView {
  return { name: cut(name, 200), sort: leftOut ? 'left-out' : sort, hint }
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
