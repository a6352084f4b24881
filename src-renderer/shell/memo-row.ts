import { memo, type ReactNode } from 'react'
import { useLanguage } from '../language.ts'

/** Draws a row again only when what it is given is another, or the language is. */
export function memoRow<Props extends object>(Row: (props: Props) => ReactNode) {
  return memo(function MemoRow(props: Props) {
    useLanguage((now) => now.language)
    return Row(props)
  })
}
