// Threat: whoever has the files guesses passphrases on faster machines than this one. Each guess costs time and memory,
// as much as a person at this computer can wait for.
import { scrypt } from 'node:crypto'

/** What one guess costs: `n` is memory (times 1 KiB) and time, `p` is time. */
export interface DerivationCost {
  n: number
  p: number
}

/** Turns a passphrase into a key of 256 bit. */
export type Derive = (passphrase: Buffer, salt: Buffer, cost: DerivationCost) => Promise<Buffer>

/** 32 MiB a guess. Less is refused when read, whoever wrote it. */
export const LEAST_N = 2 ** 15
/** 128 MiB: what a computer with little memory can spare for a moment. */
const MOST_N = 2 ** 17
export const MOST_P = 16
const BLOCK_SIZE = 8
const KEY_BYTES = 32
const AIM_MS = 300

/** @see RFC 7914 */
export const deriveByScrypt: Derive = (passphrase, salt, { n, p }) =>
  new Promise((resolve, reject) => {
    const options = { N: n, r: BLOCK_SIZE, p, maxmem: 2 * 128 * BLOCK_SIZE * (n + p) }
    scrypt(passphrase, salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

/** The cost that takes about 300 ms on this computer: memory first, then time. Never below the floor. */
export async function measureCost(
  derive: Derive = deriveByScrypt,
  nowMs: () => number = () => performance.now(),
): Promise<DerivationCost> {
  const timed = async (n: number) => {
    const startedMs = nowMs()
    await derive(Buffer.from('measure'), Buffer.alloc(16), { n, p: 1 })
    return nowMs() - startedMs
  }
  // The first one pays for memory that was never touched.
  await timed(LEAST_N)
  let n = LEAST_N
  let tookMs = await timed(n)
  while (n < MOST_N && tookMs * 2 <= AIM_MS) {
    n *= 2
    tookMs = await timed(n)
  }
  return { n, p: Math.min(MOST_P, Math.max(1, Math.round(AIM_MS / Math.max(tookMs, 1)))) }
}
