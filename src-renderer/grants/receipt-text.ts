import type { ReceiptMark, ReceiptView } from '../../src-preload/contract/snapshot.ts'
import { exactTime } from '../words/times.ts'
import { visibleLine } from '../words/visible-text.ts'

export const receiptMarks: Record<ReceiptMark, string> = {
  done: '✓',
  pending: '…',
  failed: '✗',
  note: '·',
}

export const receiptMarkWords: Record<ReceiptMark, string> = {
  done: 'Done',
  pending: 'Pending',
  failed: 'Failed',
  note: 'Note',
}

export function receiptText(receipt: ReceiptView): string {
  return [
    'CHATELAINE · RECEIPT',
    `No. ${receipt.number}`,
    exactTime(receipt.atMs),
    visibleLine(receipt.serverName),
    visibleLine(receipt.origin, 300),
    '',
    ...receipt.lines.map(
      (line) =>
        `${receiptMarks[line.mark]} ${visibleLine(line.subject)}: ${visibleLine(line.sentence, 600)}`,
    ),
    '',
    receipt.complete ? 'Complete.' : 'A part is still to be delivered.',
  ].join('\n')
}
