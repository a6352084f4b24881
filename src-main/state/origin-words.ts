import { say } from '../../src-languages/main.ts'
import { THIS_COMPUTER } from '../servers/server.ts'

/** An origin as a person reads it: where a local server is has a name in each language. */
export function originInWords(origin: string): string {
  return origin === THIS_COMPUTER ? say('servers.this-computer') : origin
}
