import { say } from '../../src-languages/main.ts'

/** Why a person was asked, as it is kept; what an older version kept as a sentence stays that sentence. */
export function whyInWords(why: unknown, name: string): string {
  if (why === 'sign-in' || why === 'more-to-connect') return say(`servers.why.${why}`, { name })
  if (typeof why === 'object' && why !== null && 'tool' in why) {
    return say('servers.why.more-for-tool', { name, tool: String(why.tool) })
  }
  return typeof why === 'string' ? why : ''
}
