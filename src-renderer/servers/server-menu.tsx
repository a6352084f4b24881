import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDots,
  IconKey,
  IconPencil,
  IconPlug,
  IconPlugOff,
  IconStethoscope,
  IconTrash,
  IconUserPlus,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { ServerView } from '../../src-preload/contract/snapshot.ts'
import { host } from '../host-window.ts'
import { openDoctor, openServer, showReceipts } from '../navigation.ts'
import type { CommandRun } from '../use-command.ts'
import { say } from '../words/say.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { KeyDialog } from './entered-key-section.tsx'
import { RenameDialog } from './rename-dialog.tsx'

const connectable = ['disconnected', 'offline', 'failed', 'needs-sign-in', 'revoked']

interface ServerMenuProps {
  server: ServerView
  /** The header's, which shows the failure. */
  run: CommandRun['run']
}

export function ServerMenu({ server, run }: ServerMenuProps) {
  const [renaming, setRenaming] = useState(false)
  const [adding, setAdding] = useState(false)
  const [entering, setEntering] = useState(false)
  const serverId = server.id
  const remove = () =>
    run(async () => {
      const removed = await host().removeServer({ serverId })
      if (removed.ok) openServer(null)
      if (removed.ok && removed.value !== null) showReceipts([removed.value])
      return removed
    })
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <ActionIcon aria-label={say('servers.menu.title')}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {connectable.includes(server.state.kind) && (
            <Menu.Item
              leftSection={<IconPlug size={16} />}
              onClick={() => void run(() => host().connect({ serverId }))}
            >
              {say('servers.connect')}
            </Menu.Item>
          )}
          {server.state.kind === 'connected' && (
            <Menu.Item
              leftSection={<IconPlugOff size={16} />}
              onClick={() => void run(() => host().disconnect({ serverId }))}
            >
              {say('servers.menu.disconnect')}
            </Menu.Item>
          )}
          {server.kind === 'http' && (
            <Menu.Item
              leftSection={<IconStethoscope size={16} />}
              onClick={() => openDoctor(serverId)}
            >
              {say('servers.menu.doctor')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setRenaming(true)}>
            {say('servers.rename.title')}
          </Menu.Item>
          {server.kind === 'http' && server.headerNames.length === 0 && (
            <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setEntering(true)}>
              {say('servers.menu.key')}
            </Menu.Item>
          )}
          {server.kind === 'http' && (
            <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}>
              {say('servers.another-account.title')}
            </Menu.Item>
          )}
          <Menu.Item
            className="menu-oxide"
            leftSection={<IconTrash size={16} />}
            onClick={() => void remove()}
          >
            {say(server.grant === null ? 'servers.remove' : 'servers.menu.revoke-and-remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog server={server} opened={renaming} close={() => setRenaming(false)} />
      <KeyDialog server={server} opened={entering} close={() => setEntering(false)} />
      <AccountDialog server={server} opened={adding} close={() => setAdding(false)} />
    </>
  )
}
