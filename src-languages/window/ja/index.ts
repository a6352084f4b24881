import type { Translation } from '../../message.ts'
import type { english } from '../en/index.ts'
import { authorization } from './authorization.ts'
import { calls } from './calls.ts'
import { consent } from './consent.ts'
import { doctor } from './doctor.ts'
import { grants } from './grants.ts'
import { importing } from './import.ts'
import { lock } from './lock.ts'
import { palette } from './palette.ts'
import { servers } from './servers.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { start } from './start.ts'
import { tools } from './tools.ts'
import { words } from './words.ts'

export const translation: Translation<typeof english> = {
  ...authorization,
  ...calls,
  ...consent,
  ...doctor,
  ...grants,
  ...importing,
  ...lock,
  ...palette,
  ...servers,
  ...settings,
  ...shell,
  ...start,
  ...tools,
  ...words,
}
