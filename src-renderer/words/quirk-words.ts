import { isWordKey, say } from './say.tsx'

/** By its id, a way to differ from the standards as a line of the history says it; the server's page says it in full. */
export function quirkWords(id: string): string {
  const key = `words.quirk.${id}` as const
  return isWordKey(key) ? say(key) : id
}
