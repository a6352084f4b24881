import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
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
  /** Null when there is no such vault. @throws VaultError */
  read(id: string, binding: VaultBinding): Promise<unknown>
  /** Durable when it resolves. @throws VaultError */
  write(id: string, binding: VaultBinding, record: unknown): Promise<void>
  /** Both generations and the key with them. @throws VaultError `io` */
  erase(id: string): Promise<void>
  /** Removes what a crash left half-written; returns how many. */
  sweep(): Promise<number>
}

export interface VaultsOptions {
  folder: string
  encryptor: Encryptor
  nowMs: () => number
  files?: Files
}

const ID = /^[\w-]{1,128}$/

export function createVaults({ folder, encryptor, files = systemFiles }: VaultsOptions): Vaults {
  const memory = new Map<string, string>()
  const inTurn = createQueue()
  /** The data key of a vault that was opened, with the generation last seen: a rollback while running is noticed. */
  const open = new Map<string, { key: Buffer; sealedKey: string; generation: number }>()
  /** Vaults that the keyring of now did not open, with the name of the one that sealed each. */
  const foreign = new Map<string, string>()

  const current = (id: string) => join(folder, `${id}.vault`)
  const previous = (id: string) => join(folder, `${id}.previous.vault`)
  const inMemory = () => encryptor.state().kind === 'unusable'

  function dataKeyOf(id: string, envelope: Envelope): Buffer {
    if (encryptor.state().kind === 'locked') throw locked()
    try {
      const key = Buffer.from(encryptor.open(Buffer.from(envelope.key, 'base64')))
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
    const envelope = parseEnvelope(bytes)
    const known = open.get(id)
    const key = known?.sealedKey === envelope.key ? known.key : dataKeyOf(id, envelope)
    const plain = openRecord(envelope, key, binding)
    return { envelope, key, plain }
  }

  async function readNow(id: string, binding: VaultBinding): Promise<unknown> {
    const found = await load(current(id), id, binding)
    if (found === null) return null
    const { envelope, key, plain } = found
    const known = open.get(id)
    if (known !== undefined && envelope.generation < known.generation) {
      throw new VaultError('tampered', 'A vault was put back to an older state.')
    }
    open.set(id, { key, sealedKey: envelope.key, generation: envelope.generation })
    foreign.delete(id)
    return JSON.parse(plain.toString('utf8'))
  }

  async function writeNow(id: string, binding: VaultBinding, record: unknown): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const before = await readIfThere(files, current(id))
    // What does not open is never overwritten: a newer version, another keyring, an edited file stay as they are.
    if (before !== null) await readNow(id, binding)
    const known = open.get(id) ?? newKey()
    const outside = {
      version: VERSION,
      backend: encryptor.backend(),
      generation: known.generation + 1,
      key: known.sealedKey,
    }
    const plain = Buffer.from(JSON.stringify(record))
    const envelope = sealRecord(plain, known.key, binding, outside)
    // The generation before stays beside it; a copy, so that no moment is without a current one.
    if (before !== null) await writeDurably(files, previous(id), before)
    await writeDurably(files, current(id), serializeEnvelope(envelope))
    open.set(id, { ...known, generation: outside.generation })
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
      if (inMemory()) return [...memory.keys()]
      const names = await files.readdir(folder).catch(() => [])
      return names
        .filter((name) => /^[\w-]+\.vault$/.test(name))
        .map((name) => name.slice(0, -'.vault'.length))
    },
    read: (id, binding) =>
      inTurn(checked(id), async () => {
        if (!inMemory()) return readNow(id, binding)
        const kept = memory.get(memoryKey(id, binding))
        return kept === undefined ? null : JSON.parse(kept)
      }),
    write: (id, binding, record) =>
      inTurn(checked(id), async () => {
        if (inMemory()) memory.set(memoryKey(id, binding), JSON.stringify(record))
        else await writeNow(id, binding, record)
      }),
    erase: (id) =>
      inTurn(checked(id), async () => {
        for (const key of memory.keys()) if (key.startsWith(`${id}\n`)) memory.delete(key)
        open.get(id)?.key.fill(0)
        open.delete(id)
        foreign.delete(id)
        await removeDurably(files, current(id))
        await removeDurably(files, previous(id))
      }),
    sweep: () => sweepTemporaries(files, folder).catch(() => 0),
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

function locked(cause?: unknown): VaultError {
  return new VaultError('locked', 'The keyring is locked.', { cause })
}
