import { basename } from './base-name.ts'
import { blanksIn, holdsBlank, nameOfBlank } from './blanks.ts'
import { cutName } from './cut-name.ts'
import type { FoundHow, FoundServer, FoundValue, Note, NoteCode } from './found-server.ts'
import { secretsBesideBlanks, valueOf, valuesOf } from './found-values.ts'
import type { Hints } from './found-values.ts'
import { USER_NAME, hideInAddress } from './hide-in-address.ts'
import { hideInArguments } from './hide-in-arguments.ts'
import { NAMELESS } from './hide-in-text.ts'
import type { Part, Place } from './json-document.ts'
import { findDisguised } from './remote-in-disguise.ts'

/** What differs between the apps in how they describe one server. */
export interface EntryShape {
  /** The keys under which the address may stand; the first one there counts. */
  addressKeys: string[]
  hints?: Hints
}

/** `line`: as long as the longest that every system runs. */
const LONGEST = { address: 2_000, command: 4_096, argument: 8_192, line: 32_767 }
const MOST = { args: 200, secrets: 10 }
/** In place of a text that nobody has looked through for secrets. */
const NOT_SHOWN = '…'

/** Reads one server of a map of servers. Never throws: what cannot be used is a note. */
export function readEntry(name: string, part: Part, shape: EntryShape): FoundServer {
  const members = part.members() ?? new Map<string, Part>()
  const notes: Note[] = []
  const address = shape.addressKeys.map((key) => members.get(key)).find((one) => one !== undefined)
  const url = address?.text()?.trim() ?? null
  const program = readProgram(members)
  if (members.get('disabled')?.flag() === true || members.get('enabled')?.flag() === false) {
    notes.push({ code: 'off-there' })
  }
  const entry = { name, place: part.place, notes, shape }
  if (url !== null && url !== '') {
    const headers = valuesOf(firstOf(members, ['headers', 'http_headers']), notes, shape.hints)
    return remoteServer({ ...entry, url, place: part.place, secretPlace: address?.place }, headers)
  }
  if (program === null) return nothing(entry)
  if (members.has('cwd')) notes.push({ code: 'folder-not-kept', about: 'cwd' })
  // Another file would be an include: it is named, and never opened.
  if (members.has('envFile')) notes.push({ code: 'file-not-read', about: 'envFile' })
  const environment = valuesOf(program.environment, notes, shape.hints)
  const disguised = isTooLong(program) ? null : findDisguised(program.command, program.args)
  if (disguised !== null) return unmask(disguised, { entry, program, environment })
  return localServer(entry, program, environment)
}

interface EntryParts {
  name: string
  place: Place
  notes: Note[]
  shape: EntryShape
}

interface Program {
  command: string
  args: string[]
  /** False when an argument is neither text nor a number nor yes or no: what was meant is then anybody's guess. */
  isWhole: boolean
  argsPlace: Place
  environment: Part | undefined
}

/** `command` is the program itself, or (in older files of Zed) an object with its `path`, `args` and `env`. */
function readProgram(members: Map<string, Part>): Program | null {
  const command = members.get('command')
  if (command === undefined) return null
  const inside = command.members()
  const from = inside ?? members
  const path = inside === null ? command.text() : (inside.get('path')?.text() ?? null)
  if (path === null || path.trim() === '') return null
  const args = from.get('args')
  const items = args?.items() ?? null
  const given = (items ?? []).slice(0, MOST.args + 1).map((item) => item.scalar())
  return {
    command: path.trim(),
    args: given.map((arg) => arg ?? NOT_SHOWN),
    isWhole: (args === undefined || items !== null) && !given.includes(null),
    argsPlace: args?.place ?? command.place,
    environment: from.get('env'),
  }
}

function firstOf(members: Map<string, Part>, keys: string[]): Part | undefined {
  return keys.map((key) => members.get(key)).find((one) => one !== undefined)
}

