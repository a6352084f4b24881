import { ActionIcon, Menu, Modal } from '@mantine/core'
import { IconDots, IconKeyOff } from '@tabler/icons-react'
import { useState } from 'react'
import { say } from '../words/say.tsx'
import { RevokeAll } from './revoke-all.tsx'

/** What is done with all keys at once, and rarely. */
export function OverviewMenu() {
  const [revoking, setRevoking] = useState(false)
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 120 }}>
        <Menu.Target>
          <ActionIcon aria-label={say('grants.overview.more')}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKeyOff size={16} />} onClick={() => setRevoking(true)}>
            {say('settings.revoke.title')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={revoking}
        onClose={() => setRevoking(false)}
        title={say('settings.revoke.title')}
        closeButtonProps={{ 'aria-label': say('shell.close') }}
      >
        <div className="section">
          <RevokeAll onRevoked={() => setRevoking(false)} />
        </div>
      </Modal>
    </>
  )
}
