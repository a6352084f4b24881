import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import {
  openRecord,
  parseEnvelope,
  sealRecord,
  serializeEnvelope,
} from '../../src-main/vault/sealed-record.ts'
import type { VaultBinding } from '../../src-main/vault/sealed-record.ts'
import { alternate, atMost, median, milliseconds } from './figures.ts'
import type { Row } from './figures.ts'
import { grantAt } from './seeded-host.ts'

const BATCH = 500
const URL_OF_IT = 'https://mcp.example/mcp'
const BINDING: VaultBinding = {
  vaultId: 'a'.repeat(32),
  serverId: 'b'.repeat(32),
  resource: URL_OF_IT,
  issuer: 'https://as.example',
  recordType: 'grant',
}

/** Sealing and opening a grant, file format and binding included, and the bare cipher over the same bytes. */
export async function benchVault(): Promise<Row[]> {
  const plain = Buffer.from(JSON.stringify(grantAt(URL_OF_IT, randomBytes(600).toString('hex'))))
  const key = randomBytes(32)
  const outside = {
    version: 1,
    backend: 'gnome_libsecret',
    generation: 7,
    key: randomBytes(80).toString('base64'),
  }
  const ours = () => {
    const bytes = serializeEnvelope(sealRecord(plain, key, BINDING, outside))
    return openRecord(parseEnvelope(bytes), key, BINDING).length
  }
  const theirs = () => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
    const decipher = createDecipheriv('aes-256-gcm', key, nonce)
    decipher.setAuthTag(cipher.getAuthTag())
    return Buffer.concat([decipher.update(sealed), decipher.final()]).length
  }
  const times = await alternate(40, timed(ours), timed(theirs))
  // The first rounds pay for compiling.
  const [mine, bare] = [median(times.ours.slice(10)), median(times.theirs.slice(10))]
  return [
    {
      what: `vault: sealing and opening a grant of ${plain.length} bytes`,
      against: 'AES-256-GCM of the same bytes',
      ours: milliseconds(mine),
      theirs: milliseconds(bare),
      ...atMost(mine / bare, 10),
    },
  ]
}

function timed(work: () => number): () => Promise<number> {
  return async () => {
    const startedAt = performance.now()
    let sum = 0
    for (let at = 0; at < BATCH; at++) sum += work()
    if (sum === 0) throw new Error('Nothing was opened.')
    return (performance.now() - startedAt) / BATCH
  }
}
