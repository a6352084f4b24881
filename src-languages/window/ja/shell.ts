import type { Translation } from '../../message.ts'
import type { shell as english } from '../en/shell.ts'

export const shell: Translation<typeof english> = {}
