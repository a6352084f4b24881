// Threat A15: a link on a page or in a mail that adds, installs or runs something (Dive CVE-2026-23523). A link here names a
// screen and nothing else; whatever else it says, no part of it is used.
import type { Place } from '../../src-preload/contract/snapshot.ts'

export const SCHEME = 'chatelaine'

const PLACE = /^chatelaine:\/\/(overview|servers|history|settings)\/?$/
const SERVER = /^chatelaine:\/\/servers\/([\w-]{1,128})\/?$/

/** The screen that a link names; null for every other text. */
export function placeOfLink(link: string): Place | null {
  const [, view] = PLACE.exec(link) ?? []
  if (view !== undefined) return { view: view as Place['view'], serverId: null }
  const [, serverId] = SERVER.exec(link) ?? []
  return serverId === undefined ? null : { view: 'servers', serverId }
}

/** The link among the words that a process was started with. */
export function placeOfArguments(words: string[]): Place | null {
  const link = words.find((word) => word.startsWith(`${SCHEME}:`))
  return link === undefined ? null : placeOfLink(link)
}
