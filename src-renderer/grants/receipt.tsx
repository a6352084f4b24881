import type { ReceiptLine, ReceiptView } from '../../src-preload/contract/snapshot.ts'
import { CopyButton } from '../shell/copy-button.tsx'
import { ForeignName } from '../words/server-text.tsx'
import { exactTime } from '../words/times.ts'
import { receiptMarks, receiptMarkWords, receiptText } from './receipt-text.ts'

export function Receipt({ receipt }: { receipt: ReceiptView }) {
  return (
    <article className="receipt" aria-label={`Receipt ${receipt.number}`}>
      <header>
        <h2>Receipt</h2>
        <p>No. {receipt.number}</p>
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
        <p>
          {receipt.complete ? 'Complete.' : 'A part is still to be delivered; it is tried again.'}
        </p>
        <CopyButton text={receiptText(receipt)} label="Copy receipt" size="xs" />
      </footer>
    </article>
  )
}

function Line({ line }: { line: ReceiptLine }) {
  return (
    <li data-mark={line.mark}>
      <span className="receipt-mark" role="img" aria-label={receiptMarkWords[line.mark]}>
        {receiptMarks[line.mark]}
      </span>
      <span>
        <ForeignName text={line.subject} />: <ForeignName text={line.sentence} longest={600} />
      </span>
    </li>
  )
}
