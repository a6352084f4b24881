import type { ToolCallResult } from '../../src-preload/contract/commands.ts'
import { Fold } from '../shell/fold.tsx'
import { say } from '../words/say.tsx'
import { duration } from '../words/times.ts'
import { visibleBlock, visibleSentence } from '../words/visible-text.ts'

const mostShown = 100_000

export function ToolResult({ result }: { result: ToolCallResult }) {
  const { structured } = result
  return (
    <section className="result" aria-label={say('tools.result')} data-error={result.isError}>
      <p className="result-head" role="status">
        {say(result.isError ? 'tools.result.failed' : 'tools.result.answered')}{' '}
        <span className="quiet">{duration(result.tookMs)}</span>
      </p>
      {result.parts.length === 0 && <p className="quiet">{say('tools.result.empty')}</p>}
      {result.parts.map((part, at) =>
        part.kind === 'text' ? (
          <pre key={at} tabIndex={0}>
            {visibleBlock(part.text, mostShown)}
          </pre>
        ) : (
          <p key={at} className="quiet">
            {visibleSentence(part.text, 400)}
          </p>
        ),
      )}
      {structured !== null && structured !== undefined && (
        <Fold summary={say('tools.result.structured')}>
          {() => (
            <pre tabIndex={0}>{visibleBlock(JSON.stringify(structured, null, 2), mostShown)}</pre>
          )}
        </Fold>
      )}
    </section>
  )
}
