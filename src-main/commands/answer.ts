import { say } from '../../src-languages/main.ts'
import type { Result } from '../../src-preload/contract/result.ts'
import { failureOf } from '../state/failure-words.ts'
import type { FailureContext } from '../state/failure-words.ts'

/** For what is about no server in particular. */
export function nobody(): FailureContext {
  return { name: say('servers.some'), host: say('servers.some') }
}

/** What a command answers: a value, or a failure as a person reads it. */
export async function answer<T>(about: FailureContext, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, failure: failureOf(error, about) }
  }
}

export function contextOfUrl(url: string): FailureContext {
  const host = URL.canParse(url) ? new URL(url).host : say('servers.some')
  return { name: host, host }
}
