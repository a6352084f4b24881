import type { ReceiptLine, ReceiptView } from '../../src-preload/contract/snapshot.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName, OwnSentence } from '../words/server-text.tsx'
import { exactTime } from '../words/times.ts'
import { receiptMarks, receiptText } from './receipt-text.ts'

export function Receipt({ receipt }: { receipt: ReceiptView }) {
  return (
    <article
      className="receipt"
      aria-label={say('grants.receipt.label', { number: receipt.number })}
    >
      <header>
        <h2>{say('grants.receipt.title')}</h2>
        <p>{say('grants.receipt.number', { number: receipt.number })}</p>
        <p>{exactTime(receipt.atMs)}</p>
      </header>
      <p className="receipt-who">
        <ForeignName text={receipt.serverName} />
        <br />
        <ForeignName text={receipt.origin} longest={300} />
      </p>
      <ul>
        {receipt.lines.map((line, at) => (
          <Line key={at} line={line} />
        ))}
      </ul>
      <footer>
        <p>{say(`grants.receipt.${receipt.complete ? 'complete' : 'incomplete-tried'}`)}</p>
        <CopyButton text={receiptText(receipt)} label={say('grants.receipt.copy')} size="xs" />
      </footer>
    </article>
  )
}

function Line({ line }: { line: ReceiptLine }) {
  return (
    <li data-mark={line.mark}>
      <span className="receipt-mark" role="img" aria-label={say(`grants.receipt.${line.mark}`)}>
        {receiptMarks[line.mark]}
      </span>
      <span>
        {sayElements('grants.receipt.line', {
          subject: <OwnSentence text={line.subject} />,
          sentence: <OwnSentence text={line.sentence} />,
        })}
      </span>
    </li>
  )
}
