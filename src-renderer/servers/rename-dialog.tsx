import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { FormDialog } from '../shell/form-dialog.tsx'
import { useCommand } from '../use-command.ts'
import { say } from '../words/say.tsx'

interface RenameDialogProps {
  server: ServerView
  opened: boolean
  close: () => void
}

export function RenameDialog({ server, opened, close }: RenameDialogProps) {
  const [name, setName] = useState(server.name)
  const [account, setAccount] = useState(server.accountName ?? '')
  const command = useCommand()
  useEffect(() => {
    if (!opened) return
    setName(server.name)
    setAccount(server.accountName ?? '')
  }, [opened, server.name, server.accountName])
  const rename = () =>
    void command.run(async () => {
      const renamed = await host().renameServer({
        serverId: server.id,
        name: name.trim(),
        accountName: account.trim() || null,
      })
      if (renamed.ok) close()
      return renamed
    })
  return (
    <FormDialog
      title={say('servers.rename.title')}
      opened={opened}
      close={close}
      command={command}
      submit={rename}
      verb={say('servers.rename.title')}
      complete={name.trim() !== ''}
    >
      <TextInput
        label={say('servers.name')}
        description={say('servers.rename.name.hint')}
        value={name}
        maxLength={80}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {server.kind === 'http' && (
        <TextInput
          label={say('servers.account')}
          description={say('servers.rename.account.hint')}
          placeholder={server.accountName === null ? (server.account ?? '') : ''}
          value={account}
          maxLength={80}
          onChange={(event) => setAccount(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
