import type { Translation } from '../../message.ts'
import type { words as english } from '../en/words.ts'

export const words: Translation<typeof english> = {
  'times.under-a-minute': '1分以内',
  'times.just-now': 'たった今',
}
