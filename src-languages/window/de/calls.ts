import type { Translation } from '../../message.ts'
import type { calls as english } from '../en/calls.ts'

export const calls: Translation<typeof english> = {}
