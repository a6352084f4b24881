import type { Translation } from '../../message.ts'
import type { palette as english } from '../en/palette.ts'

export const palette: Translation<typeof english> = {}
