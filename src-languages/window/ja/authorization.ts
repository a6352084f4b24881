import type { Translation } from '../../message.ts'
import type { authorization as english } from '../en/authorization.ts'

export const authorization: Translation<typeof english> = {}
