import type { Translation } from '../../message.ts'
import type { receipts as english } from '../en/receipts.ts'

export const receipts: Translation<typeof english> = {}
