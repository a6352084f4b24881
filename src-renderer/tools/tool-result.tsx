import type { ToolCallResult } from '../../src-preload/contract/commands.ts'
import { Fold } from '../shell/fold.tsx'
import { duration } from '../words/times.ts'
import { visibleBlock } from '../words/visible-text.ts'

const mostShown = 100_000

export function ToolResult({ result }: { result: ToolCallResult }) {
  const { structured } = result
  return (
    <section className="result" aria-label="Result" data-error={result.isError}>
      <p className="result-head" role="status">
        {result.isError ? 'The tool says that it failed.' : 'The tool answered.'}{' '}
        <span className="quiet">{duration(result.tookMs)}</span>
      </p>
      {result.parts.length === 0 && <p className="quiet">It gave no text back.</p>}
      {result.parts.map((part, at) =>
        part.kind === 'text' ? (
          <pre key={at} tabIndex={0}>
            {visibleBlock(part.text, mostShown)}
          </pre>
        ) : (
          <p key={at} className="quiet">
            {visibleBlock(part.text, 400)}
          </p>
        ),
      )}
      {structured !== null && structured !== undefined && (
        <Fold summary="Structured result">
          {() => (
            <pre tabIndex={0}>{visibleBlock(JSON.stringify(structured, null, 2), mostShown)}</pre>
          )}
        </Fold>
      )}
    </section>
  )
}
