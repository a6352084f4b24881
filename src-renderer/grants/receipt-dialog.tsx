import { Modal } from '@mantine/core'
import { showReceipts, useNavigation } from '../navigation.ts'
import { say } from '../words/say.tsx'
import { Receipt } from './receipt.tsx'

/** Receipts of what is gone from the list and so has no page of its own any more. */
export function ReceiptDialog() {
  const receipts = useNavigation((state) => state.receipts)
  return (
    <Modal
      opened={receipts.length > 0}
      onClose={() => showReceipts([])}
      title={
        receipts.length > 1
          ? say('grants.receipts.many', { count: receipts.length })
          : say('grants.receipts.one')
      }
      closeButtonProps={{ 'aria-label': say('shell.close') }}
      size="auto"
    >
      <div className="receipts">
        {receipts.map((receipt) => (
          <Receipt key={receipt.number} receipt={receipt} />
        ))}
      </div>
    </Modal>
  )
}
