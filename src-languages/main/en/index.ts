import { catalogue } from './catalogue.ts'
import { doctor } from './doctor.ts'
import { doctorAdvice } from './doctor-advice.ts'
import { doctorCauses } from './doctor-causes.ts'
import { doctorDecisions } from './doctor-decisions.ts'
import { doctorSteps } from './doctor-steps.ts'
import { failures } from './failures.ts'
import { imports } from './imports.ts'
import { menu } from './menu.ts'
import { network } from './network.ts'
import { news } from './news.ts'
import { overrides } from './overrides.ts'
import { pages } from './pages.ts'
import { quirks } from './quirks.ts'
import { receipts } from './receipts.ts'
import { servers } from './servers.ts'
import { tools } from './tools.ts'

export const english = {
  ...catalogue,
  ...doctor,
  ...doctorAdvice,
  ...doctorCauses,
  ...doctorDecisions,
  ...doctorSteps,
  ...failures,
  ...imports,
  ...menu,
  ...network,
  ...news,
  ...overrides,
  ...pages,
  ...quirks,
  ...receipts,
  ...servers,
  ...tools,
} as const
