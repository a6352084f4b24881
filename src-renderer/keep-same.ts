/**
 * What arrived, made of the parts of `before` wherever they say the same: the very same object when all of it does. So
 * a view that shows one part is drawn again only when that part is another. For plain data without cycles.
 */
export function keepSame<T>(before: unknown, arrived: T): T {
  if (Object.is(before, arrived)) return arrived
  if (!isNested(before) || !isNested(arrived)) return arrived
  if (Array.isArray(before) !== Array.isArray(arrived)) return arrived
  return (Array.isArray(arrived) ? keepList(before, arrived) : keepRecord(before, arrived)) as T
}

type Nested = Record<string, unknown>

function isNested(value: unknown): value is Nested {
  return typeof value === 'object' && value !== null
}

function keepList(before: unknown, arrived: unknown[]): unknown[] {
  const old = before as unknown[]
  const kept = arrived.map((item, at) => keepSame(old[at], item))
  const same = old.length === kept.length && kept.every((item, at) => Object.is(item, old[at]))
  return same ? old : kept
}

function keepRecord(before: Nested, arrived: Nested): Nested {
  const names = Object.keys(arrived)
  const kept: Nested = {}
  let same = Object.keys(before).length === names.length
  for (const name of names) {
    const was = Object.hasOwn(before, name)
    const value = keepSame(was ? before[name] : undefined, arrived[name])
    // Of foreign data: a name such as `__proto__` is a name like any other.
    if (name === '__proto__') Object.defineProperty(kept, name, { value, enumerable: true })
    else kept[name] = value
    same &&= was && Object.is(value, before[name])
  }
  return same ? before : kept
}
