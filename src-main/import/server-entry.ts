import { basename } from './base-name.ts'
import type { FoundHow, FoundServer, FoundValue, Note } from './found-server.ts'
import type { Part, Place } from './json-document.ts'
import { findDisguised } from './remote-in-disguise.ts'
import {
  HIDDEN,
  blanksIn,
  hideInAddress,
  hideInArguments,
  holdsBlank,
  looksLikeSecret,
} from './secrets.ts'

/** What differs between the apps in how they describe one server. */
export interface EntryShape {
  /** The keys under which the address may stand; the first one there counts. */
  addressKeys: string[]
  /** What the file says about its blanks, by their name. */
  hints?: Map<string, string>
}

const LONGEST = { name: 80, address: 2_000, command: 4_096, argument: 8_192, value: 32_768 }
const MOST = { args: 200, values: 100 }

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
    const headers = valuesOf(firstOf(members, ['headers', 'http_headers']), entry)
    return remoteServer({ ...entry, url, place: part.place, secretPlace: address?.place }, headers)
  }
  if (program === null) return nothing(entry)
  if (members.has('cwd')) notes.push({ code: 'folder-not-kept', about: 'cwd' })
  // Another file would be an include: it is named, and never opened.
  if (members.has('envFile')) notes.push({ code: 'file-not-read', about: 'envFile' })
  const environment = valuesOf(program.environment, entry)
  const disguised = findDisguised(program.command, program.args)
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
  return {
    command: path.trim(),
    args: (args?.items() ?? []).map((item) => item.text() ?? '').slice(0, MOST.args + 1),
    argsPlace: args?.place ?? command.place,
    environment: from.get('env'),
  }
}

function firstOf(members: Map<string, Part>, keys: string[]): Part | undefined {
  return keys.map((key) => members.get(key)).find((one) => one !== undefined)
}

function valuesOf(part: Part | undefined, { notes, shape }: EntryParts): FoundValue[] {
  const found: FoundValue[] = []
  for (const [name, item] of part?.members() ?? []) {
    const value = item.text()
    if (value === null || found.length >= MOST.values || value.length > LONGEST.value) {
      notes.push({ code: 'value-not-text', about: cutName(name) })
    } else {
      found.push(valueOf({ name, value, place: item.place }, shape))
    }
  }
  return found
}

function valueOf(
  { name, value, place }: { name: string; value: string; place: Place },
  { hints }: EntryShape,
): FoundValue {
  // As an export of ours has it: there was something, and it is to be entered again.
  if (value.trim() === '') return { name, value, sort: 'blank', hint: null, place }
  const [blank] = blanksIn(value)
  if (blank !== undefined) {
    const key = blank.replace(/^\$\{(?:input:|env:)?|\}$/g, '')
    return { name, value, sort: 'blank', hint: hints?.get(key) ?? blank, place }
  }
  const sort = looksLikeSecret(name, value) ? 'secret' : 'plain'
  return { name, value, sort, hint: null, place }
}

function remoteServer(
  entry: EntryParts & { url: string; secretPlace?: Place | undefined },
  headers: FoundValue[],
): FoundServer {
  const { url, notes, place } = entry
  const hidden = hideInAddress(url)
  const without = hidden?.without ?? (hidden === null ? url : null)
  const otherSecrets: Place[] = []
  if (url.length > LONGEST.address) notes.push({ code: 'too-long' })
  for (const about of hidden?.hidden ?? []) {
    notes.push({ code: without === null ? 'secret-in-address' : 'secret-taken-out', about })
    otherSecrets.push(entry.secretPlace ?? place)
  }
  const [blank] = blanksIn(url)
  if (blank !== undefined) notes.push({ code: 'blank-in-address', about: blank })
  return {
    name: nameOf(entry.name, hostOf(url)),
    how: { kind: 'http', url: without ?? url },
    shown: hidden?.shown ?? (looksLikeSecret('', url) ? HIDDEN : url),
    values: headers,
    notes,
    otherSecrets: otherSecrets.slice(0, 1),
    place,
  }
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
    return valueOf({ name, value: filled, place: from?.place ?? place }, entry.shape)
  })
  const secretPlace = program.argsPlace
  return remoteServer({ ...entry, url: disguised.url, secretPlace }, headers)
}

function localServer(entry: EntryParts, program: Program, values: FoundValue[]): FoundServer {
  const { notes, place } = entry
  const { command, args } = program
  const how: FoundHow = { kind: 'local', command, args }
  const tooLong =
    command.length > LONGEST.command ||
    args.length > MOST.args ||
    args.some((arg) => arg.length > LONGEST.argument)
  if (tooLong) notes.push({ code: 'too-long' })
  const { shown, hidden } = hideInArguments([command, ...args])
  for (const about of new Set(hidden)) notes.push({ code: 'secret-in-command', about })
  const blank = [command, ...args].find(holdsBlank)
  if (blank !== undefined) {
    notes.push({ code: 'blank-in-command', about: blanksIn(blank)[0] ?? '' })
  }
  return {
    name: nameOf(entry.name, basename(command)),
    how,
    shown: lineOf(shown),
    values,
    notes,
    otherSecrets: [],
    place,
  }
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

/** At most so many characters, none of them cut in two. */
function cutName(name: string): string {
  if (name.length <= LONGEST.name) return name
  return name.slice(0, LONGEST.name - 1).replace(/[\uD800-\uDBFF]$/, '') + '…'
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'server'
}
