/** One step into a JSON value, as RFC 6901 writes it. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The steps of a pointer; none for the whole value. */
export function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export type Found = { found: true; value: unknown } | { found: false }

/** What a pointer leads to. Own members only: no name reaches a prototype. */
export function valueAt(value: unknown, pointer: string): Found {
  let here = value
  for (const step of stepsOf(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) {
      return { found: false }
    }
    here = (here as Record<string, unknown>)[step]
  }
  return here === undefined ? { found: false } : { found: true, value: here }
}

/** Every value that holds no other, with its pointer. Empty lists and objects are such values. */
export function leavesOf(value: unknown, pointer = ''): { pointer: string; value: unknown }[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const held = inside.filter(([, member]) => member !== undefined)
  if (held.length === 0) return [{ pointer, value }]
  return held.flatMap(([key, member]) => leavesOf(member, pointerTo(pointer, key)))
}
