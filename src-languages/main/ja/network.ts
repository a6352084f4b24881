import type { Translation } from '../../message.ts'
import type { network as english } from '../en/network.ts'

export const network: Translation<typeof english> = {}
