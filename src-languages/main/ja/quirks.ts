import type { Translation } from '../../message.ts'
import type { quirks as english } from '../en/quirks.ts'

export const quirks: Translation<typeof english> = {}
