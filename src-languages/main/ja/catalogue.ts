import type { Translation } from '../../message.ts'
import type { catalogue as english } from '../en/catalogue.ts'

export const catalogue: Translation<typeof english> = {}
