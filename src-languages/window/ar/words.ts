import type { Translation } from '../../message.ts'
import type { words as english } from '../en/words.ts'

export const words: Translation<typeof english> = {
  'times.under-a-minute': 'خلال أقل من دقيقة',
  'times.just-now': 'الآن',
}
