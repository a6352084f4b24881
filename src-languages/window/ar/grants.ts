import type { Translation } from '../../message.ts'
import type { grants as english } from '../en/grants.ts'

export const grants: Translation<typeof english> = {}
