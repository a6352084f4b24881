import type { Transport } from '@modelcontextprotocol/client'

/**
 * A result that does not say what it is, is complete; the SDK refuses it instead. On the older wire it drops the word.
 * `see` is shown each result as it came, before the SDK drops what it does not know.
 * @see MCP 2026-07-28, multi round-trip requests (SEP-2322)
 */
export function assumeComplete<T extends Transport>(
  transport: T,
  see: (result: Record<string, unknown>) => void = () => undefined,
): T {
  let handler: Transport['onmessage']
  // The client sets its handler when it connects, so that there is no other place to stand between the two.
  Object.defineProperty(transport, 'onmessage', {
    get: () => handler,
    set(next: Transport['onmessage']) {
      handler =
        next === undefined
          ? undefined
          : (message, extra) => {
              if ('result' in message) {
                see(message.result)
                message.result['resultType'] ??= 'complete'
              }
              next(message, extra)
            }
    },
  })
  return transport
}
