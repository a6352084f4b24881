import { inEnglish } from '../../src-languages/main.ts'
import type { Commands } from '../../src-preload/contract/commands.ts'
import { ServerError } from '../servers/server-error.ts'
import { checkServerUrl } from '../servers/server-url.ts'
import { describeSummary, describeTrace } from '../state/doctor/describe-trace.ts'
import { traceReport } from '../state/doctor/trace-report.ts'
import { answer, contextOfUrl, nobody } from './answer.ts'
import { answerAbout } from './command-parts.ts'
import { saveOrTell } from './save-or-tell.ts'
import type { CommandParts } from './command-parts.ts'

type DoctorCommands = Pick<
  Commands,
  'listTraces' | 'getTrace' | 'copyTraceReport' | 'saveTraceReport' | 'checkServer'
>

/** What became of the last authorizations, and what would become of one. */
export function createDoctorCommands(parts: CommandParts): DoctorCommands {
  const { servers, traces, ports } = parts

  function viewOf(traceId: string) {
    const trace = traces.find(traceId)
    if (trace === null) throw new ServerError('not_possible_now', 'There is no such trace.')
    const session = servers.all().find((one) => one.facts().stored.id === trace.serverId)
    return describeTrace(trace, session?.facts().stored.name ?? null)
  }

  // Who runs a server may be anywhere, so the report stays English, whatever the person reads.
  const reportOf = (traceId: string) =>
    inEnglish(() => traceReport(viewOf(traceId), ports.appVersion))

  return {
    listTraces: ({ serverId }) =>
      answerAbout(parts, serverId, (id) => {
        servers.get(id)
        return traces.list(id).map(describeSummary)
      }),
    getTrace: ({ traceId }) => answer(nobody(), async () => viewOf(traceId)),
    copyTraceReport: ({ traceId }) =>
      answer(nobody(), async () => {
        ports.copyText(reportOf(traceId))
        return null
      }),
    saveTraceReport: ({ traceId }) =>
      answer(nobody(), async () => {
        const report = reportOf(traceId)
        return { saved: await saveOrTell(ports, 'chatelaine-sign-in-report.txt', [report]) }
      }),
    checkServer: ({ url }) =>
      answer(contextOfUrl(url), async () => {
        const checked = checkServerUrl(url)
        return describeTrace(await parts.checkServer(checked.url), null)
      }),
  }
}
