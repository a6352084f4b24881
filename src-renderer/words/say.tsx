import { Fragment, createElement, type ReactNode } from 'react'
import type { NamesIn, TagsIn } from '../../src-languages/message.ts'
import { pieces } from '../../src-languages/window.ts'
import { english } from '../../src-languages/window/en/index.ts'

export { language, say } from '../../src-languages/window.ts'

export type WordKey = keyof typeof english

/** Whether there is a message under a key that was made from an id. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(english, key)
}

/** What stands between two marks, e.g. in `<b>…</b>`. */
type Wrap = (inside: ReactNode) => ReactNode

/** The marks every message may use. */
const usual = {
  b: (inside) => <strong>{inside}</strong>,
  mono: (inside) => <span className="mono">{inside}</span>,
} satisfies Record<string, Wrap>

type ElementValues<Message extends string> = Record<NamesIn<Message>, ReactNode> &
  Record<Exclude<TagsIn<Message>, keyof typeof usual>, Wrap>

/** A message with elements in it: values may be elements, and `<b>` and `<mono>` mark what is between them. */
export function sayElements<K extends WordKey>(
  key: K,
  values: ElementValues<(typeof english)[K]>,
): ReactNode {
  const wraps = Object.entries({ ...usual, ...values }).map(([name, value]) => [
    name,
    typeof value === 'function' ? wrapping(value as Wrap) : value,
  ])
  return createElement(Fragment, null, ...(pieces(key, Object.fromEntries(wraps)) as ReactNode[]))
}

/** The pieces between two marks come as a list, whose items would each need a key. */
function wrapping(wrap: Wrap) {
  return (inside: ReactNode[]) => wrap(createElement(Fragment, null, ...inside))
}
