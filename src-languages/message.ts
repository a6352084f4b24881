/*
 * A message is text in ICU MessageFormat: `{name}`, `{count, plural, one {# key} other {# keys}}`, `<b>…</b>`.
 * These types read the English ones, so that a call that forgets a value does not compile.
 */

/** The words before a branch of a plural. What such a brace encloses is text, not a name. */
type Branch = 'one' | 'other' | `=${number}`

type NameOf<Rest extends string> = Rest extends `${infer Head}}${string}`
  ? Head extends `${infer Name},${string}`
    ? Name
    : Head
  : never

/** The values a message needs. */
export type NamesIn<Message extends string> = Message extends `${infer Before}{${infer Rest}`
  ? (Before extends `${string}${Branch} ` ? never : NameOf<Rest>) | NamesIn<Rest>
  : never

/** The marks a message needs, e.g. `b` for `<b>`. */
export type TagsIn<Message extends string> = Message extends `${string}<${infer Tag}>${infer Rest}`
  ? (Tag extends `/${string}` ? never : Tag) | TagsIn<Rest>
  : never

/** Every message of one language under its key. */
export type Messages = Readonly<Record<string, string>>

/** The same messages in another language: none missing, none more. */
export type Translation<English extends Messages> = Readonly<Record<keyof English, string>>

export type Values<Message extends string> = Record<NamesIn<Message>, string | number>

/** Nothing to give for a message that takes nothing. */
export type ValuesArgument<Message extends string> = [NamesIn<Message>] extends [never]
  ? []
  : [values: Values<Message>]
