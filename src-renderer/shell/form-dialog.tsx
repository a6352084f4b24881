import { Button, Modal } from '@mantine/core'
import type { CommandRun } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { FailureNote } from './failure-note.tsx'

interface FormDialogProps {
  title: string
  opened: boolean
  close: () => void
  /** Runs what the form is for; its failure stands below the fields. */
  command: CommandRun
  submit: () => void
  /** The word on the button, which is off while something is missing. */
  verb: string
  complete: boolean
  /** The fields. */
  children: React.ReactNode
}

/** A dialog that asks for a few things and does one. */
export function FormDialog(props: FormDialogProps) {
  const { title, opened, close, command, submit, verb, complete, children } = props
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ 'aria-label': say('shell.close') }}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {children}
        {command.failure !== null && <FailureNote failure={command.failure} />}
        <div className="actions actions-end">
          <Button onClick={close}>{say('shell.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!complete || command.busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
