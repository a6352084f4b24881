import { ensurePackages } from './packages.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** Everything a fresh machine lacks, in the order in which each needs the one before. */
export async function setUp({ tests = false } = {}) {
  await ensurePackages()
  await ensureSystemLibraries({ tests })
  const { ensureRuntime } = await import('./electron-runtime.mjs')
  return ensureRuntime()
}
