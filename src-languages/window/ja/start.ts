import type { Translation } from '../../message.ts'
import type { start as english } from '../en/start.ts'

export const start: Translation<typeof english> = {}
