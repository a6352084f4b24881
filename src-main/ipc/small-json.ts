// Threat B4, A23: structured cloning brings cycles, binary data and any size or depth. A command's arguments are small JSON.

const maxDepth = 64

/** True for JSON values (and absent optional ones) of at most `maxBytes`, at most 64 deep, without `__proto__`. */
export function isSmallJson(value: unknown, maxBytes: number): boolean {
  let left = maxBytes
  const fits = (part: unknown, depth: number): boolean => {
    left -= ownSize(part)
    if (left < 0 || depth > maxDepth) return false
    if (Array.isArray(part)) return part.every((item) => fits(item, depth + 1))
    if (!isRecord(part)) return true
    return Object.keys(part).every((key) => {
      left -= sizeOfText(key) + 2
      return left >= 0 && key !== '__proto__' && fits(part[key], depth + 1)
    })
  }
  return fits(value, 0)
}

/** Bytes without the parts inside; infinite for what is not JSON. */
function ownSize(part: unknown): number {
  if (part === null || part === undefined || typeof part === 'boolean') return 5
  if (typeof part === 'string') return sizeOfText(part)
  if (typeof part === 'number') return Number.isFinite(part) ? 8 : Infinity
  // The length, so that an array of holes is not walked.
  if (Array.isArray(part)) return 2 + part.length
  return isRecord(part) ? 2 : Infinity
}

function sizeOfText(text: string): number {
  return 2 + Buffer.byteLength(text)
}

function isRecord(part: unknown): part is Record<string, unknown> {
  if (typeof part !== 'object' || part === null) return false
  const prototype: unknown = Object.getPrototypeOf(part)
  return prototype === Object.prototype || prototype === null
}
