import type { Translation } from '../../message.ts'
import type { imports as english } from '../en/imports.ts'

export const imports: Translation<typeof english> = {}