function remoteServer(
  entry: EntryParts & { url: string; secretPlace?: Place | undefined },
  headers: FoundValue[],
): FoundServer {
  const { url, notes, place } = entry
  const name = nameOf(entry.name, hostOf(url.slice(0, LONGEST.address)))
  if (url.length > LONGEST.address) {
    notes.push({ code: 'too-long' })
    const how: FoundHow = { kind: 'http', url: url.slice(0, LONGEST.address) }
    return { name, how, shown: NOT_SHOWN, values: headers, notes, otherSecrets: [], place }
  }
  const { shown, hidden, without } = hideInAddress(url) ?? hideInNoAddress(url)
  notes.push(...secretNotes(without === null ? 'secret-in-address' : 'secret-taken-out', hidden))
  const [blank] = blanksIn(url)
  if (blank !== undefined) notes.push({ code: 'blank-in-address', about: nameOfBlank(blank) })
  return {
    name,
    how: { kind: 'http', url: without ?? url },
    shown,
    values: headers,
    notes,
    otherSecrets: [
      ...(hidden.length === 0 ? [] : [entry.secretPlace ?? place]),
      ...secretsBesideBlanks(headers),
    ],
    place,
  }
}

/** What cannot be read as an address can still hold a secret. */
function hideInNoAddress(url: string) {
  const { shown, hidden } = hideInArguments([url])
  return { shown: shown.join(''), hidden, without: hidden.length === 0 ? url : null }
}

function secretNotes(code: NoteCode, hidden: string[]): Note[] {
  return [...new Set(hidden)].slice(0, MOST.secrets).map((about) => {
    if (about === NAMELESS) return { code, part: 'argument' }
    return about === USER_NAME ? { code, part: 'user-name' } : { code, about }
  })
}

interface MaskedParts {
  entry: EntryParts
  program: Program
  environment: FoundValue[]
}

/** The bridge's own address and headers; a header that only repeats a variable of the same entry takes its value. */
function unmask(
  disguised: NonNullable<ReturnType<typeof findDisguised>>,
  { entry, program, environment }: MaskedParts,
): FoundServer {
  entry.notes.push({ code: 'remote-in-disguise', about: basename(program.command) })
  const headers = disguised.headers.map(({ name, value, at }) => {
    const place = { path: [...program.argsPlace.path, `${at}`], line: program.argsPlace.line }
    let from: FoundValue | undefined
    const filled = value.replace(/\$\{(?:env:)?(\w+)\}/g, (blank, variable: string) => {
      from = environment.find((one) => one.name === variable && one.sort !== 'blank') ?? from
      return from?.name === variable ? from.value : blank
    })
    return valueOf({ name, value: filled, place: from?.place ?? place }, entry.shape.hints)
  })
  const secretPlace = program.argsPlace
  return remoteServer({ ...entry, url: disguised.url, secretPlace }, headers)
}

function localServer(entry: EntryParts, program: Program, values: FoundValue[]): FoundServer {
  const { notes, place } = entry
  const { command, args } = program
  const how: FoundHow = { kind: 'local', command, args }
  const otherSecrets = secretsBesideBlanks(values)
  if (!program.isWhole) notes.push({ code: 'argument-not-text' })
  if (isTooLong(program)) {
    notes.push({ code: 'too-long' })
    const name = nameOf(entry.name, 'server')
    return { name, how, shown: NOT_SHOWN, values, notes, otherSecrets, place }
  }
  const { shown, hidden } = hideInArguments([command, ...args])
  notes.push(...secretNotes('secret-in-command', hidden))
  const blank = [command, ...args].find(holdsBlank)
  if (blank !== undefined) {
    notes.push({ code: 'blank-in-command', about: nameOfBlank(blanksIn(blank)[0] ?? '') })
  }
  return {
    name: nameOf(entry.name, basename(command)),
    how,
    shown: lineOf(shown),
    values,
    notes,
    otherSecrets,
    place,
  }
}

function isTooLong({ command, args }: Program): boolean {
  return (
    command.length > LONGEST.command ||
    args.length > MOST.args ||
    args.some((arg) => arg.length > LONGEST.argument) ||
    [command, ...args].join(' ').length > LONGEST.line
  )
}

/** As the person will approve it: each argument quoted where a space would hide its borders (R47). */
function lineOf(words: string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./\\•-]+$/.test(word) ? word : JSON.stringify(word)))
    .join(' ')
}

function nothing({ name, place, notes }: EntryParts): FoundServer {
  notes.push({ code: 'nothing-to-reach' })
  const parts = { how: null, shown: '', values: [], otherSecrets: [] }
  return { ...parts, name: nameOf(name, 'server'), notes, place }
}

function nameOf(name: string, otherwise: string): string {
  return cutName(name.trim() === '' ? otherwise : name.trim())
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'server'
}
