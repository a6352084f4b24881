import type { Translation } from '../../message.ts'
import type { importing as english } from '../en/import.ts'

export const importing: Translation<typeof english> = {}
