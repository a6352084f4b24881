import { Modal, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { WellKnownServer } from '../../src-preload/contract/imports.ts'
import { ImportServers } from '../import/import-servers.tsx'
import { addBy, askForServer, useNavigation, type AddWay } from '../navigation.ts'
import { AddLocalForm } from './add-local-form.tsx'
import { AddRemoteForm } from './add-remote-form.tsx'
import { DemoList } from './demo-list.tsx'
import { AuthorizesNote, WellKnownServers } from './well-known.tsx'

export function AddServerDialog() {
  const opened = useNavigation((state) => state.addingServer)
  const way = useNavigation((state) => state.addBy)
  return (
    <Modal
      opened={opened}
      onClose={() => askForServer(false)}
      title="Add server"
      size={way === 'import' ? 840 : 600}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Ways way={way} />
    </Modal>
  )
}

function Ways({ way }: { way: AddWay }) {
  const [chosen, setChosen] = useState<WellKnownServer | null>(null)
  const choose = (server: WellKnownServer) => {
    setChosen(server)
    addBy('address')
  }
  return (
    <Tabs value={way} keepMounted={false} onChange={(next) => addBy((next ?? 'address') as AddWay)}>
      <Tabs.List>
        <Tabs.Tab value="address">By address</Tabs.Tab>
        <Tabs.Tab value="well-known">Well-known</Tabs.Tab>
        <Tabs.Tab value="local">On this computer</Tabs.Tab>
        <Tabs.Tab value="import">From another app</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="address">
        {chosen !== null && <AuthorizesNote server={chosen} />}
        <AddRemoteForm key={chosen?.url} given={chosen} />
        <DemoList />
      </Tabs.Panel>
      <Tabs.Panel value="well-known">
        <WellKnownServers choose={choose} />
      </Tabs.Panel>
      <Tabs.Panel value="local">
        <AddLocalForm />
      </Tabs.Panel>
      <Tabs.Panel value="import">
        <ImportServers />
      </Tabs.Panel>
    </Tabs>
  )
}
