import type { Place } from './json-document.ts'

/** The apps whose servers can be taken over. `mcp-json` is any other file of that shape. */
export type SourceApp =
  | 'claude-desktop'
  | 'claude-code'
  | 'vscode'
  | 'cursor'
  | 'windsurf'
  | 'zed'
  | 'mcp-json'

/** A header, or a variable of the environment. The value may be a secret: it stays in main. */
export interface FoundValue {
  name: string
  value: string
  /** `blank`: the file leaves it to be filled in, by the person or from an environment. */
  sort: 'secret' | 'plain' | 'blank'
  /** What the file says about a blank. */
  hint: string | null
  place: Place
}

export type NoteCode =
  /** Neither an address nor a command. */
  | 'nothing-to-reach'
  | 'too-long'
  | 'blank-in-address'
  | 'secret-in-address'
  | 'secret-in-command'
  /** An argument is a list, an object or nothing at all. */
  | 'argument-not-text'
  /** Its parameter was taken out of the address. */
  | 'secret-taken-out'
  | 'blank-in-command'
  /** The command only leads to a remote server. */
  | 'remote-in-disguise'
  | 'off-there'
  | 'folder-not-kept'
  | 'file-not-read'
  | 'value-not-text'

/** What it is about, by its name in the file, never by a value; or what kind of part it is when it has no name there. */
export interface Note {
  code: NoteCode
  about?: string
  part?: 'argument' | 'user-name'
}

export type FoundHow =
  | { kind: 'http'; url: string }
  | { kind: 'local'; command: string; args: string[] }

/** One server as another app's file describes it. */
export interface FoundServer {
  name: string
  /** Null when the entry names nothing that could be reached. */
  how: FoundHow | null
  /** The address or command line without anything that looks like a secret: this may be shown. */
  shown: string
  values: FoundValue[]
  notes: Note[]
  /** Secrets that stand elsewhere than in `values`, e.g. in the address. */
  otherSecrets: Place[]
  place: Place
}

/** More than anybody has in one file, and few enough to be looked at. */
export const MOST_SERVERS = 200

/** What a file holds: its servers, or why it could not be read. */
export type FoundFile =
  | { ok: true; servers: FoundServer[]; leftOut: number }
  | { ok: false; problem: FileProblem; line?: number }

export type FileProblem =
  | 'absent'
  | 'too-large'
  | 'not-a-file'
  | 'cyclic'
  | 'unreadable'
  | 'not-text'
  | 'empty'
  | 'broken'
  | 'too-deep'
  | 'no-servers'

const STOPPING: ReadonlySet<NoteCode> = new Set([
  'nothing-to-reach',
  'too-long',
  'blank-in-address',
  'secret-in-address',
  'secret-in-command',
  'argument-not-text',
])

/**
 * Whether it can be taken over as it stands. What is kept in the clear, an address or a command line, takes no secret.
 */
export function canBeImported(found: FoundServer): boolean {
  return found.how !== null && found.notes.every(({ code }) => !STOPPING.has(code))
}
