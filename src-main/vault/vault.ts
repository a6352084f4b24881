import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { NO_COVER } from './cover.ts'
import type { Cover } from './cover.ts'
import {
  readIfThere,
  removeDurably,
  sweepTemporaries,
  systemFiles,
  writeDurably,
} from './durable-file.ts'
import type { Files } from './durable-file.ts'
import type { Encryptor } from './encryptor.ts'
import { createQueue } from './queue.ts'
import {
  DATA_KEY_BYTES,
  VERSION,
  openRecord,
  parseEnvelope,
  sealRecord,
  serializeEnvelope,
} from './sealed-record.ts'
import type { Envelope, VaultBinding } from './sealed-record.ts'
import { VaultError } from './vault-error.ts'
import { createVaultFolder, follow } from './vault-folder.ts'

export type { VaultBinding }

export interface VaultsState {
  kind: 'ready' | 'locked' | 'memory-only' | 'undecryptable'
  backend: string
  /** The keyring that sealed what does not open now. */
  was?: string
}

/** All vaults of one folder: one file and one data key per vault. Nothing but `erase` ever deletes a whole file. */
export interface Vaults {
  state(): VaultsState
  list(): Promise<string[]>
  /** Also what waits in memory for the disk, and what is left of one that was being erased when the app was ended. */
  listAll(): Promise<string[]>
  /** Null when there is no such vault. @throws VaultError */
  read(id: string, binding: VaultBinding): Promise<unknown>
  /** Durable when it resolves. @throws VaultError */
  write(id: string, binding: VaultBinding, record: unknown): Promise<void>
  /** Both generations and the key with them. @throws VaultError `io` */
  erase(id: string): Promise<void>
  /** Removes what a crash left half-written; returns how many. */
  sweep(): Promise<number>
  /** Puts every file of every generation as the cover now says, and what was in memory only on disk. @throws VaultError */
  settle(): Promise<void>
  /** Settles, and never rejects, once nothing is being read or written any more of what was asked for by now. */
  quiet(): Promise<unknown>
  /** Wipes every key. What is under way fails as locked or ends; nothing of it is kept. */
  forget(): void
}

export interface VaultsOptions {
  folder: string
  encryptor: Encryptor
  /** Over the files, while a passphrase is set. */
  cover?: Cover
  nowMs: () => number
  files?: Files
}

const ID = /^[\w-]{1,128}$/

