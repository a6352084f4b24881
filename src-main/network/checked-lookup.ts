// Threat: a server names an address inside the person's own network (RFC 9728 §7.7), directly or by a name whose
// answer changes between check and connect. Here the check happens inside the socket's own lookup, so the
// address that was checked is the address that is connected to.
import { lookup } from 'node:dns'
import type { LookupAddress, LookupOptions } from 'node:dns'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { NetworkError } from './network-error.ts'

export type Resolver = (
  hostname: string,
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void

export const systemResolver: Resolver = (hostname, done) =>
  lookup(hostname, { all: true, verbatim: true }, (error, addresses) => done(error, addresses))

/** `public`: the open internet only. `loopback`: this computer only, for servers the person typed so. */
export type Reach = 'public' | 'loopback'

/** True when an address may be connected to. Everything that is not plainly public is refused. */
export function mayConnect(address: string, reach: Reach): boolean {
  if (!ipaddr.isValid(address)) return false
  // An IPv4 address written as IPv6 is judged as the IPv4 address it is.
  const parsed = ipaddr.process(address)
  const range = parsed.range()
  if (reach === 'loopback') return range === 'loopback'
  // Of IPv6 only 2000::/3 is given out to the internet; `::7f00:1` is an old spelling of 127.0.0.1.
  const first = parsed instanceof ipaddr.IPv6 ? (parsed.parts[0] ?? 0) : 0x2000
  return range === 'unicast' && (first & 0xe000) === 0x2000
}

type LookupDone = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/** A `lookup` for `net.connect` that gives out checked addresses only. One forbidden answer spoils them all. */
export function checkedLookup(resolve: Resolver, reach: Reach) {
  return (hostname: string, options: LookupOptions, done: LookupDone) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return done(error, [])
      const usable = addresses.every(({ address }) => mayConnect(address, reach))
      const [first] = addresses
      if (first === undefined || !usable) {
        return done(new NetworkError('blocked_address', `${hostname} is not a public address.`), [])
      }
      if (options.all === true) return done(null, addresses)
      return done(null, first.address, first.family)
    })
  }
}

/** A literal address never reaches `lookup`, so it is checked before connecting. @throws NetworkError */
export function assertLiteral(hostname: string, reach: Reach): void {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  if (isIP(bare) !== 0 && !mayConnect(bare, reach)) {
    throw new NetworkError('blocked_address', `${hostname} is not a public address.`)
  }
}
