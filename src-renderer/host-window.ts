import type { Host } from '../src-preload/contract/commands.ts'

declare global {
  interface Window {
    readonly host: Host
  }
}

/** The only way out of this window. */
export function host(): Host {
  return window.host
}
