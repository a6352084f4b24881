const LONGEST_NAME = 80

/** At most so many characters, none of them cut in two. */
export function cutName(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  return name.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '') + '…'
}
