import type { Translation } from '../../message.ts'
import type { words as english } from '../en/words.ts'

export const words: Translation<typeof english> = {
  'times.under-a-minute': 'in weniger als einer Minute',
  'times.just-now': 'gerade eben',
}
