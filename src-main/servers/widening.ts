import type { GrantHolder } from './grant-holder.ts'
import type { GrantSeeker } from './grant-seeker.ts'
import { ServerError } from './server-error.ts'
import type { ServerChallenge } from './server-error.ts'
import type { StoredServer } from './server-list.ts'
import type { ServerState } from './server.ts'
import type { StepUpDeps } from './step-up.ts'
import { whyMore } from './why-asked.ts'

/** The person or the provider did not give what a call needed more; the cause says why. */
export class WideningFailed extends Error {
  constructor(cause: unknown) {
    super('No wider grant came.', { cause })
    this.name = 'WideningFailed'
  }
}

export interface WideningDeps {
  stored: () => StoredServer
  state: () => ServerState
  setState: (state: ServerState) => void
  holder: GrantHolder
  seeker: () => GrantSeeker
  /** See `Connector.live`. */
  live: () => () => boolean
}

/** A sign-in for more than the grant of a connection that goes on meanwhile (R36). */
export interface Widening {
  isUnderWay(): boolean
  widen: StepUpDeps['widen']
}

export function createWidening(deps: WideningDeps): Widening {
  let underWay = false
  return {
    isUnderWay: () => underWay,
    /** Another grant, for all that was asked before and what is missing now: a refresh cannot widen one. */
    async widen(challenge, request) {
      const { how: server } = deps.stored()
      const record = deps.holder.record()
      if (server.kind !== 'http' || record === null) return
      const before = deps.state()
      const live = deps.live()
      const { how, identityProviderId, tokenSet } = record
      const scopes = union(tokenSet.scopesRequested, challenge)
      const approved = { scopes, how, identityProviderId }
      const why = whyMore(request)
      underWay = true
      try {
        const seeking = { challenge: { ...challenge, scopes }, why, approved, live }
        if (await deps.seeker().seek(server.url, seeking)) return
        throw new ServerError('cancelled', 'The person turned away.')
      } catch (error) {
        // Whoever made the call hears of it; the connection is as good as before.
        throw new WideningFailed(error)
      } finally {
        underWay = false
        if (live()) deps.setState(before)
      }
    },
  }
}

function union(requested: string[], challenge: ServerChallenge): string[] {
  return [...new Set([...requested, ...(challenge.scopes ?? [])])]
}
