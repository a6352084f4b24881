import type { ConnectionTrace } from '../../src-main/servers/trace/connection-trace.ts'
import type { OAuthPorts } from '../../src-main/oauth/oauth-ports.ts'
import type { Tracer } from '../../src-main/servers/trace/tracer.ts'

const nothing = () => undefined

/** Lets everything through and keeps nothing. */
export function silentTracer(ports: OAuthPorts): Tracer {
  return {
    ports: () => ports,
    watch: (door) => door,
    decided: nothing,
    person: nothing,
    failed: nothing,
    setAside: nothing,
  }
}

export const noRefusals: Pick<ConnectionTrace, 'challenged' | 'turnedAway'> = {
  challenged: nothing,
  turnedAway: nothing,
}
