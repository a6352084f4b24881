import type { CauseWords } from './causes.ts'

export const REPORT = 'Copy the report and send it to whoever runs'
export const OTHERWISE = 'Otherwise copy the report and send it to whoever runs'
export const IF_IT_STAYS = 'If it stays, copy the report and send it to whoever runs'

export const cause = (
  who: CauseWords['who'],
  action: CauseWords['action'],
  likely: CauseWords['likely'],
  whatToDo: CauseWords['whatToDo'],
): CauseWords => ({ who, action, likely, whatToDo })
