import type { Failure } from './result.ts'
import type { ServerId } from './snapshot.ts'

/** A place of another app in which a file was found. */
export interface ImportSourceView {
  id: string
  /** What the app is called. */
  app: string
  path: string
  servers: number
  /** One sentence when it cannot be read; null when all is well. */
  problem: string | null
}

/** What an import would do, before it does anything. Secrets are named here and never shown. */
export interface ImportPreview {
  importId: string
  entries: ImportEntryView[]
  /** Of each file: what could not be read, in one sentence. */
  problems: string[]
}

export interface ImportEntryView {
  id: string
  name: string
  kind: 'http' | 'local'
  app: string
  path: string
  /** Where it stands in the file, in words. */
  place: string
  /** The exact address or command line; what looks like a secret in it is hidden. */
  exact: string
  /** What importing it would do, in one sentence. */
  does: string
  values: ImportValueView[]
  /** What a person should know before, each in one sentence. */
  notes: string[]
  /** False when it cannot be taken over as it stands; the notes say why. */
  possible: boolean
  /** Whether it is ticked at first. */
  suggested: boolean
}

/** A header or a variable: its name, and what would become of its value. */
export interface ImportValueView {
  name: string
  /** `blank`: the file leaves it open, and the person may enter it. */
  sort: 'secret' | 'plain' | 'blank' | 'left-out'
  /** What the file says about a blank. */
  hint: string | null
}

/** The chosen entries; `values` fills blanks in, and goes to main once. */
export interface ImportChoice {
  importId: string
  entries: { entryId: string; values?: { name: string; value: string }[] | undefined }[]
}

export interface ImportResult {
  added: { serverId: ServerId; name: string; kind: 'http' | 'local' }[]
  refused: { name: string; failure: Failure }[]
  /** Where secrets that were taken over still stand in the clear, file by file. */
  plaintext: { app: string; path: string; places: string[] }[]
}

/** A remote server that is offered to be added by its name. */
export interface WellKnownServer {
  name: string
  vendor: string
  url: string
  /** What it is good for, in a few words. */
  about: string
  /** `oauth`: its vendor does not say how apps become known there. */
  authorizes: 'oauth' | 'oauth-dynamic' | 'oauth-document' | 'oauth-manual' | 'api-key' | 'none'
  /** The vendor's own page about it. */
  source: string
  /** The day on which it was looked up, e.g. 2026-11-24. */
  readOn: string
}
