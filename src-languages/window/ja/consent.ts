import type { Translation } from '../../message.ts'
import type { consent as english } from '../en/consent.ts'

export const consent: Translation<typeof english> = {}
