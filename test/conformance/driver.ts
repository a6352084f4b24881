import { readArguments } from '../../src-main/headless/arguments.ts'
import { runHeadless } from '../../src-main/headless/run.ts'
import { personOf } from './person.ts'

// Drives the headless runner as the person of a scenario would. What is driven never knows the scenario: it gets the same
// arguments as from the command line.
const { MCP_CONFORMANCE_SCENARIO: scenario, MCP_CONFORMANCE_CONTEXT: context } = process.env
const person = personOf(scenario ?? '', JSON.parse(context ?? '{}') as Record<string, unknown>)
const args = readArguments(process.argv.slice(2))
person.enter(args)
const report = await runHeadless(args, {
  say: (line) => console.error(line),
  trace: () => undefined,
  chooseCalls: person.calls,
  // What is asked has defaults; this person leaves them all.
  answerQuestion: () => ({ action: 'accept', content: {} }),
})
console.log(JSON.stringify(report))
process.exitCode = report.failure === null && report.calls.every((call) => call.ok) ? 0 : 1
