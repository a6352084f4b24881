import type { ConsentKind, GrantStep, GrantStory } from '../../src-preload/contract/commands.ts'
import type { ConsentRecord } from './consent-record.ts'

const STEPS: Partial<Record<ConsentKind, GrantStep['kind']>> = {
  asked: 'asked',
  granted: 'granted',
  denied: 'denied',
  cancelled: 'cancelled',
  failed: 'failed',
  refreshed: 'renewed',
  revoked: 'revoked',
}

/** What a story is told from. */
export const STORY_KINDS: ConsentKind[] = [
  ...(Object.keys(STEPS) as ConsentKind[]),
  'step-up',
  'refresh-failed',
  'erased',
]

/** After one of all these there is no grant, and what comes next begins another story. */
const NOTHING_CAME = new Set<GrantStep['kind']>(['denied', 'cancelled', 'failed'])
const LASTING_ENDS = new Set<GrantStep['kind']>(['ended', 'revoked', 'replaced'])
const ENDS = new Set([...NOTHING_CAME, ...LASTING_ENDS])

/** What the ledger tells of a grant; how often it was used stands in the log of calls. */
export type ToldStory = Omit<GrantStory, 'uses'>
type OpenStory = Omit<ToldStory, 'inForce'>

/**
 * The history of one server as the lives of its grants, newest first.
 * @param records of one server, oldest first
 */
export function grantStories(records: ConsentRecord[]): ToldStory[] {
  const stories: OpenStory[] = []
  let current: OpenStory | null = null
  /** Its tokens are revoked right after another grant took its place, which is no end of that one. */
  let replaced: OpenStory | null = null
  for (const record of records) {
    const kind = stepOf(record)
    if (kind === null) continue
    // The remote half of a revocation may come late, when another grant is in force.
    if (record.details['delivered'] !== undefined) {
      stories.findLast(isEnded)?.steps.push(step(kind, record))
      continue
    }
    const held = current !== null && isInForce(current)
    // What is asked while a grant is in force may bring another; until it does, the old one goes on.
    if (kind === 'granted' && held && current !== null) {
      const asked = lastAsked(current)
      current.steps = current.steps.filter((one) => one !== asked)
      end(current, record, 'replaced')
      replaced = current
      current = begin(stories, asked === null ? [] : [asked])
    }
    if (kind === 'revoked' && replaced !== null) {
      replaced.steps.push(step(kind, record))
      replaced = null
      continue
    }
    if (current === null || current.over) {
      // The remote half of a revocation may come late, when nothing is in force.
      if (kind === 'revoked' && current !== null) {
        current.steps.push(step(kind, record))
        continue
      }
      current = begin(stories, [])
    }
    current.account = record.account ?? current.account
    current.steps.push(step(kind, record))
    // Turning away from another sign-in leaves the grant as it was.
    current.over = ENDS.has(kind) && !(NOTHING_CAME.has(kind) && held)
  }
  return stories.toReversed().map((story) => ({ ...story, inForce: isInForce(story) }))
}

/** When a grant was in force, its end not included; null when it never was. */
export function timeInForce({ steps, over }: ToldStory): { fromMs: number; toMs: number } | null {
  const granted = steps.findIndex(({ kind }) => kind === 'granted')
  const from = steps[granted]
  if (from === undefined) return null
  // Turning away from another sign-in stands among the steps of a grant that goes on.
  const ended = steps.find(({ kind }, at) => at > granted && LASTING_ENDS.has(kind))
  return { fromMs: from.atMs, toMs: over && ended !== undefined ? ended.atMs : Infinity }
}

function isInForce({ over, steps }: OpenStory): boolean {
  return !over && steps.some(({ kind }) => kind === 'granted')
}

function isEnded({ over, steps }: OpenStory): boolean {
  return over && steps.some(({ kind }) => kind === 'revoked' || kind === 'replaced')
}

function begin(stories: OpenStory[], steps: GrantStep[]): OpenStory {
  const story: OpenStory = { steps, account: null, over: false }
  stories.push(story)
  return story
}

function end(story: OpenStory, record: ConsentRecord, kind: GrantStep['kind']) {
  story.steps.push(step(kind, record))
  story.over = true
}

function step(kind: GrantStep['kind'], { atMs, number }: ConsentRecord): GrantStep {
  return { kind, atMs, number }
}

/** The question that led to the grant that takes this one's place. */
function lastAsked({ steps }: OpenStory): GrantStep | null {
  const last = steps.at(-1)
  return last?.kind === 'asked' ? last : null
}

function stepOf({ kind, details }: ConsentRecord): GrantStep['kind'] | null {
  if (kind === 'step-up') {
    if (details['answer'] === 'grant') return 'stepped-up'
    return details['answer'] === 'lifted' ? null : 'refused'
  }
  if (kind === 'erased') return details['delivered'] === 'given-up' ? 'given-up' : null
  if (kind === 'refresh-failed') return details['reason'] === 'invalid_grant' ? 'ended' : null
  return STEPS[kind] ?? null
}
