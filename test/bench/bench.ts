import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { benchColdAuthorization, benchEndedToken } from './authorization.ts'
import { table } from './figures.ts'
import type { Row } from './figures.ts'
import { benchCallLog, benchPermit } from './call-log.ts'
import { benchLedger, benchSnapshot } from './large-state.ts'
import { benchMemory } from './memory.ts'
import { benchOrganization } from './organization.ts'
import { benchScale } from './scale.ts'
import { benchToolCall } from './tool-call.ts'
import { benchVault } from './vault.ts'
import { benchManyAtStart, benchWarmConnect } from './warm-connect.ts'
import { benchWindow } from './window.ts'

// Measures and writes a table; asserts nothing, because a busy machine is no fault. By name: npm run bench -- tool-call
const BENCHES: Record<string, () => Promise<Row[]>> = {
  'tool-call': async () => [
    ...(await benchToolCall('2026-07-28')),
    ...(await benchToolCall('2025-11-25')),
  ],
  'warm-connect': async () => [
    ...(await benchWarmConnect('2026-07-28')),
    ...(await benchWarmConnect('2025-11-25')),
  ],
  start: async () => [
    ...(await benchManyAtStart('2026-07-28')),
    ...(await benchManyAtStart('2025-11-25')),
  ],
  'cold-authorization': benchColdAuthorization,
  'ended-token': benchEndedToken,
  organization: benchOrganization,
  memory: async () => [...(await benchMemory(1)), ...(await benchMemory(100))],
  vault: benchVault,
  window: benchWindow,
  scale: benchScale,
  snapshot: benchSnapshot,
  ledger: benchLedger,
  'call-log': benchCallLog,
  permit: benchPermit,
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in BENCHES))
if (unknown !== undefined) {
  console.error(`There is no “${unknown}”. There are: ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}
const rows: Row[] = []
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(`Measuring ${name} …`)
  rows.push(...(await bench()))
}
const written = table(rows)
console.log(written)
const folder = join(import.meta.dirname, '../../out')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'bench.md'), `${written}\n`)
