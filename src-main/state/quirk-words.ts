import { say } from '../../src-languages/main.ts'
import type { QuirkView } from '../../src-preload/contract/snapshot.ts'
import type { QuirkId } from '../oauth/quirks.ts'

/** What these vendors do, and what this app does about it; a sentence each. */
export function describeQuirk(id: QuirkId): QuirkView {
  return { id, differs: say(`quirks.${id}.differs`), weDo: say(`quirks.${id}.we-do`) }
}
