import type { ReceiptLine, ReceiptMark, ReceiptView } from '../../src-preload/contract/snapshot.ts'
import { say } from '../words/say.tsx'
import { exactTime } from '../words/times.ts'
import { visibleLine, visibleSentence } from '../words/visible-text.ts'

export const receiptMarks: Record<ReceiptMark, string> = {
  done: '✓',
  pending: '…',
  failed: '✗',
  note: '·',
}

export function receiptText(receipt: ReceiptView): string {
  return [
    say('grants.receipt.heading'),
    say('grants.receipt.number', { number: receipt.number }),
    exactTime(receipt.atMs),
    visibleLine(receipt.serverName),
    visibleLine(receipt.origin, 300),
    '',
    ...receipt.lines.map((line) => `${receiptMarks[line.mark]} ${lineText(line)}`),
    '',
    say(`grants.receipt.${receipt.complete ? 'complete' : 'incomplete'}`),
  ].join('\n')
}

function lineText({ subject, sentence }: ReceiptLine): string {
  return say('grants.receipt.line', {
    subject: visibleSentence(subject, 80),
    sentence: visibleSentence(sentence, 600),
  })
}
