import type { TraceActor, TraceStepView, TraceView } from '../../../src-preload/contract/traces.ts'

/** Actors as somebody reads them who was not there. */
const ACTORS: Record<TraceActor, string> = {
  app: 'app',
  'mcp-server': 'MCP server',
  'authorization-server': 'authorization server',
  browser: 'browser',
  person: 'person',
  'identity-provider': 'identity provider',
}

/**
 * A trace as plain text that may be sent to anybody: it is made of what the window shows, and holds no secret. It is for
 * operators all over the world and therefore English; the trace has to be described `inEnglish`.
 */
export function traceReport(trace: TraceView, appVersion: string): string {
  const { diagnosis } = trace
  return [
    `Chatelaine ${appVersion} · sign-in report`,
    '',
    `Server     ${trace.url}`,
    ...(trace.issuer === null ? [] : [`Issuer     ${trace.issuer}`]),
    `What       ${trace.title}`,
    `When       ${iso(trace.startedAtMs)}${trace.endedAtMs === null ? '' : ` to ${iso(trace.endedAtMs)}`}`,
    `Outcome    ${trace.ending}${times(trace.times)}`,
    ...(diagnosis === null
      ? []
      : [
          '',
          `Likely cause (${diagnosis.cause}, ${diagnosis.code})`,
          `  ${diagnosis.likely}`,
          ...diagnosis.whatToDo.map((sentence) => `  - ${sentence}`),
        ]),
    ...section(
      'What would happen',
      trace.wouldHappen.map(({ word, sentence }) => `  ${word}: ${sentence}`),
    ),
    '',
    'Steps',
    ...trace.steps.flatMap((step, at) => stepLines(step, at, trace.startedAtMs)),
    ...(trace.omittedSteps === 0 ? [] : [`  (${trace.omittedSteps} steps in the middle left out)`]),
    '',
    'This report holds no token, code or secret. Addresses are without their queries.',
    '',
  ].join('\n')
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines]
}

function stepLines(step: TraceStepView, at: number, startedAtMs: number): string[] {
  const who =
    step.from === step.to ? ACTORS[step.from] : `${ACTORS[step.from]} → ${ACTORS[step.to]}`
  const rule = step.rule === null ? '' : `  [${step.rule.requirement} · ${step.rule.source}]`
  const indent = ' '.repeat(6)
  const { request } = step
  const answer =
    request === null
      ? []
      : [
          `${indent}${request.method} ${request.url}  ${request.status ?? 'no answer'}  ${request.ms} ms${via(request.via)}`,
        ]
  return [
    `${String(at + 1).padStart(4)}. ${step.failing ? '✗ ' : ''}${step.title}${times(step.times)}  (${who}, +${step.atMs - startedAtMs} ms)${rule}`,
    ...answer,
    ...(step.sentence === null ? [] : [`${indent}${step.sentence}`]),
    ...step.facts.map(({ word, values }) => `${indent}${word}: ${values.join(', ')}`),
  ]
}

const iso = (atMs: number) => new Date(atMs).toISOString()
const times = (count: number) => (count === 1 ? '' : ` (${count} times)`)
const via = (how: string) => (how === 'direct' ? '' : `  by ${how}`)
