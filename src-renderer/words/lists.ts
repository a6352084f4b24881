/** "a", "a and b", "a, b and c". */
export function inWords(items: readonly string[], last = 'and'): string {
  const head = items.slice(0, -1)
  const tail = items.at(-1) ?? ''
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
