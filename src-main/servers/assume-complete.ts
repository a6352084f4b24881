import type { Transport } from '@modelcontextprotocol/client'

/**
 * A result that does not say what it is, is complete; the SDK refuses it instead. On the older wire it drops the word.
 * @see MCP 2026-07-28, multi round-trip requests (SEP-2322)
 */
export function assumeComplete<T extends Transport>(transport: T): T {
  let handler: Transport['onmessage']
  // The client sets its handler when it connects, so that there is no other place to stand between the two.
  Object.defineProperty(transport, 'onmessage', {
    get: () => handler,
    set(next: Transport['onmessage']) {
      handler =
        next === undefined
          ? undefined
          : (message, extra) => {
              if ('result' in message && message.result['resultType'] === undefined) {
                message.result['resultType'] = 'complete'
              }
              next(message, extra)
            }
    },
  })
  return transport
}
