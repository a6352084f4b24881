/** The servers for trying things out on this computer, as the starter of the app names them in its environment. */
export interface DemoServers {
  issuer: string
  servers: { name: string; url: string; wire: string; description: string }[]
}

/** Reads `CHATELAINE_DEMO`. Null when it is absent or not of the expected form: a demo is never worth a failed start. */
export function readDemoServers(text: string | undefined): DemoServers | null {
  if (text === undefined || text.length > 16_384) return null
  try {
    const value: unknown = JSON.parse(text)
    return isDemo(value) ? value : null
  } catch {
    return null
  }
}

function isDemo(value: unknown): value is DemoServers {
  return (
    hasTexts(value, ['issuer']) &&
    'servers' in value &&
    Array.isArray(value.servers) &&
    value.servers.every((server) => hasTexts(server, ['name', 'url', 'wire', 'description']))
  )
}

function hasTexts(value: unknown, keys: string[]): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string')
  )
}
