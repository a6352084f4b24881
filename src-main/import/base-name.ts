/** The last part of a path of either kind of computer: a file may come from another one. */
export function basename(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.(?:exe|cmd|bat)$/i, '')
}
