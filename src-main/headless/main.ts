import { USAGE, readArguments } from './arguments.ts'
import type { HeadlessArguments } from './arguments.ts'
import { routeWarnings, stderrLog } from '../platform/log.ts'
import { traceReport } from '../state/doctor/trace-report.ts'
import { runHeadless } from './run.ts'
import type { HeadlessReport } from './run.ts'

routeWarnings(console, stderrLog)

// Exit code 0 only when all that was asked succeeded; 2 for a command line that is not usable.
let args: HeadlessArguments
try {
  args = readArguments(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The command line is not usable.')
  console.error(USAGE)
  process.exit(2)
}
const report = await runHeadless(args, {
  say: (line) => console.error(line),
  trace: ({ method, url, status, ms }) =>
    console.error(`${method} ${url} ${status ?? 'no answer'} ${Math.round(ms)} ms`),
})
const { check } = report
const told = check === null ? describe(report) : traceReport(check, '0.1.0')
console.log(args.json ? JSON.stringify(report, null, 2) : told)
const stopped = report.failure !== null || check?.outcome === 'failed'
process.exitCode = !stopped && report.calls.every((call) => call.ok) ? 0 : 1

function describe({ url, connected, asked, granted, calls, revoked, failure }: HeadlessReport) {
  const lines = [
    connected === null
      ? `${url}: not connected`
      : `${url}: connected (${connected.wire}, ${connected.transport}), tools: ${connected.tools.join(', ')}`,
    ...(asked.length > 0 ? [`asked: ${asked.join(' ')}`, `granted: ${granted.join(' ')}`] : []),
    ...calls.map((call) => `${call.tool}: ${call.ok ? '' : 'failed: '}${call.text}`),
    ...(revoked?.lines.map((line) => `${line.subject}: ${line.sentence}`) ?? []),
    ...(failure === null ? [] : [`${failure.whatHappened} ${failure.whatToDo} (${failure.code})`]),
  ]
  return lines.join('\n')
}
