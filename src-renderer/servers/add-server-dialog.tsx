import { Modal, Tabs } from '@mantine/core'
import { askForServer, useNavigation } from '../navigation.ts'
import { AddLocalForm } from './add-local-form.tsx'
import { AddRemoteForm } from './add-remote-form.tsx'
import { DemoList } from './demo-list.tsx'

export function AddServerDialog() {
  const opened = useNavigation((state) => state.addingServer)
  return (
    <Modal
      opened={opened}
      onClose={() => askForServer(false)}
      title="Add server"
      size={560}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Tabs defaultValue="remote" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="remote">By address</Tabs.Tab>
          <Tabs.Tab value="local">On this computer</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="remote">
          <AddRemoteForm />
          <DemoList />
        </Tabs.Panel>
        <Tabs.Panel value="local">
          <AddLocalForm />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}
