import { afterEach, describe, expect, it } from 'vitest'
import { inEnglish, language, say, speakIn } from '../../../src-languages/main.ts'
import type { SignInTrace, TraceStep } from '../../../src-main/servers/trace/sign-in-trace.ts'
import { describeTrace } from '../../../src-main/state/doctor/describe-trace.ts'
import { traceReport } from '../../../src-main/state/doctor/trace-report.ts'
import { signInTrace } from '../../support/sign-in-trace.ts'
import type { Language } from '../../../src-preload/contract/snapshot.ts'

const request = {
  method: 'POST',
  url: 'https://as.example/token',
  ms: 5,
  via: 'direct',
  status: 400,
  failure: null,
  clockOffMs: 180_000,
}
const base = { atMs: 1, times: 1 }

const failure = {
  code: 'proof_refused',
  status: 400,
  serverError: null,
  during: 'code-exchange',
} as const

const steps: TraceStep[] = [
  { ...base, kind: 'decision', name: 'pkce', decided: 'promised', facts: {} },
  { ...base, kind: 'person', name: 'approved', facts: { issuer: 'https://as.example' } },
  { ...base, kind: 'request', name: 'code-exchange', request, facts: {} },
  { ...base, kind: 'failure', failure, facts: {} },
]

const trace = signInTrace({ steps, failure })

const checked: SignInTrace = {
  ...trace,
  trigger: 'dry-run',
  outcome: 'succeeded',
  failure: null,
  steps: ['https://a.example', 'https://b.example'].map((issuer) => ({
    ...base,
    kind: 'decision',
    name: 'issuer-identical',
    decided: 'identical',
    facts: { issuer },
  })),
}

afterEach(() => speakIn('en'))

describe('the doctor in the language of the person', () => {
  it.each<[Language, string, string, string, string]>([
    [
      'de',
      'Anmeldung: Angehalten',
      'Die Uhr dieses Computers und die von as.example gehen weit auseinander. Diese hier geht 3 Minuten nach.',
      'Antwort des Browsers gegen einen Schlüssel getauscht: Die Anfrage wurde abgelehnt.',
      'a.example oder b.example; Sie hätten die Wahl.',
    ],
    [
      'ja',
      'サインイン: 途中で停止',
      'このコンピューターの時計と as.example の時計が大きくずれています。こちらが 3 分遅れています。',
      'ブラウザーの応答を鍵と交換: 拒否されました。',
      'a.exampleまたはb.example。あなたが選ぶことになります。',
    ],
    [
      'ar',
      'تسجيل الدخول: توقف',
      'ساعة هذا الحاسوب وساعة \u2068as.example\u2069 متباعدتان كثيرًا. ساعة هذا الحاسوب متأخرة 3 دقائق.',
      'مبادلة جواب المتصفح بمفتاح: رفض.',
      '\u2068a.example أو b.example\u2069؛ والاختيار لك.',
    ],
    [
      'en',
      'Sign-in: Stopped',
      'The clock of this computer and that of as.example are far apart. This one is 3 minutes behind.',
      'Exchanged the browser’s answer for a key: It refused.',
      'a.example or b.example; you would choose.',
    ],
  ])('R09 reads right in %s', async (spoken, ending, likely, step, choice) => {
    await speakIn(spoken)
    const view = describeTrace(trace, 'Notes')
    expect(`${view.title}: ${view.ending}`).toBe(ending)
    expect(view.diagnosis?.likely).toBe(likely)
    expect(`${view.steps[2]?.title}: ${view.steps[2]?.sentence}`).toBe(step)
    expect(describeTrace(checked, null).wouldHappen[0]?.sentence).toBe(choice)
  })

  it('R08 names three sign-in services as the window lists things', () => {
    const third = { ...checked.steps[0], facts: { issuer: 'https://c.example' } } as TraceStep
    const three = { ...checked, steps: [...checked.steps, third] }
    expect(describeTrace(three, null).wouldHappen[0]?.sentence).toBe(
      'a.example, b.example or c.example; you would choose.',
    )
  })

  it('says nothing anew of a trace that was kept: its words are made when it is shown', async () => {
    const kept = structuredClone(trace)
    await speakIn('de')
    expect(describeTrace(kept, 'Notes').steps[1]?.title).toBe('Sie haben zugestimmt')
    await speakIn('ja')
    expect(describeTrace(kept, 'Notes').steps[1]?.title).toBe('あなたが承認')
  })
})

describe('what is said in English whatever is spoken', () => {
  const report = () => traceReport(describeTrace(trace, 'Notes'), '1.2.3')

  it('A20 is the report of a trace', async () => {
    const english = report()
    await speakIn('de')
    expect(inEnglish(report)).toBe(english)
    expect(report()).not.toBe(english)
  })

  it('leaves the language as it was, also when something fails', async () => {
    await speakIn('de')
    const fail = () => inEnglish(() => assertEnglish())
    expect(fail).toThrow('said: Stopped')
    expect([language(), say('doctor.failed')]).toEqual(['de', 'Angehalten'])
  })
})

function assertEnglish(): never {
  throw new Error(`said: ${say('doctor.failed')}`)
}
