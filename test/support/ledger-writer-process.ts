import { writeSync } from 'node:fs'
import { openConsentLedger } from '../../src-main/consent/consent-ledger.ts'

// Appends until it is killed, and tells each record that was acknowledged.
const [path = ''] = process.argv.slice(2)
const ledger = await openConsentLedger({ path, nowMs: Date.now })
for (;;) {
  const { number } = ledger.append({
    kind: 'refreshed',
    serverId: 's',
    serverName: 'n',
    origin: 'o',
    details: { filling: 'x'.repeat(500) },
  })
  writeSync(1, `${number}\n`)
}
