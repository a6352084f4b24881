import type { Connection } from './connection.ts'
import type { ListedTool, Offer } from './offer.ts'

/** What the connected server offers, as it was last listed. */
export interface OfferKeeper {
  /** Nothing while there is no connection. */
  current(): Offer
  /** Lists the tools of a new connection; nothing of the one before stays. @throws as `Connection.listTools` */
  begin(connection: Connection): Promise<void>
  /** Lists what nobody waits for to use a tool. */
  listRest(): Promise<void>
  /** Lists everything again: the server said that it has changed, or may have. */
  listAgain(): Promise<void>
}

const NOTHING: Offer = { tools: [], resources: [], prompts: [] }

export function createOfferKeeper(deps: {
  connection: () => Connection | null
  onChanged: () => void
  /** Told of each list of tools in the moment it is taken in, so that no call comes between. */
  onTools: (tools: ListedTool[]) => void
  /** A list did not come. What was listed before is still true enough. */
  onMissed: () => void
}): OfferKeeper {
  let offer = NOTHING

  async function list<T>(read: (from: Connection) => Promise<T>, take: (listed: T) => void) {
    const current = deps.connection()
    if (current === null) return
    try {
      const listed = await read(current)
      if (deps.connection() !== current) return
      take(listed)
      deps.onChanged()
    } catch {
      if (deps.connection() === current) deps.onMissed()
    }
  }

  const listRest = () =>
    list(
      (from) => from.listResourcesAndPrompts(),
      (rest) => (offer = { ...offer, ...rest }),
    )

  const listToolsAgain = () =>
    list(
      (from) => from.listTools(),
      (listed) => {
        offer = { ...offer, tools: toolsOf(listed) }
        deps.onTools(listed)
      },
    )

  return {
    current: () => (deps.connection() === null ? NOTHING : offer),
    async begin(connection) {
      const listed = await connection.listTools()
      if (deps.connection() !== connection) return
      offer = { ...NOTHING, tools: toolsOf(listed) }
      deps.onTools(listed)
    },
    listRest,
    async listAgain() {
      await Promise.all([listToolsAgain(), listRest()])
    },
  }
}

const toolsOf = (listed: ListedTool[]) => listed.map(({ tool }) => tool)
