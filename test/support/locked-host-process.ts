import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writeHeapSnapshot } from 'node:v8'
import { isConnected, signIn, startTestHost, valueOf } from './test-host.ts'
import type { TestHost } from './test-host.ts'

const SCOPES = ['notes:read', 'offline_access']

/** Told to whoever runs this, and kept nowhere here. */
function secret(name: string): string {
  const value = `${name}-${randomBytes(24).toString('hex')}`
  console.log(value)
  return value
}

/** Waits for whoever runs this to say that it goes on. */
const goOn = () => new Promise<void>((resolve) => process.stdin.once('data', () => resolve()))

async function fill(test: TestHost, url: string, bareUrl: string): Promise<void> {
  await signIn(test, url, SCOPES)
  const headers = [{ name: 'X-API-Key', value: secret('key') }]
  const { serverId } = valueOf(await test.host.commands.addServer({ url: bareUrl, headers }))
  await test.until(serverId, isConnected)
  await test.host.commands.callTool({ serverId, tool: 'greet', arguments: {}, callId: 'c' })
  valueOf(await test.host.commands.setPassphrase({ passphrase: secret('passphrase') }))
}

/** Everything that code could still reach, before a lock and after it. */
async function run([url, bareUrl, slowUrl, folder]: Places): Promise<void> {
  const test = await startTestHost()
  await fill(test, url, bareUrl)
  // A call whose token is refused now, and for which none comes.
  const serverId = await signIn(test, slowUrl, [])
  console.log('signed in')
  await goOn()
  void test.host.commands.callTool({ serverId, tool: 'greet', arguments: {}, callId: 'slow' })
  await goOn()
  writeHeapSnapshot(join(folder, 'open.heapsnapshot'))
  valueOf(await test.host.commands.lock())
  // What is closing closes.
  await wait(500)
  writeHeapSnapshot(join(folder, 'locked.heapsnapshot'))
  await test.stop()
}

type Places = [url: string, bareUrl: string, slowUrl: string, folder: string]

const [, script = '', ...places] = process.argv
if (script.endsWith('locked-host-process.ts') && places.length === 4) {
  await run(places as Places)
  process.exit(0)
}
