import { say } from '../../src-languages/main.ts'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'
import { serversForBuilding } from './building.ts'
import { serversOfKnowledge } from './knowledge.ts'
import { serversForWork } from './work.ts'

/**
 * Remote servers that their own vendors run, to be added by name. Each was looked up on the day that stands there, in the
 * vendor's documentation or in a catalogue that names it; `oauth` where no word was found of how apps become known. It
 * decides nothing: what a server really asks for is found out when it is connected.
 */
export function wellKnownServers(): WellKnownServer[] {
  return [...serversForWork, ...serversOfKnowledge, ...serversForBuilding]
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map((one) => ({ ...one, about: say(one.about) }))
}