export function createVaults(options: VaultsOptions): Vaults {
  const { folder, encryptor, cover = NO_COVER, files = systemFiles } = options
  /** Records lie under the cover here, too, so that a lock that comes down over them leaves none that can be read. */
  const memory = new Map<string, { id: string; binding: VaultBinding; record: Buffer }>()
  /** Ids that are still in memory although there is something to seal with now. */
  const moving = new Set<string>()
  const inTurn = createQueue()
  /** The data key of a vault that was opened, with the generation last seen: a rollback while running is noticed. */
  const open = new Map<string, { key: Buffer; sealedKey: string; generation: number }>()
  /** Vaults that the keyring of now did not open, with the name of the one that sealed each. */
  const foreign = new Map<string, string>()
  /** Grows when all keys are forgotten: what began before brings none back. */
  let forgotten = 0

  const { current, previous, list, listAll } = createVaultFolder(files, folder)
  const inMemory = () => encryptor.state().kind === 'unusable'

  function locked(cause?: unknown): VaultError {
    const now = encryptor.state()
    return now.kind === 'locked' && now.by === 'passphrase'
      ? new VaultError('app_locked', 'A passphrase is needed first.', { cause })
      : new VaultError('locked', 'The keyring is locked.', { cause })
  }

  function uncovered(file: Buffer, id: string): Buffer {
    try {
      return cover.take(file, id)
    } catch (error) {
      const isForeign = error instanceof VaultError && error.code === 'undecryptable'
      if (isForeign) foreign.set(id, 'passphrase')
      throw error
    }
  }

  function remember(id: string, known: { key: Buffer; sealedKey: string; generation: number }) {
    const before = open.get(id)
    if (before !== undefined && before.key !== known.key) before.key.fill(0)
    open.set(id, known)
  }

  function dataKeyOf(id: string, envelope: Envelope): Buffer {
    if (encryptor.state().kind === 'locked') throw locked()
    try {
      const opened = encryptor.open(Buffer.from(envelope.key, 'base64'))
      // Memory of its own: a small copy is cut from a block that it keeps whole, and shares with whatever else is small.
      const key = Buffer.alloc(opened.length)
      key.set(opened)
      // An empty buffer decrypts to nothing on some platforms, without an error.
      if (key.length !== DATA_KEY_BYTES) throw new Error('The key has the wrong length.')
      return key
    } catch (cause) {
      // A keyring may close between the question and the answer: that is not "no token".
      if (encryptor.state().kind === 'locked') throw locked(cause)
      foreign.set(id, envelope.backend)
      throw new VaultError('undecryptable', 'The keyring did not open a vault.', { cause })
    }
  }

  async function load(path: string, id: string, binding: VaultBinding) {
    const bytes = await readIfThere(files, path)
    if (bytes === null) return null
    const envelope = parseEnvelope(uncovered(bytes, id))
    const known = open.get(id)
    const key = known?.sealedKey === envelope.key ? known.key : dataKeyOf(id, envelope)
    const plain = openRecord(envelope, key, binding)
    return { envelope, key, plain }
  }

  async function readNow(id: string, binding: VaultBinding): Promise<unknown> {
    const since = forgotten
    const found = await load(current(id), id, binding)
    if (found === null) return null
    if (since !== forgotten) throw locked()
    const { envelope, key, plain } = found
    const known = open.get(id)
    if (known !== undefined && envelope.generation < known.generation) {
      throw new VaultError('tampered', 'A vault was put back to an older state.')
    }
    remember(id, { key, sealedKey: envelope.key, generation: envelope.generation })
    foreign.delete(id)
    const record: unknown = JSON.parse(plain.toString('utf8'))
    plain.fill(0)
    return record
  }

  async function writeNow(id: string, binding: VaultBinding, record: unknown): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const before = await readIfThere(files, current(id))
    // What does not open is never overwritten: a newer version, another keyring, an edited file stay as they are.
    if (before !== null) await readNow(id, binding)
    const since = forgotten
    const known = keyToWriteWith(id)
    const outside = {
      version: VERSION,
      backend: encryptor.backend(),
      generation: known.generation + 1,
      key: known.sealedKey,
    }
    const plain = Buffer.from(JSON.stringify(record))
    const file = serializeEnvelope(sealRecord(plain, known.key, binding, outside))
    const covered = cover.put(file, id)
    plain.fill(0)
    // The generation before stays beside it; a copy, so that no moment is without a current one.
    if (before !== null) await writeDurably(files, previous(id), before)
    await writeDurably(files, current(id), covered)
    if (since === forgotten) remember(id, { ...known, generation: outside.generation })
    else known.key.fill(0)
  }

  /**
   * Under a passphrase each generation has a key of its own: an older copy of the file, made before there was one, tells
   * whoever has the keyring nothing about what is written from now on.
   */
  function keyToWriteWith(id: string) {
    const known = open.get(id)
    if (known === undefined) return newKey()
    return cover.isOn() ? { ...newKey(), generation: known.generation } : known
  }

  /** What lies under an unknown passphrase, or was edited, stays as it is. */
  async function followBoth(id: string): Promise<void> {
    for (const path of [previous(id), current(id)]) {
      await follow(files, path, id, cover).catch((error: unknown) => {
        const code = error instanceof VaultError ? error.code : 'io'
        if (code === 'io' || code === 'app_locked') throw error
      })
    }
  }

  async function moveToDisk(id: string): Promise<void> {
    for (const [key, kept] of memory) {
      if (kept.id !== id) continue
      await writeNow(id, kept.binding, recordOf(kept))
      memory.delete(key)
    }
    moving.delete(id)
  }

  function recordOf({ id, record }: { id: string; record: Buffer }): unknown {
    return JSON.parse(cover.take(record, id).toString('utf8'))
  }

  function newKey() {
    if (encryptor.state().kind === 'locked') throw locked()
    const key = randomBytes(DATA_KEY_BYTES)
    try {
      return { key, sealedKey: Buffer.from(encryptor.seal(key)).toString('base64'), generation: 0 }
    } catch (cause) {
      throw locked(cause)
    }
  }

  return {
    state() {
      const now = encryptor.state()
      const backend = encryptor.backend()
      if (now.kind === 'unusable') return { kind: 'memory-only', backend }
      if (now.kind === 'locked') return { kind: 'locked', backend }
      const [was] = foreign.values()
      return was === undefined
        ? { kind: 'ready', backend }
        : { kind: 'undecryptable', backend, was }
    },
    async list() {
      return inMemory() ? [...memory.values()].map(({ id }) => id) : list()
    },
    listAll: async () => [
      ...new Set([...(await listAll()), ...[...memory.values()].map(({ id }) => id)]),
    ],
    read: (id, binding) =>
      inTurn(checked(id), async () => {
        if (!inMemory() && !moving.has(id)) return readNow(id, binding)
        const kept = memory.get(memoryKey(id, binding))
        return kept === undefined ? null : recordOf(kept)
      }),
    write: (id, binding, record) =>
      inTurn(checked(id), async () => {
        if (inMemory() || moving.has(id)) {
          const kept = cover.hold(Buffer.from(JSON.stringify(record)), id)
          memory.set(memoryKey(id, binding), { id, binding, record: kept })
        }
        if (moving.has(id)) await moveToDisk(id)
        else if (!inMemory()) await writeNow(id, binding, record)
      }),
    erase: (id) =>
      inTurn(checked(id), async () => {
        for (const key of memory.keys()) if (key.startsWith(`${id}\n`)) memory.delete(key)
        moving.delete(id)
        open.get(id)?.key.fill(0)
        open.delete(id)
        foreign.delete(id)
        await removeDurably(files, current(id))
        await removeDurably(files, previous(id))
      }),
    sweep: () => sweepTemporaries(files, folder).catch(() => 0),
    async settle() {
      if (!inMemory()) {
        for (const [key, kept] of memory) {
          moving.add(kept.id)
          // What lies there from the time before there was a passphrase.
          const plain = cover.take(kept.record, kept.id)
          memory.set(key, { ...kept, record: cover.hold(plain, kept.id) })
        }
      }
      const works = [
        ...[...moving].map((id) => inTurn(id, () => moveToDisk(id))),
        ...(await listAll()).map((id) => inTurn(id, () => followBoth(id))),
      ]
      // One that fails keeps none of the others from being done.
      const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
      if (failed?.status === 'rejected') throw failed.reason
    },
    quiet: inTurn.settled,
    forget() {
      forgotten++
      for (const { key } of open.values()) key.fill(0)
      open.clear()
    },
  }
}

/** The binding holds in memory as it does on disk: another server's name finds nothing. */
function memoryKey(id: string, binding: VaultBinding): string {
  return `${id}\n${JSON.stringify(binding)}`
}

/** Ids are file names, so nothing else may pass for one. */
function checked(id: string): string {
  if (!ID.test(id)) throw new VaultError('io', 'A vault has an impossible name.')
  return id
}
