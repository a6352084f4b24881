import type { Translation } from '../../message.ts'
import type { lock as english } from '../en/lock.ts'

export const lock: Translation<typeof english> = {}
