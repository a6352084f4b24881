import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openServer } from '../navigation.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useCommand } from '../use-command.ts'
import { say, sayElements } from '../words/say.tsx'
import { ForeignName } from '../words/server-text.tsx'

interface AccountDialogProps {
  server: ServerView
  opened: boolean
  close: () => void
}

/** Adds another account at the same server. It signs in by itself and gets a key of its own. */
export function AccountDialog({ server, opened, close }: AccountDialogProps) {
  const [account, setAccount] = useState('')
  const command = useCommand()
  useEffect(() => {
    if (opened) setAccount('')
  }, [opened])
  const add = () =>
    void command.run(async () => {
      const accountName = account.trim()
      const added = await host().addAccount({ serverId: server.id, accountName })
      if (!added.ok) return added
      close()
      openServer(added.value.serverId)
      return added
    })
  return (
    <FormDialog
      title={say('servers.another-account.title')}
      opened={opened}
      close={close}
      command={command}
      submit={add}
      verb={say('servers.another-account.add')}
      complete={account.trim() !== ''}
    >
      <p>
        {sayElements('servers.another-account.text', { name: <ForeignName text={server.name} /> })}
      </p>
      <TextInput
        label={say('servers.account')}
        description={say('servers.another-account.hint')}
        value={account}
        maxLength={80}
        data-autofocus
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
