import type { Commands } from '../../src-preload/contract/commands.ts'
import type { ImportChoice, ImportResult } from '../../src-preload/contract/imports.ts'
import { exportServers } from '../import/export-servers.ts'
import type { ExportedServer } from '../import/export-servers.ts'
import { canBeImported } from '../import/found-server.ts'
import type { HeldEntry } from '../import/import-session.ts'
import { importPlaces, largestBytesOf } from '../import/places.ts'
import { fillBlank } from '../import/blanks.ts'
import { ServerError } from '../servers/server-error.ts'
import type { StoredServer } from '../servers/server-list.ts'
import { failureOf } from '../state/failure-words.ts'
import { describeSource, nameOfApp, placeInWords } from '../state/import-words.ts'
import { addImported } from './add-imported.ts'
import { answer, nobody } from './answer.ts'
import type { CommandParts } from './command-parts.ts'
import { isUsable, previewOf } from './import-preview.ts'
import { saveOrTell } from './save-or-tell.ts'

type ImportCommands = Pick<
  Commands,
  | 'findImports'
  | 'previewImport'
  | 'chooseImportFile'
  | 'runImport'
  | 'cancelImport'
  | 'exportServers'
  | 'listWellKnownServers'
>

/** Taking servers over from other apps, and giving the list to them. */
export function createImportCommands(parts: CommandParts): ImportCommands {
  const { ports, servers, imports: session } = parts
  const { importFiles } = ports
  const inList = () => servers.all().map((one) => one.facts().stored)
  const look = async () => {
    const { readServers } = await loadReaders()
    const places = importPlaces(importFiles.folders())
    const found = await Promise.all(
      places.map(async (place) => {
        const text = await importFiles.read(place.path, largestBytesOf(place.app))
        return { origin: place, found: readServers(place.app, text) }
      }),
    )
    // Most people have few of these apps, and an editor's settings without servers are nothing to tell of.
    return found.filter(({ found: one }) => one.ok || !QUIET.has(one.problem))
  }
  /** What was read while a lock came down holds secrets: nobody keeps it. */
  const hold = (files: Parameters<typeof previewOf>[0]) => {
    if (parts.lock.appLock.facts().locked) {
      throw new ServerError('not_possible_now', 'The app is locked.')
    }
    return previewOf(files, session, inList())
  }
  return {
    findImports: () =>
      answer(nobody(), async () =>
        (await look()).map((one) => describeSource(one.origin, one.found)),
      ),
    previewImport: ({ sourceIds }) =>
      answer(nobody(), async () => {
        const asked = (await look()).filter(({ origin }) => sourceIds.includes(origin.id))
        return hold(asked)
      }),
    chooseImportFile: () =>
      answer(nobody(), async () => {
        const path = await importFiles.choose()
        if (path === null) return null
        const { readServers } = await loadReaders()
        const text = await importFiles.read(path, largestBytesOf('mcp-json'))
        const origin = { app: 'mcp-json', path } as const
        return hold([{ origin, found: readServers('mcp-json', text) }])
      }),
    runImport: (choice) =>
      answer(nobody(), async () => {
        const held = session.entries(choice.importId)
        if (held === null) throw new ServerError('import_ended', 'No such preview.')
        try {
          return await importChosen(parts, held, choice)
        } finally {
          session.end(choice.importId)
        }
      }),
    cancelImport: ({ importId }) =>
      answer(nobody(), async () => {
        session.end(importId)
        return null
      }),
    exportServers: () =>
      answer(nobody(), async () => {
        const listed = inList()
        const { text, blanks } = exportServers(listed.map(exported))
        const saved = await saveOrTell(ports, 'mcp.json', [text])
        return { saved, servers: listed.length, blanks }
      }),
    listWellKnownServers: () =>
      answer(nobody(), async () => (await import('../catalogue/servers.ts')).wellKnownServers()),
  }
}

/** Not before somebody imports: a start waits for none of it. */
const loadReaders = () => import('../import/read-file.ts')

const QUIET: ReadonlySet<string> = new Set(['absent', 'no-servers', 'empty'])

/** One after another: each is whole in the list before the next begins, and one that fails stops no other. */
async function importChosen(
  parts: CommandParts,
  held: HeldEntry[],
  { entries }: ImportChoice,
): Promise<ImportResult> {
  const result: ImportResult = { added: [], refused: [], plaintext: [] }
  for (const entry of held) {
    const choice = entries.find(({ entryId }) => entryId === entry.id)
    if (choice === undefined) continue
    const { name } = entry.found
    try {
      if (!canBeImported(entry.found)) throw new ServerError('invalid_input', 'It cannot be used.')
      const values = valuesFor(entry, choice.values ?? [])
      const { app, path } = entry.origin
      const from = { app, path }
      const stored = await addImported(parts, { found: entry.found, values, from })
      result.added.push({ serverId: stored.id, name: stored.name, kind: stored.how.kind })
      tellPlaces(result, entry)
    } catch (error) {
      result.refused.push({ name, failure: failureOf(error, { name, host: name }) })
    }
  }
  return result
}

/** What is sealed: every value found, and each blank that the person filled. */
function valuesFor({ found }: HeldEntry, entered: { name: string; value: string }[]) {
  return found.values
    .filter((one) => isUsable(one, found))
    .flatMap((one) => {
      if (one.sort !== 'blank') return [{ name: one.name, value: trimFor(found, one.value) }]
      const given = entered.find(({ name }) => name === one.name)?.value.trim() ?? ''
      return given === '' ? [] : [{ name: one.name, value: fillBlank(one.value, given) }]
    })
}

/** A header's value has no spaces at its ends; a variable's may. */
function trimFor({ how }: HeldEntry['found'], value: string): string {
  return how?.kind === 'local' ? value : value.trim()
}

function tellPlaces(result: ImportResult, { origin, found }: HeldEntry): void {
  const places = [
    ...found.values.filter(({ sort }) => sort === 'secret').map(({ place }) => place),
    ...found.otherSecrets,
  ].map(placeInWords)
  if (places.length === 0) return
  const file = result.plaintext.find(({ path }) => path === origin.path)
  if (file !== undefined) file.places.push(...places)
  else result.plaintext.push({ app: nameOfApp(origin.app), path: origin.path, places })
}

function exported({ name, how, headers }: StoredServer): ExportedServer {
  if (how.kind === 'local') return { name, how }
  return { name, how: { ...how, headerNames: headers?.names ?? [] } }
}
