import type { OAuthPorts } from '../oauth/oauth-ports.ts'
import type { QuirkId } from '../oauth/quirks.ts'
import type { GrantRecord } from './grant.ts'

/** One way in which the other side differed, and who that was. */
export interface QuirkNote {
  id: QuirkId
  /** An issuer, an origin or an address without its query; for `clock-off` with how far. */
  subject: string
}

/** Gathers what was told of quirks while something was done, each once. */
export interface QuirkNotes {
  /** The same ports, overheard. */
  overhear(ports: OAuthPorts): OAuthPorts
  all(): QuirkNote[]
}

export function createQuirkNotes(): QuirkNotes {
  const notes = new Map<QuirkId, QuirkNote>()
  return {
    overhear: (ports) => ({
      ...ports,
      onQuirk(id, subject) {
        if (!notes.has(id)) notes.set(id, { id, subject })
        ports.onQuirk?.(id, subject)
      },
    }),
    all: () => [...notes.values()],
  }
}

/** A grant with what was noted besides; what it knew already is no news. */
export function withNotes(record: GrantRecord, notes: QuirkNote[]): GrantRecord {
  const news = newNotes(record, notes)
  return news.length === 0 ? record : { ...record, quirks: [...(record.quirks ?? []), ...news] }
}

export function newNotes({ quirks = [] }: Pick<GrantRecord, 'quirks'>, notes: QuirkNote[]) {
  return notes.filter(({ id }) => !quirks.some((known) => known.id === id))
}

/** For the details of a ledger record; nothing where nothing was odd. */
export function quirkDetails(notes: QuirkNote[] = []) {
  const clock = notes.find(({ id }) => id === 'clock-off')
  return {
    ...(notes.length === 0 ? {} : { quirks: notes.map(({ id }) => id) }),
    ...(clock === undefined ? {} : { clock: clock.subject }),
  }
}
