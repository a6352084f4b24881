import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createMemorySettings } from '../../src-main/headless/memory-ports.ts'
import { startHouse } from '../support/house/house.ts'
import { ID_AT_WORK, startIdentityProvider } from '../support/house/identity-provider.ts'
import { isConnected, startTestHost, valueOf } from '../support/test-host.ts'
import { milliseconds, within } from './figures.ts'
import type { Row } from './figures.ts'

const DOCUMENT = 'https://app.example/client-metadata.json'
const ROOMS = 20

/** From the first added server to the last connected one, after one sign-in at the organization. */
export async function benchOrganization(): Promise<Row[]> {
  const file = join(import.meta.dirname, '../../resources/client-metadata.json')
  const ours = JSON.parse(readFileSync(file, 'utf8')) as object
  const work = await startIdentityProvider({ clientIdThere: DOCUMENT })
  const clientMetadata = { ...ours, client_id: DOCUMENT }
  const house = await startHouse({ clientMetadata, trusts: work.signer, rooms: ROOMS })
  const settings = createMemorySettings({ clientMetadataUrl: DOCUMENT })
  const test = await startTestHost({ ports: { settings } })
  const { commands } = test.host
  const input = { issuer: work.issuer, clientId: ID_AT_WORK }
  const { providerId } = valueOf(await commands.addIdentityProvider(input))
  valueOf(await commands.signInToIdentityProvider({ providerId }))
  valueOf(await commands.followIdentityProvider({ providerId, silently: true }))
  const rooms = house.servers.filter(({ name }) => name.startsWith('Room'))
  const startedAt = performance.now()
  await Promise.all(
    rooms.map(async ({ url }) => {
      const { serverId } = valueOf(await commands.addServer({ url }))
      await test.until(serverId, isConnected)
    }),
  )
  const ms = performance.now() - startedAt
  const browsers = test.opened.length
  await test.stop()
  await house.stop()
  await work.stop()
  return [
    {
      what: `${ROOMS} servers behind one organization, added at once: time to the last, browsers`,
      against: '3 s beyond the provider’s own time, which is in it',
      ours: `${milliseconds(ms)}, ${browsers}`,
      theirs: '–',
      ...within(ms, 3_000, 'ms, 1'),
    },
  ]
}
