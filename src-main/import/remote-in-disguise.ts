import { basename } from './base-name.ts'

/** A program that only carries a remote server's messages, with the address and headers it was given. */
export interface Disguised {
  url: string
  headers: { name: string; value: string; at: number }[]
}

/** `mcp-remote`, `mcp-remote@0.1.2`, also with its folder. */
const CARRIER = /^(?:mcp-remote|mcp-proxy|supergateway)(?:@[\w.^~-]+)?$/

/** Tells a bridge to a remote server, however it is started: Chatelaine goes there itself. Null for every other command. */
export function findDisguised(command: string, args: string[]): Disguised | null {
  const words = [command, ...args]
  const carrier = words.findLastIndex((word) => CARRIER.test(basename(word)))
  if (carrier === -1) return null
  const given = words.slice(carrier + 1)
  const at = given.findIndex((word) => /^https?:\/\//i.test(word))
  const url = given[at]
  // Another word before the address is a server of its own that the bridge would start.
  if (url === undefined || !given.slice(0, at).every(isFlagOrItsValue(given))) return null
  return { url, headers: headersIn(given, carrier) }
}

const isFlagOrItsValue = (words: string[]) => (word: string, at: number) =>
  word.startsWith('-') || (words[at - 1]?.startsWith('-') ?? false) || headerStart(words, at)

/** `-H name value`: the value stands two after its flag. */
const headerStart = (words: string[], at: number) => /^(?:-H|--headers?)$/.test(words[at - 2] ?? '')

function headersIn(given: string[], carrier: number): Disguised['headers'] {
  return given.flatMap((word, at) => {
    if (!/^(?:-H|--headers?)$/.test(word)) return []
    const text = given[at + 1] ?? ''
    const pair = /^([^:\s]+):\s*(.*)$/s.exec(text)
    const [name, value, further] =
      pair === null ? [text, given[at + 2] ?? '', 2] : [pair[1] ?? '', pair[2] ?? '', 1]
    return [{ name, value, at: carrier + 1 + at + further }]
  })
}
