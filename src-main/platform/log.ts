// Threat A20: an error's text may hold what a server said, and a server may say our own secrets back.

export interface Log {
  error(what: string, cause?: unknown): void
  note(what: string): void
}

const longestMessage = 300

/** Writes single lines. Only an error's class, code and cut, cleaned message are written: no stack, no cause, no values. */
export function createLog(write: (line: string) => void): Log {
  return {
    note: (what) => write(`chatelaine: ${redact(what)}`),
    error: (what, cause) => write(`chatelaine: ${redact(what)}: ${describe(cause)}`),
  }
}

/**
 * Libraries warn on the console with words of a server in it: a tool's name can hold line breaks and terminal escapes.
 * They come out as our own single, cleaned lines.
 */
export function routeWarnings(from: Pick<Console, 'warn'>, log: Log): void {
  from.warn = (first: unknown) => log.note(typeof first === 'string' ? first : typeof first)
}

export const stderrLog: Log = createLog((line) => process.stderr.write(`${line}\n`))

function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause
  const code: unknown = 'code' in cause ? cause.code : undefined
  const kind = typeof code === 'string' ? `${cause.name} ${code}` : cause.name
  return redact(`${kind}: ${cause.message}`)
}

/**
 * Takes out what looks like a secret: queries and fragments of addresses, credentials of a header, values beside a
 * telling name, and any long run of the characters tokens are made of.
 */
export function redact(text: string): string {
  const cleaned = text
    .replace(/([a-z][a-z0-9+.-]*:\/\/[^\s?#]*)[?#]\S*/gi, '$1')
    .replace(/\b(bearer|basic|dpop)\s+[^\s,"']+/gi, '$1 [redacted]')
    .replace(
      /\b([\w-]*(?:token|secret|code|verifier|password|state|assertion)["']?\s*[=:]\s*)["']?[^\s"'&,;}]+/gi,
      '$1[redacted]',
    )
    .replace(/[A-Za-z0-9_\-+/=.~%]{24,}/g, (run) => (isPath(run) ? run : '[redacted]'))
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
  return cleaned.length > longestMessage ? `${cleaned.slice(0, longestMessage)} …` : cleaned
}

/** Paths and host names are long without being secret, when each of their parts is short. */
function isPath(run: string): boolean {
  return run.split(/[/.]/).every((part) => part.length < 24)
}
